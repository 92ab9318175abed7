/**
 * Coursera. The page names the holder, but the terms of use (1 January 2026) forbid automated access: nothing is asked.
 * A certificate of a single course has many addresses and one canonical; longer programmes keep their own path.
 */
import { linkOut } from './link-out.ts';
import { HEX32, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'coursera',
  name: 'Coursera',
  hosts: ['coursera.org'],
  movesOn: 'https://www.coursera.org/share/',
  forms: [
    {
      path: '/(?:verify|account/accomplishments/(?:verify|certificate|records))/([A-Z\\d]{8,20})',
      canonical: 'https://www.coursera.org/account/accomplishments/verify/$1',
    },
    {
      path: '/(?:verify|account/accomplishments)/(specialization|professional-cert)/(?:certificate/)?([A-Z\\d]{8,20})',
      id: '$2',
      canonical: 'https://www.coursera.org/account/accomplishments/$1/$2',
    },
    { path: `/share/${HEX32}`, canonical: 'https://www.coursera.org/share/$1', lower: true },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.coursera.org',
  why: 'Coursera’s terms forbid automated access',
  examples: [
    {
      url: 'https://coursera.org/verify/ABCDEFGH2345?utm_source=link',
      canonical: 'https://www.coursera.org/account/accomplishments/verify/ABCDEFGH2345',
      id: 'ABCDEFGH2345',
    },
    {
      url: 'https://www.coursera.org/account/accomplishments/certificate/ABCDEFGH2345',
      canonical: 'https://www.coursera.org/account/accomplishments/verify/ABCDEFGH2345',
      id: 'ABCDEFGH2345',
    },
    {
      url: 'https://www.coursera.org/verify/professional-cert/ABCDEFGH2345',
      canonical: 'https://www.coursera.org/account/accomplishments/professional-cert/ABCDEFGH2345',
      id: 'ABCDEFGH2345',
    },
    {
      url: 'https://coursera.org/share/0123456789abcdef0123456789abcdef',
      canonical: 'https://www.coursera.org/share/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
    },
  ],
  counterexamples: [
    'https://www.coursera.org/learn/machine-learning',
    'https://www.coursera.org/professional-certificates/data-analyst',
    'https://www.coursera.org/account/accomplishments/my-course',
    'https://coursera.example/verify/ABCDEFGH2345',
  ],
});

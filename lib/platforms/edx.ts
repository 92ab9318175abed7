/**
 * edX. The page names the holder, but the terms of use (3 November 2025) forbid automated access: nothing is asked.
 */
import { linkOut } from './link-out.ts';
import { HEX32, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'edx',
  name: 'edX',
  hosts: ['edx.org'],
  forms: [
    {
      host: '(?:courses|verify)\\.edx\\.org',
      path: `/cert(?:ificates)?/${HEX32}`,
      canonical: 'https://courses.edx.org/certificates/$1',
      lower: true,
    },
    {
      host: 'credentials\\.edx\\.org',
      path: `/(credentials|records/programs/shared)/${HEX32}`,
      id: '$2',
      canonical: 'https://credentials.edx.org/$1/$2',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.edx.org',
  why: 'edX’s terms forbid automated access',
  examples: [
    {
      url: 'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef?utm_medium=social',
      canonical: 'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
    },
    {
      url: 'https://verify.edx.org/cert/0123456789abcdef0123456789abcdef',
      canonical: 'https://courses.edx.org/certificates/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
    },
    {
      url: 'http://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef/',
      canonical: 'https://credentials.edx.org/credentials/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
    },
    {
      url: 'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef/',
      canonical: 'https://credentials.edx.org/records/programs/shared/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
    },
  ],
  counterexamples: [
    'https://www.edx.org/learn/python',
    'https://courses.edx.org/certificates/0123456789abcdef',
    'https://courses.edx.org.example/certificates/0123456789abcdef0123456789abcdef',
  ],
});

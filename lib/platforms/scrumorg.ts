/**
 * Scrum.org: certificates by number.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'scrumorg',
  name: 'Scrum.org',
  hosts: ['scrum.org'],
  forms: [{ path: `/certificates/${DIGITS}`, canonical: 'https://www.scrum.org/certificates/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.scrum.org',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.scrum.org/certificates/1000001',
      canonical: 'https://www.scrum.org/certificates/1000001',
      id: '1000001',
    },
  ],
  counterexamples: ['https://www.scrum.org/certificates/psm-i', 'https://www.scrum.org/'],
});

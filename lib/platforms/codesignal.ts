/**
 * CodeSignal Learn: certificates of courses.
 */
import { linkOut } from './link-out.ts';
import { NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'codesignal',
  name: 'CodeSignal',
  hosts: ['codesignal.com'],
  forms: [{ path: `/learn/certificates/${NAME}`, canonical: 'https://codesignal.com/learn/certificates/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://codesignal.com/learn',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://codesignal.com/learn/certificates/cm0abc123xyz',
      canonical: 'https://codesignal.com/learn/certificates/cm0abc123xyz',
      id: 'cm0abc123xyz',
    },
  ],
  counterexamples: ['https://codesignal.com/learn/certificates', 'https://codesignal.com/learn/paths/abc'],
});

/**
 * Duolingo English Test. Its terms forbid automated access, and its answer for machines holds date of birth and photograph:
 * nothing is asked.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'duolingoenglish',
  name: 'Duolingo English Test',
  hosts: ['certs.duolingo.com'],
  forms: [{ path: '/(?!certificates$)([a-z\\d]{8,32})', canonical: 'https://certs.duolingo.com/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://englishtest.duolingo.com',
  why: 'Duolingo’s terms forbid automated access, and its answer holds more than is public',
  examples: [
    {
      url: 'https://certs.duolingo.com/abcdefgh12345678',
      canonical: 'https://certs.duolingo.com/abcdefgh12345678',
      id: 'abcdefgh12345678',
    },
  ],
  counterexamples: [
    'https://certs.duolingo.com/',
    'https://certs.duolingo.com/certificates',
    'https://www.duolingo.com/abcdefgh12345678',
  ],
});

/**
 * Codecademy: certificates of courses, under the name of the user who holds them.
 */
import { linkOut } from './link-out.ts';
import { NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'codecademy',
  name: 'Codecademy',
  hosts: ['codecademy.com'],
  forms: [
    {
      path: `/profiles/${NAME}/certificates/([\\da-f]{24,32})`,
      canonical: 'https://www.codecademy.com/profiles/$1/certificates/$2',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.codecademy.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.codecademy.com/profiles/leaberg/certificates/0123456789abcdef0123456789abcdef?utm_source=x',
      canonical: 'https://www.codecademy.com/profiles/leaberg/certificates/0123456789abcdef0123456789abcdef',
      id: 'leaberg/0123456789abcdef0123456789abcdef',
    },
  ],
  counterexamples: ['https://www.codecademy.com/profiles/leaberg', 'https://www.codecademy.com/learn/learn-html'],
});

/**
 * W3Schools: certificates of examinations, told by a code of ten capitals and digits; the page is drawn by a script.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'w3schools',
  name: 'W3Schools',
  hosts: ['w3schools.com'],
  forms: [{ host: 'verify\\.w3schools\\.com', path: '/([A-Z\\d]{10})', canonical: 'https://verify.w3schools.com/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://campus.w3schools.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://verify.w3schools.com/1ABCDEF2GH?utm_source=x',
      canonical: 'https://verify.w3schools.com/1ABCDEF2GH',
      id: '1ABCDEF2GH',
    },
  ],
  counterexamples: [
    'https://www.w3schools.com/cert/',
    'https://verify.w3schools.com/',
    'https://www.w3schools.com/1ABCDEF2GH',
  ],
});

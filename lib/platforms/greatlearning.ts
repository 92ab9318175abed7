/**
 * Great Learning: certificates of courses, by a code of eight letters. Its learning site shows the same ones.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'greatlearning',
  name: 'Great Learning',
  hosts: ['mygreatlearning.com'],
  forms: [{ path: '/certificate/([A-Z]{8})', canonical: 'https://www.mygreatlearning.com/certificate/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.mygreatlearning.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://olympus1.mygreatlearning.com/certificate/ABCDEFGH?referrer_code=X',
      canonical: 'https://www.mygreatlearning.com/certificate/ABCDEFGH',
      id: 'ABCDEFGH',
    },
  ],
  counterexamples: [
    'https://www.mygreatlearning.com/academy/learn-for-free',
    'https://www.mygreatlearning.com/certificate/',
  ],
});

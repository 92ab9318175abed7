/**
 * FutureLearn: certificates of courses, by a code of seven letters and digits.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'futurelearn',
  name: 'FutureLearn',
  hosts: ['futurelearn.com'],
  forms: [{ path: '/certificates/([a-z\\d]{7})', canonical: 'https://www.futurelearn.com/certificates/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.futurelearn.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.futurelearn.com/certificates/abc1234',
      canonical: 'https://www.futurelearn.com/certificates/abc1234',
      id: 'abc1234',
    },
  ],
  counterexamples: ['https://www.futurelearn.com/courses/digital-skills', 'https://www.futurelearn.com/certificates/'],
});

/**
 * OpenClassrooms: certificates of courses, under numbers.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, LANGUAGE, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'openclassrooms',
  name: 'OpenClassrooms',
  hosts: ['openclassrooms.com'],
  forms: [
    {
      path: `${LANGUAGE}/course-certificates/${DIGITS}`,
      canonical: 'https://openclassrooms.com/en/course-certificates/$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://openclassrooms.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://openclassrooms.com/fr/course-certificates/1000000001',
      canonical: 'https://openclassrooms.com/en/course-certificates/1000000001',
      id: '1000000001',
    },
  ],
  counterexamples: ['https://openclassrooms.com/en/courses/1000001-build-web-apps'],
});

/**
 * Sololearn: certificates of courses, under codes.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, LANGUAGE, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'sololearn',
  name: 'Sololearn',
  hosts: ['sololearn.com'],
  forms: [
    {
      path: `${LANGUAGE}/[cC]ertificates?/(C[TC]-[A-Z\\d]{8})(?:/\\w+)?`,
      canonical: 'https://www.sololearn.com/certificates/$1',
    },
    {
      path: `/[cC]ertificates?/(?:course/[a-z]{2}/)?${DIGITS}[/-]${DIGITS}(?:/.*)?`,
      canonical: 'https://www.sololearn.com/certificates/course/en/$1/$2',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.sololearn.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.sololearn.com/certificates/CT-ABCD1234',
      canonical: 'https://www.sololearn.com/certificates/CT-ABCD1234',
      id: 'CT-ABCD1234',
    },
    {
      url: 'https://www.sololearn.com/certificates/course/en/1000001/1157/landscape/png',
      canonical: 'https://www.sololearn.com/certificates/course/en/1000001/1157',
      id: '1000001/1157',
    },
  ],
  counterexamples: ['https://www.sololearn.com/learn/courses/python', 'https://www.sololearn.com/profile/1000001'],
});

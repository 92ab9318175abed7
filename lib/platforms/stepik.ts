/**
 * Stepik: certificates of courses.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'stepik',
  name: 'Stepik',
  hosts: ['stepik.org'],
  forms: [{ path: `/cert/${DIGITS}`, canonical: 'https://stepik.org/cert/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://stepik.org',
  why: 'nothing is known that a machine may ask',
  examples: [{ url: 'https://stepik.org/cert/1000001', canonical: 'https://stepik.org/cert/1000001', id: '1000001' }],
  counterexamples: ['https://stepik.org/course/67'],
});

/**
 * EF SET: certificates of an English test, under codes of six letters and digits.
 */
import { linkOut } from './link-out.ts';
import { LANGUAGE, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'efset',
  name: 'EF SET',
  hosts: ['efset.org'],
  forms: [
    { host: 'cert\\.efset\\.org', path: `${LANGUAGE}/([\\da-zA-Z]{6})`, canonical: 'https://cert.efset.org/$1' },
    { host: '(?:www\\.)?efset\\.org', path: '/cert/([\\da-zA-Z]{6})', canonical: 'https://cert.efset.org/$1' },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.efset.org',
  why: 'nothing is known that a machine may ask',
  examples: [
    { url: 'https://cert.efset.org/en/a1B2c3', canonical: 'https://cert.efset.org/a1B2c3', id: 'a1B2c3' },
    { url: 'https://www.efset.org/cert/a1B2c3', canonical: 'https://cert.efset.org/a1B2c3', id: 'a1B2c3' },
  ],
  counterexamples: ['https://www.efset.org/pt/cefr/', 'https://cert.efset.org/en'],
});

/**
 * VerifyEd: its answers for machines need a key.
 */
import { linkOut } from './link-out.ts';
import { NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'verifyed',
  name: 'VerifyEd',
  hosts: ['app.verifyed.io'],
  forms: [{ path: `/certificate/${NAME}`, canonical: 'https://app.verifyed.io/certificate/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.verifyed.io',
  why: 'its data is open to those with a key only',
  examples: [
    {
      url: 'https://app.verifyed.io/certificate/lea-berg-data-101',
      canonical: 'https://app.verifyed.io/certificate/lea-berg-data-101',
      id: 'lea-berg-data-101',
    },
  ],
  counterexamples: ['https://app.verifyed.io/certificate', 'https://www.verifyed.io/certificate/x'],
});

/**
 * Sertifier: any organisation issues there. The page is an application; where its data comes from is unknown.
 */
import { linkOut } from './link-out.ts';
import { LANGUAGE, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'sertifier',
  name: 'Sertifier',
  hosts: ['verified.sertifier.com'],
  forms: [{ path: `${LANGUAGE}/verify/(\\d{14})`, canonical: 'https://verified.sertifier.com/en/verify/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://sertifier.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://verified.sertifier.com/tr/verify/12345678901234/?ref=linkedin',
      canonical: 'https://verified.sertifier.com/en/verify/12345678901234',
      id: '12345678901234',
    },
  ],
  counterexamples: ['https://verified.sertifier.com/en/verify/1234', 'https://sertifier.com/verify/12345678901234'],
});

/**
 * NPTEL (India): certificates as documents on its own server.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'nptel',
  name: 'NPTEL',
  hosts: ['nptel.ac.in'],
  forms: [{ path: '/noc/E_Certificate/(.+)', canonical: 'https://nptel.ac.in/noc/E_Certificate/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://nptel.ac.in',
  why: 'it is a document on its issuer’s server, made to be read by people',
  examples: [
    {
      url: 'https://nptel.ac.in/noc/E_Certificate/NPTEL25CS01S0123',
      canonical: 'https://nptel.ac.in/noc/E_Certificate/NPTEL25CS01S0123',
      id: 'NPTEL25CS01S0123',
    },
  ],
  counterexamples: ['https://nptel.ac.in/courses/106105077'],
});

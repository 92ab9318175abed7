/**
 * Certifier (credsverse.com): any organisation issues there, known to Certifier or not; the page says which.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'certifier',
  name: 'Certifier',
  hosts: ['credsverse.com'],
  forms: [{ path: `/credentials/${UUID}`, canonical: 'https://credsverse.com/credentials/$1', lower: true }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://certifier.io',
  why: 'its data is open to those with a key only',
  examples: [
    {
      url: 'https://www.credsverse.com/credentials/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d?source=share',
      canonical: 'https://credsverse.com/credentials/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://credsverse.com/credentials/0a1b2c3d', 'https://credsverse.com/'],
});

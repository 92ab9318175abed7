/**
 * POK: certificates of universities and companies, mostly Latin American.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'pok',
  name: 'POK',
  hosts: ['view.pok.tech'],
  forms: [{ path: `/c/${UUID}`, canonical: 'https://view.pok.tech/c/$1', lower: true }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.pok.tech',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://view.pok.tech/c/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://view.pok.tech/c/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://view.pok.tech/c/', 'https://www.pok.tech/c/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
});

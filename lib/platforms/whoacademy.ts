/**
 * WHO Academy: awards of the World Health Organization’s courses.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'whoacademy',
  name: 'WHO Academy',
  hosts: ['whoacademy.org'],
  forms: [{ path: `/achievements/${UUID}`, canonical: 'https://whoacademy.org/achievements/$1', lower: true }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://whoacademy.org',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://web.whoacademy.org/achievements/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://whoacademy.org/achievements/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://whoacademy.org/coursewares/abc'],
});

/**
 * Badgecraft: a European platform for badges. Its data stands behind a login.
 */
import { linkOut } from './link-out.ts';
import { LANGUAGE, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'badgecraft',
  name: 'Badgecraft',
  hosts: ['badgecraft.eu'],
  forms: [{ path: `${LANGUAGE}/user-badges/([\\w-]{6,40})`, canonical: 'https://www.badgecraft.eu/en/user-badges/$1' }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.badgecraft.eu',
  why: 'its data stands behind a login',
  examples: [
    {
      url: 'https://www.badgecraft.eu/lt/user-badges/8a1b2c3d4e5f',
      canonical: 'https://www.badgecraft.eu/en/user-badges/8a1b2c3d4e5f',
      id: '8a1b2c3d4e5f',
    },
  ],
  counterexamples: ['https://www.badgecraft.eu/en/badges/8a1b2c3d4e5f', 'https://www.badgecraft.eu/en/user-badges'],
});

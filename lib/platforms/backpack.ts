/**
 * Mozilla Backpack: switched off in 2019, its badges moved to Badgr. Links to it still stand on old profiles.
 */
import { linkOut } from './link-out.ts';
import { HEX32, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'backpack',
  name: 'Mozilla Backpack',
  hosts: ['backpack.openbadges.org'],
  forms: [
    { path: `/share/${HEX32}`, kind: 'wallet', canonical: 'https://backpack.openbadges.org/share/$1', lower: true },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://backpack.openbadges.org',
  why: 'the backpack was switched off in 2019',
  examples: [
    {
      url: 'http://backpack.openbadges.org/share/0123456789abcdef0123456789abcdef/',
      canonical: 'https://backpack.openbadges.org/share/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
      kind: 'wallet',
    },
  ],
  counterexamples: [
    'https://backpack.openbadges.org/',
    'https://openbadges.org/share/0123456789abcdef0123456789abcdef',
  ],
});

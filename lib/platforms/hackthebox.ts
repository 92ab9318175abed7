/**
 * Hack The Box: machines solved and modules completed, by numbers of user and task. What it shows is no certificate of a person.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'hackthebox',
  name: 'Hack The Box',
  hosts: ['hackthebox.com'],
  forms: [
    {
      host: '(?:labs|www)\\.hackthebox\\.com',
      path: `/achievement/(machine|challenge|sherlock|fortress|prolab)/${DIGITS}/${DIGITS}`,
      canonical: 'https://labs.hackthebox.com/achievement/$1/$2/$3',
    },
    {
      host: 'academy\\.hackthebox\\.com',
      path: `/achievement/${DIGITS}/(?:path/)?${DIGITS}`,
      canonical: 'https://academy.hackthebox.com/achievement/$1/$2',
    },
    {
      host: 'academy\\.hackthebox\\.com',
      path: `/achievement/badge/${UUID}`,
      canonical: 'https://academy.hackthebox.com/achievement/badge/$1',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.hackthebox.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://labs.hackthebox.com/achievement/machine/1000001/42',
      canonical: 'https://labs.hackthebox.com/achievement/machine/1000001/42',
      id: 'machine/1000001/42',
    },
    {
      url: 'https://academy.hackthebox.com/achievement/1000001/42',
      canonical: 'https://academy.hackthebox.com/achievement/1000001/42',
      id: '1000001/42',
    },
    {
      url: 'https://academy.hackthebox.com/achievement/badge/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://academy.hackthebox.com/achievement/badge/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://www.hackthebox.com/hacker/certifications', 'https://academy.hackthebox.com/module/42'],
});

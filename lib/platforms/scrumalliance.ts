/**
 * Scrum Alliance: badges of its certifications, shown at bcert.me under codes of letters. Whether the short and
 * the long form of one badge have one code is not confirmed, so that each is kept as it is.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'scrumalliance',
  name: 'Scrum Alliance',
  hosts: ['bcert.me'],
  forms: [
    { path: '/(s[a-z]{8})', canonical: 'https://bcert.me/$1' },
    {
      path: '/bc/html/show-badge\\.html',
      query: { b: '([a-z]{8})' },
      canonical: 'https://bcert.me/bc/html/show-badge.html?b=$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.scrumalliance.org',
  why: 'nothing is known that a machine may ask',
  examples: [
    { url: 'https://bcert.me/sabcdefgh', canonical: 'https://bcert.me/sabcdefgh', id: 'sabcdefgh' },
    {
      url: 'https://bcert.me/bc/html/show-badge.html?b=abcdefgh',
      canonical: 'https://bcert.me/bc/html/show-badge.html?b=abcdefgh',
      id: 'abcdefgh',
    },
  ],
  counterexamples: ['https://bcert.me/', 'https://bcert.me/bc/html/show-badge.html'],
});

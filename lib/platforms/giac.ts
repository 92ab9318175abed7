/**
 * GIAC: its list of certified professionals. An entry is of one person and names all that she holds; the number tells her.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'giac',
  name: 'GIAC',
  hosts: ['giac.org'],
  forms: [
    {
      path: `/certified-professional/${NAME}/${DIGITS}`,
      id: '$2',
      canonical: 'https://www.giac.org/certified-professional/$1/$2',
      lower: 1,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.giac.org',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'http://www.giac.org/certified-professional/Mira-Okafor/123456',
      canonical: 'https://www.giac.org/certified-professional/mira-okafor/123456',
      id: '123456',
    },
  ],
  counterexamples: [
    'https://www.giac.org/certified-professional',
    'https://www.giac.org/certifications/penetration-tester-gpen/',
  ],
});

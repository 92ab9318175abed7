/**
 * Oracle CertView: shared badges. `pls` is the old name of `ords`. The number stays as it is written.
 */
import { linkOut } from './link-out.ts';
import { HEX64, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'oracle',
  name: 'Oracle',
  hosts: ['catalog-education.oracle.com'],
  forms: [
    {
      path: '/(?:pls|ords)/certview/sharebadge',
      query: { id: HEX64 },
      canonical: 'https://catalog-education.oracle.com/ords/certview/sharebadge?id=$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://education.oracle.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://catalog-education.oracle.com/pls/certview/sharebadge?id=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
      canonical:
        'https://catalog-education.oracle.com/ords/certview/sharebadge?id=0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
      id: '0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    },
  ],
  counterexamples: [
    'https://catalog-education.oracle.com/ords/certview/sharebadge',
    'https://education.oracle.com/certification',
  ],
});

/**
 * BCdiploma: diplomas that are decrypted on view. The tail of a link is the key, so only the number before it is kept:
 * the key must reach neither cache nor log.
 */
import { linkOut } from './link-out.ts';
import { HEX64, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'bcdiploma',
  name: 'BCdiploma',
  hosts: ['certificate.bcdiploma.com'],
  forms: [{ path: `/check/${HEX64}\\S*`, canonical: 'https://certificate.bcdiploma.com/check/$1', lower: true }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.bcdiploma.com',
  why: 'the page decrypts it with a key that is in the link alone',
  examples: [
    {
      url: 'https://certificate.bcdiploma.com/check/0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEFU2VjcmV0S2V5',
      canonical:
        'https://certificate.bcdiploma.com/check/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    },
  ],
  counterexamples: [
    'https://certificate.bcdiploma.com/check/0123456789abcdef0123456789abcdef',
    'https://bcdiploma.example/check/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
  ],
});

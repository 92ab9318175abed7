/**
 * LinkedIn Learning: the same site as the profile, so asking it would add nothing, and no request goes to a profile site.
 */
import { linkOut } from './link-out.ts';
import { HEX64, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'linkedinlearning',
  name: 'LinkedIn Learning',
  hosts: ['linkedin.com'],
  forms: [
    {
      path: `/learning/certificates/${HEX64}`,
      canonical: 'https://www.linkedin.com/learning/certificates/$1',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.linkedin.com/learning',
  why: 'LinkedIn is not asked; its page shows it to those who are signed in',
  examples: [
    {
      url: 'https://www.linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef?trk=share_certificate',
      canonical:
        'https://www.linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    },
  ],
  counterexamples: [
    'https://www.linkedin.com/learning/python-essential-training',
    'https://www.linkedin.com/learning/certificates/0123456789abcdef0123456789abcdef',
  ],
});

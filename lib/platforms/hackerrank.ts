/**
 * HackerRank. What its API lists by user name includes tests that were failed, so it is not asked.
 */
import { linkOut } from './link-out.ts';
import { HEX12, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'hackerrank',
  name: 'HackerRank',
  hosts: ['hackerrank.com'],
  forms: [
    {
      path: `/certificates/(?:iframe/)?${HEX12}`,
      canonical: 'https://www.hackerrank.com/certificates/$1',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.hackerrank.com',
  why: 'the only answer for machines lists failed tests too',
  examples: [
    {
      url: 'https://www.hackerrank.com/certificates/5a6b7c8d9e0f?utm_medium=email',
      canonical: 'https://www.hackerrank.com/certificates/5a6b7c8d9e0f',
      id: '5a6b7c8d9e0f',
    },
    {
      url: 'https://www.hackerrank.com/certificates/iframe/5a6b7c8d9e0f',
      canonical: 'https://www.hackerrank.com/certificates/5a6b7c8d9e0f',
      id: '5a6b7c8d9e0f',
    },
  ],
  counterexamples: [
    'https://www.hackerrank.com/skills-verification/python_basic',
    'https://www.hackerrank.com/certificates/abc',
  ],
});

/**
 * Open Badge Passport: badges that their holders chose to show. Its API is known from its source of 2020 alone, and the call
 * that would verify also writes, so nothing is asked.
 */
import { linkOut } from './link-out.ts';
import { DIGITS, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'obp',
  name: 'Open Badge Passport',
  hosts: ['openbadgepassport.com'],
  forms: [
    { path: `/app/badge/info/${DIGITS}(?:/.*)?`, canonical: 'https://openbadgepassport.com/app/badge/info/$1' },
    {
      path: `/app/profile/${DIGITS}(?:/.*)?`,
      kind: 'wallet',
      canonical: 'https://openbadgepassport.com/app/profile/$1',
    },
    {
      path: `/app/page/view/${DIGITS}(?:/.*)?`,
      kind: 'wallet',
      id: 'page/$1',
      canonical: 'https://openbadgepassport.com/app/page/view/$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://openbadgepassport.com',
  why: 'no answer for machines is confirmed there',
  examples: [
    {
      url: 'https://openbadgepassport.com/app/badge/info/4711/embed',
      canonical: 'https://openbadgepassport.com/app/badge/info/4711',
      id: '4711',
    },
    {
      url: 'https://openbadgepassport.com/app/profile/4711',
      canonical: 'https://openbadgepassport.com/app/profile/4711',
      id: '4711',
      kind: 'wallet',
    },
    {
      url: 'https://openbadgepassport.com/app/page/view/4711',
      canonical: 'https://openbadgepassport.com/app/page/view/4711',
      id: 'page/4711',
      kind: 'wallet',
    },
  ],
  counterexamples: [
    'https://openbadgepassport.com/app/gallery/badges',
    'https://openbadgepassport.com/app/badge/info/abc',
  ],
});

/**
 * Google Developer Program: profiles (also by g.dev) and badges. A badge page names somebody only with `?u=`.
 */
import { linkOut } from './link-out.ts';
import { NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'googledev',
  name: 'Google Developer Program',
  hosts: ['g.dev', 'developers.google.com'],
  forms: [
    {
      host: '(?:www\\.)?g\\.dev',
      path: `/${NAME}`,
      kind: 'wallet',
      canonical: 'https://developers.google.com/profile/u/$1',
    },
    {
      host: 'developers\\.google\\.com',
      path: `/profile/u/${NAME}`,
      kind: 'wallet',
      canonical: 'https://developers.google.com/profile/u/$1',
    },
    {
      host: 'developers\\.google\\.com',
      path: '/profile/badges/([\\w/.%-]+)',
      query: { u: '([\\w.%-]+)' },
      canonical: 'https://developers.google.com/profile/badges/$1?u=$2',
    },
    {
      host: 'developers\\.google\\.com',
      path: '/profile/badges/([\\w/.%-]+)',
      kind: 'template',
      canonical: 'https://developers.google.com/profile/badges/$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://developers.google.com/profile',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://g.dev/leaberg',
      canonical: 'https://developers.google.com/profile/u/leaberg',
      id: 'leaberg',
      kind: 'wallet',
    },
    {
      url: 'https://developers.google.com/profile/u/leaberg?utm_source=x',
      canonical: 'https://developers.google.com/profile/u/leaberg',
      id: 'leaberg',
      kind: 'wallet',
    },
    {
      url: 'https://developers.google.com/profile/badges/events/cloud/lab?u=leaberg',
      canonical: 'https://developers.google.com/profile/badges/events/cloud/lab?u=leaberg',
      id: 'events/cloud/lab/leaberg',
    },
    {
      url: 'https://developers.google.com/profile/badges/events/cloud/lab',
      canonical: 'https://developers.google.com/profile/badges/events/cloud/lab',
      id: 'events/cloud/lab',
      kind: 'template',
    },
  ],
  counterexamples: ['https://developers.google.com/learn', 'https://g.dev/'],
});

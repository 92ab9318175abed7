/**
 * HubSpot Academy. The name in the link is free text, no proof, and is dropped.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'hubspot',
  name: 'HubSpot Academy',
  hosts: ['app.hubspot.com'],
  forms: [
    {
      path: '/academy/achievements/([a-z\\d]{8})(?:/.*)?',
      canonical: 'https://app.hubspot.com/academy/achievements/$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://academy.hubspot.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://app.hubspot.com/academy/achievements/abcd1234/en/1/lea-berg/inbound',
      canonical: 'https://app.hubspot.com/academy/achievements/abcd1234',
      id: 'abcd1234',
    },
  ],
  counterexamples: ['https://app.hubspot.com/academy/1234/lessons', 'https://academy.hubspot.com/courses/inbound'],
});

/**
 * Udacity: certificates of nanodegrees and courses.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'udacity',
  name: 'Udacity',
  hosts: ['udacity.com'],
  forms: [
    {
      host: 'confirm\\.udacity\\.com',
      path: `/((?:e|lp)/)?${UUID}`,
      id: '$2',
      canonical: 'https://confirm.udacity.com/$1$2',
      lower: true,
    },
    { host: 'confirm\\.udacity\\.com', path: '/([A-Z\\d]{6,9})', canonical: 'https://confirm.udacity.com/$1' },
    {
      path: `/certificate/((?:e|lp)/)?${UUID}`,
      id: '$2',
      canonical: 'https://www.udacity.com/certificate/$1$2',
      lower: true,
    },
    {
      path: '/certificate/((?:e|lp)/)?([A-Z\\d]{6,9})',
      id: '$2',
      canonical: 'https://www.udacity.com/certificate/$1$2',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.udacity.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    { url: 'https://confirm.udacity.com/ABCD1234', canonical: 'https://confirm.udacity.com/ABCD1234', id: 'ABCD1234' },
    {
      url: 'https://www.udacity.com/certificate/e/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://www.udacity.com/certificate/e/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
    {
      url: 'https://www.udacity.com/certificate/ABCD1234',
      canonical: 'https://www.udacity.com/certificate/ABCD1234',
      id: 'ABCD1234',
    },
  ],
  counterexamples: ['https://www.udacity.com/course/intro--ud101', 'https://www.udacity.com/certificate/abc'],
});

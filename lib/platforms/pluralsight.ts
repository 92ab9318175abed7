/**
 * Pluralsight: achievements that people share. The page is an application.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'pluralsight',
  name: 'Pluralsight',
  hosts: ['app.pluralsight.com'],
  forms: [
    {
      path: `/achievements/share/${UUID}`,
      canonical: 'https://app.pluralsight.com/achievements/share/$1',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.pluralsight.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://app.pluralsight.com/achievements/share/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://app.pluralsight.com/achievements/share/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://app.pluralsight.com/library/courses/react', 'https://app.pluralsight.com/profile/leaberg'],
});

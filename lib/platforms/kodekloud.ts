/**
 * KodeKloud: certificates of courses.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'kodekloud',
  name: 'KodeKloud',
  hosts: ['learn.kodekloud.com'],
  forms: [
    { path: `(?:/user)?/certificate/${UUID}`, canonical: 'https://learn.kodekloud.com/certificate/$1', lower: true },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://kodekloud.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://learn.kodekloud.com/certificate/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://learn.kodekloud.com/certificate/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://kodekloud.com/courses/docker', 'https://learn.kodekloud.com/certificate/1234'],
});

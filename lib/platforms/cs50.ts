/**
 * Harvard’s CS50: a certificate is a page, or the same as a document or picture (`.pdf?size=letter`).
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'cs50',
  name: 'CS50',
  hosts: ['cs50.io', 'cs50.harvard.edu'],
  forms: [
    {
      host: 'certificates\\.cs50\\.io',
      path: `/${UUID}(?:\\.(?:pdf|png))?`,
      canonical: 'https://certificates.cs50.io/$1',
      lower: true,
    },
    {
      host: 'cs50\\.harvard\\.edu',
      path: `/certificates/${UUID}`,
      canonical: 'https://certificates.cs50.io/$1',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://cs50.harvard.edu',
  why: 'it is a document on its issuer’s server, made to be read by people',
  examples: [
    {
      url: 'https://certificates.cs50.io/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d.pdf?size=letter',
      canonical: 'https://certificates.cs50.io/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
    {
      url: 'https://cs50.harvard.edu/certificates/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://certificates.cs50.io/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: ['https://certificates.cs50.io/sample-certificate', 'https://cs50.harvard.edu/x/2024/'],
});

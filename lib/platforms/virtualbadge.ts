/**
 * Virtualbadge.io: its validator takes the credential from the query.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'virtualbadge',
  name: 'Virtualbadge.io',
  hosts: ['virtualbadge.io'],
  forms: [
    {
      path: '/certificate-validator',
      query: { credential: UUID },
      canonical: 'https://www.virtualbadge.io/certificate-validator?credential=$1',
      lower: true,
    },
    {
      path: '/certificate-validator',
      query: { credential: '(cer-[\\w-]+)' },
      canonical: 'https://www.virtualbadge.io/certificate-validator?credential=$1',
    },
    {
      path: '/certificate-validator',
      kind: 'form',
      id: 'form',
      canonical: 'https://www.virtualbadge.io/certificate-validator',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.virtualbadge.io',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.virtualbadge.io/certificate-validator?credential=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      canonical: 'https://www.virtualbadge.io/certificate-validator?credential=0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
    {
      url: 'https://www.virtualbadge.io/certificate-validator?credential=cer-1a2b',
      canonical: 'https://www.virtualbadge.io/certificate-validator?credential=cer-1a2b',
      id: 'cer-1a2b',
    },
    {
      url: 'https://www.virtualbadge.io/certificate-validator',
      canonical: 'https://www.virtualbadge.io/certificate-validator',
      id: 'form',
      kind: 'form',
    },
  ],
  counterexamples: ['https://www.virtualbadge.io/pricing'],
});

/**
 * Udemy. The page’s own data is walled off from programs (403), so nothing is asked. Pictures of certificates are files.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'udemy',
  name: 'Udemy',
  hosts: ['udemy.com', 'ude.my', 'udemy-certificate.s3.amazonaws.com'],
  forms: [
    {
      host: '(?:[\\w-]+\\.)?udemy\\.com',
      path: '/certificate/(UC-[\\w-]+)(?:/.*)?',
      canonical: 'https://www.udemy.com/certificate/$1',
    },
    { host: '(?:www\\.)?ude\\.my', path: '/(UC-[\\w-]+)', canonical: 'https://www.udemy.com/certificate/$1' },
    {
      host: 'udemy-certificate\\.s3\\.amazonaws\\.com',
      path: '/(image|pdf)/(UC-[\\w-]+\\.\\w+)',
      kind: 'file',
      id: '$2',
      canonical: 'https://udemy-certificate.s3.amazonaws.com/$1/$2',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.udemy.com',
  why: 'Udemy turns programs away',
  examples: [
    {
      url: 'https://www.udemy.com/certificate/UC-0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d/?utm_source=x',
      canonical: 'https://www.udemy.com/certificate/UC-0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: 'UC-0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
    {
      url: 'https://ude.my/UC-ABCD1234',
      canonical: 'https://www.udemy.com/certificate/UC-ABCD1234',
      id: 'UC-ABCD1234',
    },
    {
      url: 'https://udemy-certificate.s3.amazonaws.com/image/UC-0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d.jpg?v=1',
      canonical: 'https://udemy-certificate.s3.amazonaws.com/image/UC-0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d.jpg',
      id: 'UC-0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d.jpg',
      kind: 'file',
    },
  ],
  counterexamples: ['https://www.udemy.com/course/the-complete-course/', 'https://www.udemy.com/certificate/'],
});

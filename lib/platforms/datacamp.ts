/**
 * DataCamp: statements of accomplishment (also as PDF, `raw=1`) and certifications.
 */
import { linkOut } from './link-out.ts';
import { HEX40, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'datacamp',
  name: 'DataCamp',
  hosts: ['datacamp.com'],
  forms: [
    {
      path: `(?:/completed)?/statement-of-accomplishment/(course|track)/${HEX40}`,
      canonical: 'https://www.datacamp.com/statement-of-accomplishment/$1/$2',
      lower: true,
    },
    {
      path: '/skill-verification/([A-Z]{2,5}\\d{10,13})',
      canonical: 'https://www.datacamp.com/skill-verification/$1',
    },
    { path: '/certificate/([A-Z]{2,5}\\d{13})', canonical: 'https://www.datacamp.com/certificate/$1' },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.datacamp.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.datacamp.com/skill-verification/DL0012345678901',
      canonical: 'https://www.datacamp.com/skill-verification/DL0012345678901',
      id: 'DL0012345678901',
    },
    {
      url: 'https://www.datacamp.com/statement-of-accomplishment/track/0123456789abcdef0123456789abcdef01234567?raw=1',
      canonical: 'https://www.datacamp.com/statement-of-accomplishment/track/0123456789abcdef0123456789abcdef01234567',
      id: 'track/0123456789abcdef0123456789abcdef01234567',
    },
    {
      url: 'https://www.datacamp.com/certificate/DA0012345678901',
      canonical: 'https://www.datacamp.com/certificate/DA0012345678901',
      id: 'DA0012345678901',
    },
  ],
  counterexamples: ['https://www.datacamp.com/certificate', 'https://www.datacamp.com/courses/intro-to-python'],
});

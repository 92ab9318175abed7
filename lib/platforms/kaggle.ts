/**
 * Kaggle Learn: certificates of short courses. The user stands in the link.
 */
import { linkOut } from './link-out.ts';
import { NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'kaggle',
  name: 'Kaggle',
  hosts: ['kaggle.com'],
  forms: [
    { path: `/learn/certification/${NAME}/${NAME}`, canonical: 'https://www.kaggle.com/learn/certification/$1/$2' },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.kaggle.com/learn',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://www.kaggle.com/learn/certification/leaberg/pandas',
      canonical: 'https://www.kaggle.com/learn/certification/leaberg/pandas',
      id: 'leaberg/pandas',
    },
  ],
  counterexamples: ['https://www.kaggle.com/learn/pandas', 'https://www.kaggle.com/leaberg'],
});

/**
 * DeepLearning.AI’s own learning site: accomplishments of short courses. Longer ones are Coursera’s.
 */
import { linkOut } from './link-out.ts';
import { platformLinks, UUID } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'deeplearningai',
  name: 'DeepLearning.AI',
  hosts: ['learn.deeplearning.ai'],
  forms: [
    {
      path: `/accomplishments/${UUID}`,
      canonical: 'https://learn.deeplearning.ai/accomplishments/$1',
      lower: true,
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://www.deeplearning.ai',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://learn.deeplearning.ai/accomplishments/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d?usp=sharing',
      canonical: 'https://learn.deeplearning.ai/accomplishments/0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      id: '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
    },
  ],
  counterexamples: [
    'https://learn.deeplearning.ai/courses/chatgpt-prompt-eng',
    'https://learn.deeplearning.ai/accomplishments/',
  ],
});

/**
 * NVIDIA Deep Learning Institute: certificates of courses.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'nvidia',
  name: 'NVIDIA',
  hosts: ['learn.nvidia.com'],
  forms: [
    {
      path: '/certificates',
      query: { id: '([\\w-]{6,80})' },
      canonical: 'https://learn.nvidia.com/certificates?id=$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://learn.nvidia.com',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://learn.nvidia.com/certificates?id=AbCdEf123456',
      canonical: 'https://learn.nvidia.com/certificates?id=AbCdEf123456',
      id: 'AbCdEf123456',
    },
  ],
  counterexamples: ['https://learn.nvidia.com/certificates', 'https://learn.nvidia.com/courses?id=AbCdEf123456'],
});

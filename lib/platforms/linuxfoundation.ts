/**
 * Linux Foundation training portal: certificates of courses. Its certifications are on Credly.
 */
import { linkOut } from './link-out.ts';
import { NAME, platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

export const links = platformLinks({
  id: 'linuxfoundation',
  name: 'Linux Foundation',
  hosts: ['trainingportal.linuxfoundation.org'],
  forms: [
    {
      path: `/learn/certificates/${NAME}`,
      canonical: 'https://trainingportal.linuxfoundation.org/learn/certificates/$1',
    },
  ],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://training.linuxfoundation.org',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://trainingportal.linuxfoundation.org/learn/certificates/abc-123',
      canonical: 'https://trainingportal.linuxfoundation.org/learn/certificates/abc-123',
      id: 'abc-123',
    },
  ],
  counterexamples: ['https://trainingportal.linuxfoundation.org/learn/course/abc'],
});

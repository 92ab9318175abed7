/**
 * openHPI: certificates of the Hasso Plattner Institute, told by five groups of five letters.
 */
import { linkOut } from './link-out.ts';
import { platformLinks } from './links.ts';
import type { Platform } from './platform.ts';

const FIVE = '[a-zA-Z]{5}';

export const links = platformLinks({
  id: 'openhpi',
  name: 'openHPI',
  hosts: ['open.hpi.de'],
  forms: [{ path: `/verify/(${FIVE}(?:-${FIVE}){4})`, canonical: 'https://open.hpi.de/verify/$1', lower: true }],
});

export const platform: Platform = linkOut({
  links,
  homepage: 'https://open.hpi.de',
  why: 'nothing is known that a machine may ask',
  examples: [
    {
      url: 'https://open.hpi.de/verify/xabib-cedic-fedif-gohog-jykyl',
      canonical: 'https://open.hpi.de/verify/xabib-cedic-fedif-gohog-jykyl',
      id: 'xabib-cedic-fedif-gohog-jykyl',
    },
  ],
  counterexamples: [
    'https://open.hpi.de/verify',
    'https://open.hpi.de/courses/example2024',
    'https://open.hpi.de/verify/xabib-cedic',
  ],
});

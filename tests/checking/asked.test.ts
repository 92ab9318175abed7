import { describe, expect, it } from 'vitest';
import { leadsTo } from '../../lib/checking/asked.ts';
import type { Platform, Reference } from '../../lib/platforms/platform.ts';

const platform = (id: string, given: Partial<Platform>): Platform => ({
  links: { id, name: id, hosts: [], refer: () => undefined },
  homepage: `https://${id}.example`,
  policy: 'machine',
  asks: [],
  vouches: true,
  evidence: async () => ({ ground: 'none', checks: [] }),
  examples: [],
  counterexamples: [],
  ...given,
});
const PLATFORMS = [
  platform('regions', { asks: ['api.regions.example', 'eu.regions.example'] }),
  platform('anywhere', {}),
  platform('by-hand', { policy: 'link-out' }),
];
const reference = (of: string, canonical: string, kind: Reference['kind'] = 'credential'): Reference => ({
  platform: of,
  kind,
  id: '1',
  canonical,
});

describe('leadsTo', () => {
  it.each([
    [
      'the platform’s host of that region',
      reference('regions', 'https://eu.regions.example/1'),
      { host: 'eu.regions.example', named: true },
    ],
    [
      'the platform’s first host for a link to its pages',
      reference('regions', 'https://regions.example/1'),
      { host: 'api.regions.example', named: true },
    ],
    [
      'the link’s own host where the platform is anywhere',
      reference('anywhere', 'https://lms.college.example/1'),
      { host: 'lms.college.example', named: false },
    ],
    ['nobody where it is opened by hand', reference('by-hand', 'https://by-hand.example/1'), { named: true }],
    [
      'nobody for what was awarded to nobody',
      reference('regions', 'https://regions.example/1', 'template'),
      { named: true },
    ],
    ['nobody for a form', reference('regions', 'https://regions.example/1', 'form'), { named: true }],
    ['nobody for a platform that is not known any more', reference('gone', 'https://gone.example/1'), { named: true }],
  ])('is %s', (_, asked, expected) => {
    const platform = PLATFORMS.find(({ links }) => links.id === asked.platform);
    expect(leadsTo(platform, asked)).toEqual(expected);
  });
});

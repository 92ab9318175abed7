/** A fictional ledger, and platforms as the options show them. */
import type { PlatformFacts } from '../../components/options/Platforms.tsx';
import type { Asked } from '../../lib/messages/protocol.ts';
import { NOW } from './examples.ts';

const CLOUD = 'https://badges.example/solutions-architect';

function asked(minutes: number, url: string, more: Partial<Asked> = {}): Asked {
  return {
    at: NOW - minutes * 60_000,
    took: 120,
    url,
    method: 'GET',
    requests: 1,
    status: 200,
    size: 4_200,
    outcome: 'answered',
    why: { about: CLOUD, title: 'Solutions Architect – Associate', page: 'a mark' },
    ...more,
  };
}

export const ASKED: readonly Asked[] = [
  asked(2, 'https://api.badges.example/v2/assertions/8f2c'),
  asked(2, 'https://api.badges.example/v2/issuers/cloud-academy', { size: 1_900 }),
  asked(3, 'https://exampleton.example/status/3', {
    size: 16_384,
    why: { about: 'https://exampleton.example/c/7', title: 'Certificate in Data Stewardship' },
  }),
  asked(4, 'https://slow.example/badges/4', {
    status: 429,
    size: 0,
    outcome: 'limited',
    why: { about: 'https://slow.example/badges/4', title: 'Agile Practitioner' },
  }),
  asked(1_500, 'https://registers.example/list.json', { size: 310_000, why: {} }),
];

export const PLATFORMS: readonly PlatformFacts[] = [
  { name: 'Example Badges', policy: 'machine', asks: ['api.badges.example', 'badges.example'] },
  { name: 'Courses Example', policy: 'link-out', asks: [] },
];

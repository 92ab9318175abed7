import { expect, it } from 'vitest';
import { platform } from '../../lib/platforms/trailhead.ts';
import { createWorld } from './world.ts';

const LINK = 'https://www.salesforce.com/trailblazer/leaberg';
const CERTIFICATIONS = [
  { title: 'Certified Forest Administrator', dateCompleted: '2024-05-06', status: { expired: false } },
];

it('asks for certifications alone where the form of superbadges is refused, and says that some were not told', async () => {
  const { tools } = createWorld(() => undefined);
  const bodies: string[] = [];
  const ask: typeof tools.ask = async (url, options) => {
    bodies.push(String(options?.body));
    const isWhole = String(options?.body).includes('earnedAwards');
    const profile = { __typename: 'PublicProfile', slug: 'leaberg', credential: { certifications: CERTIFICATIONS } };
    const said = isWhole ? { errors: [{ message: 'Unknown argument' }] } : { data: { profile } };
    return { url, status: 200, type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(said)) };
  };
  const reference = platform.links.refer(new URL(LINK));
  if (!reference) throw new Error('not recognised');
  const { holds = [] } = await platform.evidence(reference, { ...tools, ask });
  expect(bodies).toHaveLength(2);
  expect(holds.map(({ credential }) => credential?.achievement.name)).toEqual([
    'Certified Forest Administrator',
    undefined,
  ]);
  expect(holds[1]?.checks[0]?.code).toBe('unreadable');
});

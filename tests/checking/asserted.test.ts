import { describe, expect, it } from 'vitest';
import { judgeAsserted } from '../../lib/checking/asserted.ts';
import { assess } from '../../lib/checking/assess.ts';
import type { Claim, Person } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import type { Evidence, Reference } from '../../lib/platforms/platform.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import { credential, NOW, showing } from '../checks/showing.ts';

const ANA: Person = {
  key: 'ana',
  name: 'Ana Núñez, PMP',
  names: ['Ana Núñez, PMP'],
  headline: '2x AWS Certified | CSM',
  profileUrls: [],
};

const held = (name: string, issuer: string, more: object = {}): Evidence => ({
  ground: 'issuer-api',
  vouchedBy: 'Badge Platform',
  credential: credential({
    id: `https://badges.example/${encodeURIComponent(name)}`,
    achievement: { name },
    issuer: { name: issuer },
    holder: { name: 'Ana Núñez' },
    issued: '2024-03-04T10:00:00Z',
    ...more,
  }),
  checks: [passed('document'), passed('key'), passed('status')],
});

const ARCHITECT = held('AWS Certified Solutions Architect – Associate', 'AWS');
const DEVELOPER = held('AWS Certified Developer – Associate', 'AWS');
const MASTER = held('Certified ScrumMaster', 'Scrum Alliance', { expires: '2025-01-01' });

const reference = (kind: Reference['kind']): Reference => ({
  platform: 'badges',
  kind,
  id: 'a',
  canonical: 'https://badges.example/a',
});

async function markOf(evidence: Evidence, claim: Omit<Claim, 'key'>): Promise<MarkState> {
  const seen = showing({ names: ANA.names, claim });
  const kind = evidence.holds ? 'wallet' : 'credential';
  return { state: 'checked', report: await assess(evidence, seen, { checkedAt: NOW, reference: reference(kind) }) };
}

async function judged(...lines: readonly (readonly [Omit<Claim, 'key'>, Evidence | undefined])[]) {
  const claims = lines.map(([claim], at) => ({ key: String(at), ...claim }));
  const marks = await Promise.all(lines.map(async ([claim, found]) => found && (await markOf(found, claim))));
  return Object.fromEntries(judgeAsserted(ANA, claims, marks).map((one) => [one.asserted.text, one.outcome]));
}

const wallet = (...holds: readonly Evidence[]): Evidence => ({
  ground: 'issuer-api',
  checks: [passed('document')],
  holds,
});

describe('what name and headline say without a link', () => {
  it('is backed by nothing on an empty page', async () => {
    expect(await judged()).toEqual({
      PMP: 'not-shown-here',
      '2x AWS Certified': 'not-shown-here',
      CSM: 'not-shown-here',
    });
  });

  it('is backed by verified lines only, of which one linked twice is one', async () => {
    const line = { url: 'https://badges.example/x' };
    expect(await judged([line, ARCHITECT], [line, ARCHITECT], [line, MASTER])).toMatchObject({
      '2x AWS Certified': 'more-than-found',
      CSM: 'not-shown-here',
    });
    expect(await judged([line, ARCHITECT], [line, DEVELOPER])).toMatchObject({ '2x AWS Certified': 'backed' });
  });

  it('is backed by a wallet that the page links, whose lines are judged as any other', async () => {
    const link = { url: 'https://badges.example/users/ana' };
    const found = await judged([link, wallet(ARCHITECT, DEVELOPER, MASTER)]);
    expect(found).toMatchObject({ '2x AWS Certified': 'backed', CSM: 'not-shown-here' });
    const stranger = wallet(
      ARCHITECT,
      held('AWS Certified Developer – Associate', 'AWS', { holder: { name: 'Ed Poe' } }),
    );
    expect(await judged([link, stranger])).toMatchObject({ '2x AWS Certified': 'more-than-found' });
  });

  it('counts a line of the page that was found in the wallet once', async () => {
    const link = { url: 'https://badges.example/users/ana' };
    const bare = { title: 'AWS Certified Developer – Associate' };
    expect(await judged([link, wallet(DEVELOPER)], [bare, wallet(DEVELOPER)])).toMatchObject({
      '2x AWS Certified': 'more-than-found',
    });
  });

  it('counts superbadges by what their issuer calls them', () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({
      ...held(`Orchard Specialist ${at}`, 'Salesforce'),
    })).map((one) => ({
      ...one,
      credential: { ...one.credential, achievement: { ...one.credential?.achievement, kind: 'Superbadge' } },
    })) as readonly Evidence[];
    const person = { ...ANA, name: 'Ana Núñez', headline: '10X Superbadges | 2X Salesforce Certified' };
    const claims = [{ key: 'a', url: 'https://badges.example/users/ana' }];
    return markOf(wallet(...ten, held('Certified Forest Administrator', 'Salesforce')), claims[0] ?? {}).then(
      (mark) => {
        const said = judgeAsserted(person, claims, [mark]);
        expect(said.map(({ outcome, verified }) => [outcome, verified])).toEqual([
          ['backed', 10],
          ['more-than-found', 1],
        ]);
      },
    );
  });

  it('is not backed by a list that could not be read, nor by a line that was not checked', async () => {
    const down: Evidence = { ground: 'none', checks: [finding('document', 'limited')] };
    const found = await judged([{ url: 'https://badges.example/users/ana' }, down], [{ title: 'PMP' }, undefined]);
    expect(new Set(Object.values(found))).toEqual(new Set(['not-shown-here']));
  });
});

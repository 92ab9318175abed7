import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/checking/assess.ts';
import { backedByWallet, choose, pick } from '../../lib/checking/wallets.ts';
import type { Credential } from '../../lib/formats/credential.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import { credential, NOW, showing } from '../checks/showing.ts';

const HOUR = 3_600_000;

const held = (name: string, some: Partial<Credential> = {}, more: Partial<Evidence> = {}): Evidence => ({
  ground: 'issuer-api',
  vouchedBy: 'Badge Platform',
  credential: credential({
    achievement: { name },
    issuer: { name: 'Harbour College' },
    holder: { name: 'Lea Berg' },
    issued: '2024-03-04T10:00:00Z',
    ...some,
  }),
  checks: [passed('document'), passed('key'), passed('status')],
  ...more,
});

const wallet = (...holds: readonly Evidence[]): Evidence => ({
  ground: 'issuer-api',
  checks: [passed('document'), passed('key')],
  holds,
  freshFor: 6 * HOUR,
});

const by = (name: string) => ({ issuer: { name } });
const on = (issued: string, more: Partial<Credential> = {}) => ({ issued: `${issued}-04T10:00:00Z`, ...more });

/** Position of the one that is chosen, in the list as it is given and the other way round: order must not matter. */
function chosen(claim: Parameters<typeof choose>[0], holds: readonly Evidence[]): (number | undefined)[] {
  return [holds, holds.toReversed()].map((list) => {
    const found = choose(claim, list, NOW);
    return found && holds.indexOf(found);
  });
}

describe('which of a list a claim means', () => {
  it.each([
    ['by title', { title: 'Welding' }, [held('Diving'), held('Welding')], 1],
    ['the plain title before the doubtful', { title: 'Welding' }, [held('Welding and Cutting'), held('Welding')], 1],
    [
      'equal titles: the issuer that the page names',
      { title: 'Welding', issuer: 'Port Academy' },
      [held('Welding'), held('Welding', by('Port Academy'))],
      1,
    ],
    [
      'equal titles: the month that the page names',
      { title: 'Welding', issued: '2021-05' },
      [held('Welding', on('2024-05')), held('Welding', on('2021-05'))],
      1,
    ],
    [
      'equal titles a month apart: the nearer month',
      { title: 'Welding', issued: '2021-05' },
      [held('Welding', on('2021-04')), held('Welding', on('2021-05'))],
      1,
    ],
    [
      'equal titles, no date claimed: the one in force',
      { title: 'Welding' },
      [held('Welding', on('2025-01', { expires: '2026-01-01' })), held('Welding', on('2020-01'))],
      1,
    ],
    [
      'equal titles, no date claimed: not the one that was taken back',
      { title: 'Welding' },
      [held('Welding', on('2025-01'), { checks: [finding('status', 'revoked')] }), held('Welding', on('2020-01'))],
      1,
    ],
    [
      'the month decides before what is in force',
      { title: 'Welding', issued: '2021-05' },
      [held('Welding', on('2025-01')), held('Welding', on('2021-05', { expires: '2023-01-01' }))],
      1,
    ],
    ['equal in all: the latest', { title: 'Welding' }, [held('Welding', on('2020-01')), held('Welding')], 1],
    ['no title: the only one that fits', { issued: '2021-05' }, [held('A', on('2021-05')), held('B')], 0],
    ['no title, two that fit: neither', { issued: '2024-03' }, [held('A'), held('B')], undefined],
    ['no title, nothing else either: none', {}, [held('A')], undefined],
    ['a credential without a name backs no title', { title: 'Welding' }, [held('', { achievement: {} })], undefined],
    ['another level is another credential', { title: 'Expert Welding' }, [held('Introduction to Welding')], undefined],
  ])('%s', (_, claim, holds, at) => {
    expect(chosen(claim, holds)).toEqual([at, at]);
  });
});

describe('a link to a list', () => {
  const judged = (list: Evidence, claim: object) =>
    assess(list, showing({ names: ['Lea Berg'], claim }), { checkedAt: NOW });

  it('says that it was found in one, and is no fresher than it', async () => {
    const report = await judged(wallet(held('Welding')), { title: 'Welding' });
    expect(report).toMatchObject({ verdict: 'verified', freshUntil: new Date(NOW + 6 * HOUR).toISOString() });
    expect(report.said.ground).toContain('found in a list of credentials');
  });

  it('that does not show the claim says so, with the level that it does show', async () => {
    const report = await judged(wallet(held('Introduction to Welding')), { title: 'Expert Welding' });
    expect(report.verdict).toBe('claim-differs');
    expect(report.said.sentence).toBe(
      'The list that the link leads to shows nothing called “Expert Welding”; it shows “Introduction to Welding”.',
    );
  });

  it('that can be read in part only leaves the claim open', async () => {
    const hidden: Evidence = { ground: 'none', checks: [finding('document', 'private')] };
    const report = await judged(wallet(held('Diving'), hidden), { title: 'Welding' });
    expect(report.verdict).toBe('not-checkable');
    expect(report.said.sentence).toContain('not all of them can be read');
  });

  it('without a claimed title stands as a list', () => {
    const why = (claim: object) => pick(wallet(held('A'), held('B')), showing({ claim })).checks[0]?.message;
    expect(why({})).toContain('it is a list of credentials.');
    expect(why({ issued: '2024-03' })).toContain('does not say which');
  });
});

describe('a claim without a link of its own', () => {
  const judged = async (list: Evidence, claim: object, names = ['Lea Berg']) => {
    const seen = showing({ names, claim });
    return await assess(await backedByWallet(list, seen), seen, { checkedAt: NOW });
  };

  it('is backed by a list that holds it', async () => {
    const report = await judged(wallet(held('Diving'), held('Welding')), { title: 'Welding', issued: '2024-03' });
    expect(report).toMatchObject({ verdict: 'verified', credential: { achievement: { name: 'Welding' } } });
  });

  it('may be found expired there', async () => {
    const report = await judged(wallet(held('Welding', { expires: '2025-01-01' })), { title: 'Welding' });
    expect(report.verdict).toBe('expired');
  });

  it.each([
    ['nothing of the name', wallet(held('Diving')), ['Lea Berg']],
    ['another level', wallet(held('Introduction to Welding')), ['Lea Berg']],
    ['something that is only nearly the same', wallet(held('Welding and Cutting')), ['Lea Berg']],
    ['another issuer’s', wallet(held('Welding', by('Quayside Press'))), ['Lea Berg']],
    ['somebody else’s', wallet(held('Welding')), ['Edith Whitcombe']],
  ])('%s in it backs nothing, and accuses nobody', async (_, list, names) => {
    const report = await judged(list, { title: 'Welding', issuer: 'Harbour College' }, names);
    expect(report.verdict).toBe('not-checkable');
    expect(report.checks.map(({ code }) => code)).toContain('not-in-wallets');
    expect(report.checks.some(({ outcome }) => outcome === 'fail')).toBe(false);
  });

  it('stays open while the list cannot be read', async () => {
    const down: Evidence = { ground: 'none', checks: [finding('document', 'limited')] };
    expect((await judged(down, { title: 'Welding' })).verdict).toBe('could-not-check');
  });
});

import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/checking/assess.ts';
import type { Credential } from '../../lib/formats/credential.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import { CHECK_IDS } from '../../lib/verdict/words.ts';
import { credential, NOW, showing } from '../checks/showing.ts';

const HOUR = 3_600_000;
const trust = createTrust([{ by: 'your own list', issuers: [{ id: '*' }] }]);
const seen = { checkedAt: NOW };

const held = (some: Partial<Credential> = {}, more: Partial<Evidence> = {}): Evidence => ({
  ground: 'signature',
  credential: credential({
    issuer: { id: 'did:web:quillford.example', name: 'Quillford College' },
    holder: { name: 'Ines Sauer' },
    issued: '2024-03-04T10:00:00Z',
    ...some,
  }),
  checks: [passed('document'), passed('proof'), passed('key'), passed('status')],
  ...more,
});

const page = { names: ['Ines Sauer'], trust, claim: { title: 'Digital Skills', issued: '2024-03' } };

describe('assess', () => {
  it('reports all ten checks in their order, and what was judged', async () => {
    const report = await assess(held(), showing(page), seen);
    expect(report.checks.map(({ id }) => id)).toEqual([...CHECK_IDS]);
    expect(report).toMatchObject({ verdict: 'verified', ground: 'signature', checkedAt: new Date(NOW).toISOString() });
    expect(report.freshUntil).toBe(new Date(NOW + 24 * HOUR).toISOString());
    expect(report.said.sentence).toBe('Genuine and in force. Name matches.');
  });

  it('judges the same evidence for the person, the claim and the moment at hand', async () => {
    const verdicts = await Promise.all(
      [
        { ...page, names: ['Edith Whitcombe'] },
        { ...page, claim: { title: 'Welding' } },
        { ...page, trust: createTrust([]) },
        { ...page, now: Date.parse('2020-01-01') },
      ].map(async (some) => (await assess(held(), showing(some), seen)).verdict),
    );
    expect(verdicts).toEqual(['holder-differs', 'claim-differs', 'unknown-issuer', 'not-yet-valid']);
  });

  it('what the evidence itself says of a check stands', async () => {
    const own = held({ expires: '2030-01-01T00:00:00Z' }, { checks: [...held().checks, finding('dates', 'expired')] });
    expect((await assess(own, showing(page), seen)).verdict).toBe('expired');
  });

  it('no credential: nothing is said about dates, issuer, holder and claim', async () => {
    const report = await assess({ ground: 'none', checks: [finding('document', 'offline')] }, showing(page), seen);
    expect(report.verdict).toBe('could-not-check');
    expect(report.checks.filter(({ outcome }) => outcome !== 'none').map(({ id }) => id)).toEqual(['document']);
  });

  it('what could not be checked carries the last good answer and when it is tried again', async () => {
    const lastGood = { verdict: 'verified', checkedAt: '2026-05-01T00:00:00.000Z' } as const;
    const away: Evidence = { ground: 'none', checks: [finding('document', 'limited')], retryAfter: 2 * HOUR };
    const report = await assess(away, showing(page), { ...seen, lastGood, failures: 1 });
    expect(report).toMatchObject({ lastGood, retryAt: new Date(NOW + 2 * HOUR).toISOString() });
    expect((await assess(held(), showing(page), { ...seen, lastGood })).lastGood).toBeUndefined();
  });
});

describe('a wallet', () => {
  const wallet = (...holds: readonly Evidence[]): Evidence => ({
    ground: 'issuer-api',
    checks: [passed('document')],
    holds,
  });
  const named = (name: string, issued = '2024-03-04T10:00:00Z') => held({ achievement: { name }, issued });

  it('answers for the line of the profile that it holds', async () => {
    const report = await assess(wallet(named('Welding'), named('Digital Skills')), showing(page), seen);
    expect(report).toMatchObject({ verdict: 'verified', credential: { achievement: { name: 'Digital Skills' } } });
  });

  it('the one whose date fits is preferred', async () => {
    const report = await assess(
      wallet(named('Digital Skills', '2019-01-01T00:00:00Z'), named('Digital Skills')),
      showing(page),
      seen,
    );
    expect(report.credential?.issued).toBe('2024-03-04T10:00:00Z');
  });

  it('that holds nothing of the kind does not back the claim', async () => {
    const report = await assess(wallet(named('Welding')), showing(page), seen);
    expect(report.verdict).not.toBe('verified');
    expect(report.checks.find(({ id }) => id === 'claim')).toMatchObject({ outcome: 'fail', code: 'not-in-list' });
  });

  it('is to be opened where nothing is claimed', async () => {
    const report = await assess(wallet(named('Welding')), showing({ ...page, claim: {} }), seen);
    expect(report.verdict).toBe('not-checkable');
  });
});

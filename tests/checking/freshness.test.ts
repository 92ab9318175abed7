import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshness } from '../../lib/checking/freshness.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import { VERDICTS } from '../../lib/verdict/words.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const evidence = (some: Partial<Evidence> = {}): Evidence => ({ ground: 'hosted', checks: [], ...some });
const at = { checkedAt: 1_000_000, now: 1_000_000 };
const lasts = (...[verdict, some, failures]: [Parameters<typeof freshness>[0], Partial<Evidence>?, number?]) =>
  freshness(verdict, evidence(some), { ...at, ...(failures !== undefined && { failures }) }).freshUntil - at.checkedAt;

describe('freshness', () => {
  it('24 hours, an hour for what was not found', () => {
    expect([lasts('verified'), lasts('revoked'), lasts('not-found')]).toEqual([24 * HOUR, 24 * HOUR, HOUR]);
  });

  it('a list or a platform may be stricter, never laxer', () => {
    expect([lasts('verified', { freshFor: HOUR }), lasts('verified', { freshFor: 99 * HOUR })]).toEqual([
      HOUR,
      24 * HOUR,
    ]);
  });

  it('what could not be checked is tried after 10 minutes, doubling to 6 hours', () => {
    const waits = [1, 2, 3, 6, 7, 50, 5000].map((failures) => lasts('could-not-check', {}, failures));
    expect(waits).toEqual([10, 20, 40, 320, 360, 360, 360].map((minutes) => minutes * MINUTE));
  });

  it('a server that asks to wait is waited for, a day at most', () => {
    expect(lasts('could-not-check', { retryAfter: 3 * HOUR })).toBe(3 * HOUR);
    expect(lasts('could-not-check', { retryAfter: 1e12 })).toBe(24 * HOUR);
    expect(lasts('could-not-check', { retryAfter: 1 })).toBe(10 * MINUTE);
  });

  it('ends at once for what a clock that ran ahead has dated', () => {
    const dated = (ahead: number) => freshness('verified', evidence(), { checkedAt: at.now + ahead, now: at.now });
    expect(dated(5 * MINUTE).freshUntil).toBe(at.now + 5 * MINUTE + 24 * HOUR);
    expect(dated(5 * MINUTE + 1)).toEqual({ freshUntil: at.now });
    expect(freshness('could-not-check', evidence(), { checkedAt: at.now + HOUR, now: at.now })).toEqual({
      freshUntil: at.now,
    });
  });

  it('is never in the past, nor longer than a day', () => {
    const span = fc.option(fc.nat(1e10), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...VERDICTS), span, span, fc.nat(100), (verdict, freshFor, retryAfter, failures) => {
        const some = { ...(freshFor !== undefined && { freshFor }), ...(retryAfter !== undefined && { retryAfter }) };
        const lasting = lasts(verdict, some, failures);
        expect(lasting).toBeGreaterThanOrEqual(0);
        expect(lasting).toBeLessThanOrEqual(24 * HOUR);
      }),
    );
  });
});

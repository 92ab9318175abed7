import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDates, readInstant } from '../../lib/checks/dates.ts';
import { credential, NOW } from './showing.ts';

const codeOf = (some: object) => {
  const { outcome, code } = checkDates(credential(some), NOW);
  return code ?? outcome;
};

describe('checkDates', () => {
  it.each([
    ['no dates', {}, 'none'],
    ['issued, no end', { issued: '2024-01-01T00:00:00Z' }, 'pass'],
    ['inside', { validFrom: '2024-01-01T00:00:00Z', expires: '2028-01-01T00:00:00Z' }, 'pass'],
    ['over', { expires: '2026-05-04T11:59:59Z' }, 'expired'],
    ['over by an hour in another zone', { expires: '2026-05-04T12:59:00+02:00' }, 'expired'],
    ['not over in another zone', { expires: '2026-05-04T11:00:00-02:00' }, 'expires-soon'],
    ['ends with its last day', { expires: '2026-05-04' }, 'expires-soon'],
    ['ended yesterday', { expires: '2026-05-03' }, 'expired'],
    ['ends within a month', { expires: '2026-05-20T00:00:00Z' }, 'expires-soon'],
    ['begins tomorrow', { validFrom: '2026-05-05T12:00:00Z' }, 'not-yet-valid'],
    ['issued tomorrow', { issued: '2026-05-05T12:00:00Z' }, 'not-yet-valid'],
    ['begins in a minute: clocks differ', { validFrom: '2026-05-04T12:01:00Z' }, 'pass'],
    ['both over and not begun', { validFrom: '2030-01-01T00:00:00Z', expires: '2020-01-01T00:00:00Z' }, 'expired'],
    ['lapsed, the issuer says', { issued: '2024-01-01T00:00:00Z', lapsed: true }, 'expired'],
    ['an unreadable end', { issued: '2024-01-01T00:00:00Z', expires: 'in two years' }, 'date-unclear'],
    ['an unreadable start', { validFrom: '01/02/2024' }, 'date-unclear'],
    ['an unreadable start and an end that is over', { validFrom: '?', expires: '2020-01-01' }, 'expired'],
    ['the thirtieth of February', { expires: '2027-02-30' }, 'date-unclear'],
    ['seconds', { issued: '1704067200', expires: '1893456000' }, 'pass'],
  ])('%s', (_, some, expected) => {
    expect(codeOf(some)).toBe(expected);
  });

  it('names the day', () => {
    expect(checkDates(credential({ expires: '2026-05-03T10:00:00Z' }), NOW).message).toBe('It expired on 2026-05-03.');
  });

  it('the later the moment, the less is it not yet valid, and the more expired', () => {
    const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });
    fc.assert(
      fc.property(moment, moment, fc.nat(1e9), (from, now, later) => {
        const given = credential({
          validFrom: new Date(from).toISOString(),
          expires: new Date(from + 1e10).toISOString(),
        });
        const [first, second] = [checkDates(given, now), checkDates(given, now + later)];
        if (first.code === 'expired') expect(second.code).toBe('expired');
        if (second.code === 'not-yet-valid') expect(first.code).toBe('not-yet-valid');
      }),
    );
  });
});

describe('readInstant', () => {
  it('reads what toISOString writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(readInstant(date.toISOString(), 'start')).toBe(seconds);
      }),
    );
  });

  it.each([
    '',
    'never',
    '2024-13-01',
    '2024-00-10',
    '2024-01-01T25:00:00Z',
    '2024-01-01T10:61:00Z',
    '2024',
    'Infinity',
  ])('%j is no instant', (text) => {
    expect(readInstant(text, 'end')).toBeNaN();
  });

  it('midnight may be written as 24:00', () => {
    expect(readInstant('2024-01-01T24:00:00Z', 'end')).toBe(Date.UTC(2024, 0, 2));
  });
});

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
    ['over this very moment', { expires: '2026-05-04T12:00:00Z' }, 'expires-soon'],
    ['over a millisecond ago', { expires: '2026-05-04T11:59:59+00:00' }, 'expired'],
    ['ends in thirty days', { expires: '2026-06-03T12:00:00Z' }, 'pass'],
    ['begins in five minutes', { validFrom: '2026-05-04T12:05:00Z' }, 'pass'],
    ['begins in five minutes and a second', { validFrom: '2026-05-04T12:05:01Z' }, 'not-yet-valid'],
    ['begins with its first moment', { validFrom: '2026-05-04' }, 'pass'],
    ['lapsed, with an end to come', { expires: '2028-01-01T00:00:00Z', lapsed: true }, 'expired'],
    ['seconds', { issued: '1704067200', expires: '1893456000' }, 'pass'],
  ])('%s', (_, some, expected) => {
    expect(codeOf(some)).toBe(expected);
  });

  it.each([
    [{ validFrom: '2026-05-06T10:00:00Z' }, 'It is valid only from 2026-05-06.'],
    [{ expires: '2026-05-20T10:00:00Z' }, 'It expires on 2026-05-20.'],
    [{ issued: '2024', expires: '2028-01-01' }, 'Its dates cannot be read (2024).'],
    [{ expires: 'soon' }, 'Its dates cannot be read (soon).'],
    [{ lapsed: true }, 'It expired.'],
  ])('%j is told', (some, message) => {
    expect(checkDates(credential(some), NOW).message).toBe(message);
  });

  it('an end to come of what has lapsed is kept for an expert', () => {
    const told = (expires?: string) =>
      checkDates(credential({ lapsed: true, ...(expires && { expires }) }), NOW).details;
    expect(told('2028-01-01')).toEqual({ date: '2028-01-01' });
    expect(told('some day')).toBeUndefined();
    expect(told()).toBeUndefined();
  });

  it('passes, or has nothing to look at, under its own name', () => {
    expect(checkDates(credential({ issued: '2024-01-01' }), NOW)).toMatchObject({ id: 'dates', outcome: 'pass' });
    expect(checkDates(credential(), NOW)).toMatchObject({ id: 'dates', outcome: 'none' });
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
    '2023-02-29',
    '2100-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-02-00',
    '2024-02-30',
    '12345678',
    '1704067200x',
    'x1704067200',
    '17040672001',
    '2024-01-01T10:00:00+1:00',
  ])('%j is no instant', (text) => {
    expect(readInstant(text, 'end')).toBeNaN();
  });

  it.each([
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['2000-02-29', Date.UTC(2000, 1, 29)],
    ['2023-12-31', Date.UTC(2023, 11, 31)],
    [' 2024-01-01 ', Date.UTC(2024, 0, 1)],
    ['2024-01-01 10:20', Date.UTC(2024, 0, 1, 10, 20)],
    ['2024-01-01T10:20:30', Date.UTC(2024, 0, 1, 10, 20, 30)],
    ['2024-01-01T10:20:30z', Date.UTC(2024, 0, 1, 10, 20, 30)],
    ['2024-01-01T10:20:00+0530', Date.UTC(2024, 0, 1, 4, 50)],
    ['2024-01-01T10:20:00-05:30', Date.UTC(2024, 0, 1, 15, 50)],
    ['1704067200', 1_704_067_200_000],
    ['999999999', 999_999_999_000],
  ])('%j is read', (text, instant) => {
    expect(readInstant(text, 'start')).toBe(instant);
  });

  it('an open end is the last moment of its day', () => {
    expect(readInstant('2024-01-01', 'end')).toBe(Date.UTC(2024, 0, 2) - 1);
  });

  it('midnight may be written as 24:00', () => {
    expect(readInstant('2024-01-01T24:00:00Z', 'end')).toBe(Date.UTC(2024, 0, 2));
  });
});

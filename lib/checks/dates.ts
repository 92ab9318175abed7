/** Check `dates`: is the given moment inside the credential's validity? Judged at each showing, never stored. */
import type { Credential } from '../formats/credential.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';

const DAY = 86_400_000;
/** Clocks differ; a credential made "in five minutes" is not from the future. */
export const CLOCK_GRACE = 5 * 60_000;
const SOON = 30 * DAY;

/**
 * Instants are compared, not texts. A date without a time begins at its first moment and ends with its last; one without a
 * zone is read as UTC; that it may be a day off is said by check `document`.
 * @param now milliseconds
 */
export function checkDates(credential: Credential, now: number): Check {
  const { issued, validFrom = issued, expires, lapsed } = credential;
  const start = validFrom === undefined ? undefined : readInstant(validFrom, 'start');
  const end = expires === undefined ? undefined : readInstant(expires, 'end');
  if (end !== undefined && end < now) return finding('dates', 'expired', { on: dayOf(end), date: dayOf(end) });
  if (lapsed) return finding('dates', 'expired', expires && Number.isFinite(end) ? { date: expires } : {});
  if (start !== undefined && start > now + CLOCK_GRACE)
    return finding('dates', 'not-yet-valid', { date: dayOf(start) });
  const unclear = [
    [validFrom, start],
    [expires, end],
  ].find(([text, instant]) => text !== undefined && Number.isNaN(instant));
  if (unclear) return finding('dates', 'date-unclear', { date: String(unclear[0]) });
  if (start === undefined && end === undefined) return nothing('dates');
  if (end !== undefined && end - now < SOON) return finding('dates', 'expires-soon', { date: dayOf(end) });
  return passed('dates');
}

const DATE = /^(-?\d{4,6})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Milliseconds since 1970, or NaN. Accepts an XML Schema dateTime (24:00:00 included), a bare date and seconds since 1970.
 * @param edge which end of the validity it is: what is left open is read in the holder's favour.
 */
export function readInstant(text: string, edge: 'start' | 'end'): number {
  const trimmed = text.trim();
  if (/^\d{9,10}$/.test(trimmed)) return Number(trimmed) * 1000;
  const match = DATE.exec(trimmed);
  if (!match) return Number.NaN;
  const [, year, month, day, hour, minute, second, zone] = match;
  const base = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour ?? 0),
    Number(minute ?? 0),
    Number(second ?? 0),
  );
  if (!isCalendarDay(Number(year), Number(month), Number(day)) || Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59)
    return Number.NaN;
  if (hour === undefined) return edge === 'end' ? base + DAY - 1 : base;
  if (zone === undefined) return base;
  return base - offsetOf(zone);
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isCalendarDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

function offsetOf(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

const dayOf = (instant: number) => {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? 'an unreadable date' : date.toISOString().slice(0, 10);
};

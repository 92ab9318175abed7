/** Which badges expire within thirty days, whom nobody was told of yet, and when the next one comes near. Pure. */
import { readInstant } from '../checks/dates.ts';
import type { Claim } from '../claims/claim.ts';
import type { MarkState } from '../messages/protocol.ts';
import type { Reminder } from './kept.ts';

/** The alarm that wakes the worker for it. */
export const EXPIRY = 'expiry';

const DAY = 86_400_000;
const AHEAD = 30 * DAY;

/** Those that stand before their end and near it, the nearest first. @param now milliseconds */
export function expiring(reminders: readonly Reminder[], now: number): readonly Reminder[] {
  return reminders
    .filter((one) => endOf(one) > now && endOf(one) - now <= AHEAD)
    .toSorted((a, b) => endOf(a) - endOf(b));
}

/** When the next reminder is due, in milliseconds; what is due already is due now. */
export function nextReminder(reminders: readonly Reminder[], now: number): number | undefined {
  const times = reminders.filter((one) => !one.told && endOf(one) > now).map((one) => endOf(one) - AHEAD);
  return times.length > 0 ? Math.max(now, Math.min(...times)) : undefined;
}

/** With what was told marked so, and without what is over. */
export function afterTelling(
  reminders: readonly Reminder[],
  told: readonly Reminder[],
  now: number,
): readonly Reminder[] {
  return reminders.filter((one) => endOf(one) > now).map((one) => (told.includes(one) ? { ...one, told: true } : one));
}

/** Of the badges that are shown; those that were told of once are not told of again. */
export function remindersOf(
  claims: readonly Claim[],
  marks: readonly MarkState[],
  before: readonly Reminder[],
  now: number,
): readonly Reminder[] {
  const told = new Set(before.filter((one) => one.told).map(keyOf));
  const all = claims.flatMap((claim, at): readonly Reminder[] => {
    const mark = marks[at];
    const credential = mark?.state === 'checked' ? mark.report.credential : undefined;
    const title = claim.title ?? credential?.achievement.name;
    const expires = credential?.expires;
    if (title === undefined || expires === undefined || !(readInstant(expires, 'end') > now)) return [];
    return [{ title, expires }];
  });
  const once = new Map([...before, ...all].map((one) => [keyOf(one), one]));
  return [...once.values()]
    .filter((one) => endOf(one) > now)
    .map((one) => (told.has(keyOf(one)) ? { ...one, told: true } : one));
}

const keyOf = ({ title, expires }: Reminder) => `${title}\n${expires}`;

/** What cannot be read is no date to be reminded of. */
function endOf({ expires }: Reminder): number {
  return readInstant(expires, 'end') || 0;
}

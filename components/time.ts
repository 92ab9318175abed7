/** Days and ages as people read them, by Intl. The locale is the catalogue's own until there is more than one. */

const LOCALE = 'en-GB';
const DAY = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const CLOCK = new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' });
const RELATIVE = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** Of an ISO date or instant; what cannot be read as one stays as it is. */
export function day(iso: string): string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? iso : DAY.format(instant);
}

export function moment(iso: string): string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? iso : MOMENT.format(instant);
}

/** "14:05" today, with the day otherwise. */
export function clock(iso: string, now: number): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return iso;
  return Math.abs(instant - now) < 12 * 3_600_000 ? CLOCK.format(instant) : MOMENT.format(instant);
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** "3 hours ago", "yesterday"; "just now" below a minute. */
export function ago(iso: string, now: number): string {
  const age = now - Date.parse(iso);
  if (Number.isNaN(age)) return iso;
  const unit = UNITS.find(([, length]) => Math.abs(age) >= length);
  return unit ? RELATIVE.format(-Math.round(age / unit[1]), unit[0]) : 'just now';
}

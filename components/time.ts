/**
 * Days and ages as people read them, by Intl. The locale is the catalogue's own until there is more than one. A formatter is
 * made when it is needed: the first one costs a page a tenth of a second, and most pages show no date.
 */

const LOCALE = 'en-GB';
const DAY = lazy(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' }));
const MOMENT = lazy(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }));
const CLOCK = lazy(() => new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' }));
const RELATIVE = lazy(() => new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }));

/** The same value at every call, made at the first. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Of an ISO date or instant; what cannot be read as one stays as it is. */
export function day(iso: string): string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? iso : DAY().format(instant);
}

export function moment(iso: string): string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? iso : MOMENT().format(instant);
}

/** "14:05" today, with the day otherwise. */
export function clock(iso: string, now: number): string {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) return iso;
  return Math.abs(instant - now) < 12 * 3_600_000 ? CLOCK().format(instant) : MOMENT().format(instant);
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
  return unit ? RELATIVE().format(-Math.round(age / unit[1]), unit[0]) : 'just now';
}

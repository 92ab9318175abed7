/**
 * What Intl knows of a language: plural forms, numbers, lists, days and ages. A formatter is made when it is first needed:
 * that one costs a page a tenth of a second, and most pages show no date.
 */
import { ageIn } from './ago.ts';
import { LANGUAGES, type Tag } from './tags.ts';
import type { PluralForm } from './template.ts';

export interface Speech {
  readonly tag: Tag;
  /** For Intl, where something else than the below is to be formatted. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  plural(count: number): PluralForm;
  number(value: number): string;
  /** "a, b, c". */
  list(parts: readonly string[]): string;
  /** Of an ISO date or instant: "2 Mar 2026", in UTC. What cannot be read as one stays as it is; so in all of these. */
  day(iso: string): string;
  /** Of `YYYY-MM`: "Mar 2026". */
  month(month: string): string;
  /** Day and time where the reader is. */
  moment(iso: string): string;
  /** "14:05" within half a day, with the day otherwise. `now` in milliseconds. */
  clock(iso: string, now: number): string;
  /** "3 hours ago", "yesterday"; undefined below a minute, for which each language has a word of its own. */
  ago(iso: string, now: number): string | undefined;
}

/** With the month's name: 04/03 is another day in each half of the world. */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const HALF_A_DAY = 12 * 3_600_000;

export function createSpeech(tag: Tag): Speech {
  const { locale, dir } = LANGUAGES[tag];
  const plurals = lazy(() => new Intl.PluralRules(locale));
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  // Units stand in a Japanese row with nothing between them but spaces, and counts with their words ran into one another.
  const lists = lazy(() => new Intl.ListFormat(locale, { type: tag === 'ja' ? 'conjunction' : 'unit' }));
  const days = lazy(() => new Intl.DateTimeFormat(locale, { ...DAY, timeZone: 'UTC' }));
  const months = lazy(() => new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }));
  const moments = lazy(() => new Intl.DateTimeFormat(locale, { ...DAY, hour: '2-digit', minute: '2-digit' }));
  const clocks = lazy(() => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }));
  const ages = lazy(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

  function dated(iso: string, by: (instant: number) => string): string {
    const instant = Date.parse(iso);
    return Number.isNaN(instant) ? iso : by(instant);
  }

  return {
    tag,
    locale,
    dir,
    plural: (count) => plurals().select(count),
    number: (value) => numbers().format(value),
    list: (parts) => lists().format(parts),
    day: (iso) => dated(iso, (instant) => days().format(instant)),
    month: (month) => dated(month, (instant) => months().format(instant)),
    moment: (iso) => dated(iso, (instant) => moments().format(instant)),
    clock: (iso, now) =>
      dated(iso, (instant) => (Math.abs(instant - now) < HALF_A_DAY ? clocks() : moments()).format(instant)),
    ago(iso, now) {
      const age = now - Date.parse(iso);
      if (Number.isNaN(age)) return iso;
      const told = ageIn(age);
      return told && ages().format(...told);
    },
  };
}

/** The same value at every call, made at the first. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** When something was checked, worked out when a card opens: the page may have stood open for days since the worker told it. */
import { ageIn } from '../../lib/language/ago.ts';
import type { Found } from '../../lib/messages/protocol.ts';

/** Stands in the times that the worker tells, where the age belongs. */
export const AGO = '{ago}';

/** "Checked 3 hours ago · next try 14:05". */
export function timesNow({ times, checkedAt, justNow, locale }: Found, now: number): string {
  const age = ageIn(now - Date.parse(checkedAt));
  return times.replace(AGO, age ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(...age) : justNow);
}

export const momentOf = ({ checkedAt, locale }: Found): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(checkedAt));

/** Months as profiles write them, against instants as issuers write them. Pure. */

/** Months since year 0 of `YYYY-MM…`, or undefined. A year alone has no month. */
export function monthOf(text: string): number | undefined {
  const [, year, month] = /^\s*(\d{4})-(\d{2})(?!\d)/.exec(text) ?? [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return Number(year) * 12 + Number(month) - 1;
}

/** How many months later `text` is than `other`; negative: earlier. Undefined where either has no month. */
export function monthsAfter(text: string, other: string): number | undefined {
  const [one, two] = [monthOf(text), monthOf(other)];
  return one === undefined || two === undefined ? undefined : one - two;
}

/** `YYYY-MM` of an instant, for sentences; what cannot be read is shown as it stands. */
export const monthText = (text: string): string => (monthOf(text) === undefined ? text : text.trim().slice(0, 7));

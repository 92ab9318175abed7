/** How long ago something was, in the unit that people would say it in. Small: the cards in pages work it out when they open. */

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** `-3, 'hour'` for Intl.RelativeTimeFormat; undefined below a minute. @param age milliseconds */
export function ageIn(age: number): readonly [value: number, unit: 'day' | 'hour' | 'minute'] | undefined {
  const unit = UNITS.find(([, length]) => Math.abs(age) >= length);
  return unit && [-Math.round(age / unit[1]), unit[0]];
}

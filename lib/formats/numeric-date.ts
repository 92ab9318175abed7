/** Moments as tokens write them. */

/** NumericDate (RFC 7519): seconds since 1970. Out of the range of dates it stays as written, for `dates` to name. */
export function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  const date = new Date(value * 1000);
  return Number.isNaN(date.getTime()) ? String(value) : date.toISOString();
}

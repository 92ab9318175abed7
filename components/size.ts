/** How large something is, as people read it. */
import type { Speech } from '../lib/language/speech.ts';

/** @param bytes whole ones */
export function sizeIn({ locale }: Speech, bytes: number): string {
  const [unit, value] =
    bytes < 1_000_000 ? (['kilobyte', bytes / 1_000] as const) : (['megabyte', bytes / 1e6] as const);
  const digits = value > 0 && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value);
}

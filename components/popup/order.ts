/** Families in the order in which they want to be seen. */
import type { Family } from '../../lib/verdict/sentences.ts';

/** In the rows: the worst first. */
export const WORST_FIRST = [
  'problem',
  'differs',
  'out-of-date',
  'could-not-check',
  'issuer-unknown',
  'open-to-check',
  'not-checked',
  'verified',
] as const satisfies readonly Family[];

/** In the summary and the bar: what is well, then what is not. */
export const TOLD: readonly Family[] = [...WORST_FIRST.slice(-1), ...WORST_FIRST.slice(0, -1)];

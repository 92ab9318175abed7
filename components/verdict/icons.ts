/**
 * Every icon, as strokes on a 16 × 16 field: data, so that the page's marks (plain DOM) and our own pages (Preact) draw the
 * same. Silhouettes differ, so they hold without colour (docs/design.md). Nothing here is taken from an icon set.
 */
import type { Family } from '../../lib/verdict/sentences.ts';
import type { Outcome } from '../../lib/verdict/words.ts';

export type IconName = Family | `check-${Outcome}` | 'close' | 'chevron' | 'out';

/** `solid` is filled; `cut` is stroked in the surface's colour on top of it; `line` is stroked; `dotted` is dashed. */
export type Strokes = readonly (readonly [kind: 'solid' | 'cut' | 'line' | 'dotted', d: string])[];

const RING = 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z';
const OUT =
  'M9.4 2.6h4v4M13.2 2.8 7.8 8.2M11.8 9.6v2.8a1.2 1.2 0 0 1-1.2 1.2H3.8a1.2 1.2 0 0 1-1.2-1.2V5.6a1.2 1.2 0 0 1 1.2-1.2h2.6';
const TURN = 'M13 8.6A5.1 5.1 0 1 1 11.9 4.6M12.6 1.9v3.2H9.4';
const CROSS = 'm4.4 4.4 7.2 7.2m0-7.2-7.2 7.2';

export const ICONS: Readonly<Record<IconName, Strokes>> = {
  verified: [
    ['solid', 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Z'],
    ['cut', 'm4.9 8.3 2.2 2.2 4.1-4.7'],
  ],
  problem: [
    ['solid', 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1Z'],
    ['cut', 'm5.6 5.6 4.8 4.8m0-4.8-4.8 4.8'],
  ],
  'out-of-date': [
    ['line', RING],
    ['line', 'M8 4.6V8l2.3 1.6'],
  ],
  differs: [['line', 'M2.6 5.9h10.8M2.6 10.1h10.8M10.7 2.6 5.3 13.4']],
  'issuer-unknown': [
    ['line', 'M8 1.5 13.4 3.4v4c0 3.3-2.2 5.8-5.4 7-3.2-1.2-5.4-3.7-5.4-7v-4Z'],
    ['line', 'M6.4 6.1a1.7 1.7 0 1 1 2.5 1.5c-.6.3-.9.6-.9 1.2M8 10.9v.1'],
  ],
  'open-to-check': [['line', OUT]],
  'could-not-check': [['line', TURN]],
  'not-checked': [['dotted', RING]],
  'check-pass': [['line', 'm3.4 8.4 3.1 3.1 6.1-7']],
  'check-warn': [['line', 'M8 3v6M8 12.6v.1']],
  'check-fail': [['line', CROSS]],
  'check-unknown': [['line', TURN]],
  'check-none': [['line', 'M4.5 8h7']],
  close: [['line', CROSS]],
  chevron: [['line', 'm6 4 4 4-4 4']],
  out: [['line', OUT]],
};

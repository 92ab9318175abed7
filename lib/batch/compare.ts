/**
 * What changed between two runs: rows of the same link (or file) and person whose verdict is another one now, and rows that
 * are in one of them only.
 */
import type { Head } from './result.ts';
import { addressOf, type Row, referRow } from './rows.ts';

export interface Standing {
  readonly rows: readonly Row[];
  readonly heads: readonly (Head | undefined)[];
}

export interface Change {
  /** The place of the row in the later run; where it is gone, in the earlier one. */
  readonly row: number;
  readonly what: 'changed' | 'new' | 'gone';
  readonly before?: Head;
  readonly after?: Head;
}

/** In the order of the later list; what is gone comes last. Rows without an answer on either side are left out. */
export function compareRuns(before: Standing, after: Standing): readonly Change[] {
  const earlier = new Map<string, number[]>();
  for (const [index, row] of before.rows.entries()) {
    const key = keyOf(row);
    const same = earlier.get(key);
    if (same) same.push(index);
    else earlier.set(key, [index]);
  }
  const changes: Change[] = [];
  for (const [row, each] of after.rows.entries()) {
    // What stands in a list several times is compared one by one, in order.
    const at = earlier.get(keyOf(each))?.shift();
    const head = after.heads[row];
    const previous = at === undefined ? undefined : before.heads[at];
    if (at === undefined && head) changes.push({ row, what: 'new', after: head });
    else if (head && previous && head.word !== previous.word)
      changes.push({ row, what: 'changed', before: previous, after: head });
  }
  for (const row of [...earlier.values()].flat()) {
    const head = before.heads[row];
    if (head) changes.push({ row, what: 'gone', before: head });
  }
  return changes;
}

/** The same credential claimed for the same person. */
function keyOf(row: Row): string {
  const address = addressOf(row);
  const canonical = (address && referRow(address)?.canonical) ?? address ?? '';
  const { person = '', title = '' } = row.claimed;
  return JSON.stringify([canonical, person.trim().toLowerCase(), canonical ? '' : title.trim().toLowerCase()]);
}

/** The word of an answer, in the reader's language, as the table and what changed show it. */
import type { Head } from '../../lib/batch/result.ts';
import type { Words } from '../../lib/language/words.ts';
import { ENGLISH } from '../../lib/language/english.ts';

/** What is kept is what was said in English; a suspension has a word of its own. */
export function wordOf(head: Head | undefined, { batch: { grid }, verdict }: Words): string {
  if (head === undefined) return grid.waiting;
  if (head.verdict === 'nothing') return grid.nothing;
  const isSuspended = head.verdict === 'revoked' && head.word === ENGLISH.verdict.suspended;
  return isSuspended ? verdict.suspended : verdict.word[head.verdict];
}

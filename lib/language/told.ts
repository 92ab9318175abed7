/** What the worker tells of a claim, in the reader's language. */
import type { MarkState, PageWords } from '../messages/protocol.ts';
import type { Language } from './load.ts';

/** The state with every sentence in it said anew. */
export function toldMark(mark: MarkState, { words, speaker }: Language<'claim'>): MarkState {
  if (mark.state === 'checked') return { ...mark, report: speaker.report(mark.report) };
  if (mark.state !== 'nothing' || mark.code === undefined) return mark;
  const { code, why } = mark;
  return code === 'switched-off'
    ? { ...mark, why: words.claim.switchedOff }
    : { ...mark, why: speaker.message({ id: 'document', outcome: 'unknown', code, message: why }) };
}

/** The words that a content script needs at hand. */
export function pageWords({ texts, words: { speech } }: Language<'mark'>): PageWords {
  return { ...texts.mark, tag: speech.tag, dir: speech.dir };
}

/** A mark between two answers: what a person pressed is under way, or what was known is to be asked for anew. */
import type { MarkText, PageWords } from '../../lib/messages/protocol.ts';

/** What was found before is not shown meanwhile. */
export function waiting(text: MarkText, state: 'checking' | 'on-click', words: PageWords): MarkText {
  const { facts, link, whole } = text.card;
  const isAsked = state === 'checking';
  return {
    state,
    family: 'not-checked',
    word: isAsked ? words.checking : words.check,
    title: text.title,
    card: {
      word: isAsked ? words.checking : words.notChecked,
      sentence: isAsked ? words.isChecking : words.onClick,
      facts,
      whole,
      ...(link && { link }),
      ...(!isAsked && { action: { does: 'check', text: words.checkNow } }),
    },
  };
}

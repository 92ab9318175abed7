/** A mark between two answers: what a person pressed is under way, or what was known is to be asked for anew. */
import type { MarkText } from '../../lib/messages/protocol.ts';
import { WAITING } from '../verdict/text.ts';

/** What was found before is not shown meanwhile. */
export function waiting(text: MarkText, state: 'checking' | 'on-click'): MarkText {
  const { facts, link, whole } = text.card;
  const isAsked = state === 'checking';
  return {
    state,
    family: 'not-checked',
    word: isAsked ? WAITING.checking : WAITING.check,
    title: text.title,
    card: {
      word: isAsked ? WAITING.checking : WAITING.notChecked,
      sentence: isAsked ? WAITING.isChecking : WAITING.onClick,
      facts,
      whole,
      ...(link && { link }),
      ...(!isAsked && { action: { does: 'check', text: WAITING.checkNow } }),
    },
  };
}

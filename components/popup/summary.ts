/** "4 verified, 1 has a problem", as one sentence. */
import type { WordsOf } from '../../lib/language/words.ts';
import type { Family } from '../../lib/verdict/sentences.ts';
import { TOLD } from './order.ts';

/** A number keeps to its word. */
export function summary({ popup, speech }: WordsOf<'popup'>, families: readonly Family[]): string {
  if (families.every((family) => family === 'verified')) return popup.allVerified({ count: families.length });
  const said = TOLD.flatMap((family) => {
    const count = families.filter((each) => each === family).length;
    return count > 0 ? [popup.family[family]({ count }).replace(' ', '\u00a0')] : [];
  });
  return popup.summary({ parts: speech.list(said) });
}

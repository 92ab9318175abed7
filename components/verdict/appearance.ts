/**
 * How the state of a claim looks and reads, the same on every surface: family, word, sentence. The verdict's own words come
 * ready made with the report; all of them pass through plain(), since names of pages and issuers stand in them.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import type { WordsOf } from '../../lib/language/words.ts';
import { FAMILY, type Family } from '../../lib/verdict/sentences.ts';
import { plain } from '../plain.ts';

/** The rooms that any surface needs which shows claims. */
export type ClaimWords = WordsOf<'claim' | 'mark'>;

export interface Appearance {
  readonly family: Family;
  readonly word: string;
  readonly sentence: string;
  readonly advice?: string;
  readonly busy?: true;
}

/** @param words for what nobody has been asked about; what was found comes with its own, in the reader's language */
export function appearance(mark: MarkState, words: ClaimWords): Appearance {
  switch (mark.state) {
    case 'checked': {
      const { verdict, said } = mark.report;
      const words = { family: FAMILY[verdict], word: plain(said.word, 40), sentence: plain(said.sentence, 600) };
      return said.advice ? { ...words, advice: plain(said.advice, 300) } : words;
    }
    case 'ask-consent':
      return { family: 'not-checked', word: words.mark.notChecked, sentence: words.claim.askConsent };
    case 'on-click':
      return { family: 'not-checked', word: words.mark.notChecked, sentence: words.mark.onClick };
    case 'ask-host':
      return {
        family: 'not-checked',
        word: words.mark.notChecked,
        sentence: words.claim.askHost({ host: plain(mark.host, 100) }),
      };
    case 'nothing':
      return { family: 'not-checked', word: words.claim.nothing, sentence: plain(mark.why, 300) };
    case 'checking':
      return { family: 'not-checked', word: words.mark.checking, sentence: words.mark.isChecking, busy: true };
  }
}

/** What the claim is called: the page's title, else the issuer's, else that it has none. */
export function titleOf(claim: Claim, words: WordsOf<'claim'>, mark?: MarkState): string {
  const issued = mark?.state === 'checked' ? mark.report.credential?.achievement.name : undefined;
  return plain(claim.title ?? issued ?? '', 160) || words.claim.untitled;
}

/** Where the reader can see it for themselves: https only, nothing that carries a user name. */
export function openable(claim: Claim, mark: MarkState): { readonly href: string; readonly host: string } | undefined {
  const link = mark.state === 'checked' ? (mark.report.reference?.canonical ?? claim.url) : claim.url;
  if (!link || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  return url.protocol === 'https:' && !url.username ? { href: url.href, host: url.host } : undefined;
}

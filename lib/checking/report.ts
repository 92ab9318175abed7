/**
 * What is said about one claim or input: the verdict, everything that it rests on, and the words for it. This is what the
 * popup, the mark, the batch page and the command line show; it is made anew at each showing and never stored.
 */
import type { Credential } from '../formats/credential.ts';
import type { Reference } from '../platforms/platform.ts';
import type { Check, Ground, VerdictWord } from '../verdict/words.ts';

export interface Report {
  readonly verdict: VerdictWord;
  readonly ground: Ground;
  /** All ten, in the fixed order. */
  readonly checks: readonly Check[];
  readonly credential?: Credential;
  readonly reference?: Reference;
  /** A list of credentials that stands for itself, since the page claims none of it: what is in it. */
  readonly holds?: readonly Listed[];
  /** It was found in a list of credentials, not behind a link of its own. */
  readonly isListed?: true;
  /** ISO instants. */
  readonly checkedAt: string;
  readonly freshUntil: string;
  /** Where it could not be checked: when it is tried again, and the last good answer. */
  readonly retryAt?: string;
  readonly lastGood?: { readonly verdict: VerdictWord; readonly checkedAt: string };
  readonly said: Said;
}

/** One of a list, judged as any other. */
export interface Listed {
  /** Names the same credential wherever it is found, where its issuer gives it an id. */
  readonly key: string;
  readonly title: string;
  readonly issuer?: string;
  /** As its issuer calls it: "Superbadge". */
  readonly kind?: string;
  /** As in its credential. */
  readonly id?: string;
  readonly issued?: string;
  readonly expires?: string;
  readonly verdict: VerdictWord;
}

/** The sentences, ready made: whoever shows them decides nothing. */
export interface Said {
  /** "Verified", "Another name" … */
  readonly word: string;
  /** What happened and what it means, one plain sentence. */
  readonly sentence: string;
  /** What the verdict rests on. */
  readonly ground: string;
  /** What the reader can do, where there is something. */
  readonly advice?: string;
}

/** What a credential is judged against: the page's claim, the person, the user's own addresses, the moment, whom they trust. */
import type { Trust } from '../settings/trust.ts';
import type { YearMonth } from '../verdict/words.ts';

export interface Showing {
  /** Names of the person on the page, the best first; empty where nobody was named. */
  readonly names: readonly string[];
  /** Addresses that the user gave for comparing. They stay on this device. */
  readonly addresses: readonly string[];
  /** Other pages of the same person; an issuer's answer that links to one is strong evidence. */
  readonly profileUrls: readonly string[];
  readonly claim: ClaimedOnPage;
  readonly trust: Trust;
  /** Milliseconds. */
  readonly now: number;
}

/** What the page says was issued. Everything may be missing. */
export interface ClaimedOnPage {
  readonly title?: string;
  readonly issuer?: string;
  readonly issued?: YearMonth;
  readonly expires?: YearMonth | 'never';
}

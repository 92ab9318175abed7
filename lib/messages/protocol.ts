/**
 * Who may say what to whom. Content scripts may look, ask for a check and open our own page, nothing else; our own pages
 * may also forget. Types only, so that a content script carries no validator; receivers validate in receive.ts.
 */
import type { Report } from '../checking/report.ts';
import type { Claim, Coverage, Person, Target } from '../claims/claim.ts';
import type { OpenedPage } from '../claims/opened.ts';
import type { Room } from '../language/catalogue.ts';
import type { Speech } from '../language/speech.ts';
import type { Tag } from '../language/tags.ts';
import type { Exchanged } from '../net/recorder.ts';
import type { StoreTrouble } from '../store/store.ts';
import type { Family } from '../verdict/sentences.ts';
import type { Outcome } from '../verdict/words.ts';

/** The page that claims stand on. `url` is the profile's canonical address, without query or fragment. */
export interface PageFacts {
  readonly site: string;
  readonly layout?: string;
  readonly url: string;
  readonly person?: Person;
  /** Where the claims lead. Lists of credentials may be among them, in which those without a link are looked for. */
  readonly links?: readonly string[];
}

/** How a claim stands, as our own pages are told of it. */
export type MarkState =
  | { readonly state: 'checked'; readonly report: Report }
  /** Nothing leaves the browser before the user said yes: the mark says "Check" and leads to the welcome page. */
  | { readonly state: 'ask-consent' }
  /** Checked on a click: the user chose so, or the host is not a named issuer's. */
  | { readonly state: 'on-click' }
  /** The host has to be allowed first, in the popup. */
  | { readonly state: 'ask-host'; readonly host: string }
  /** No link, or a link that names no credential: nothing to check, which is nobody's fault. */
  | { readonly state: 'nothing'; readonly why: string; readonly code?: NothingCode }
  | { readonly state: 'checking' };

/** Why there is nothing to check: the code of check `document`, or that the user wants nothing of that site. */
export type NothingCode = 'no-link' | 'not-followed' | 'not-in-wallets' | 'switched-off';

/** One row of what is known: plain text. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

/**
 * A mark as a content script is told of it: every word ready made, so that whoever draws it decides nothing and carries no
 * texts; no report, so that no more of an answer comes near a page than is drawn there.
 */
export interface MarkText {
  readonly state: MarkState['state'];
  readonly family: Family;
  /** What stands on the mark. */
  readonly word: string;
  /** Which credential. */
  readonly title: string;
  /** Until when an answer may be called fresh, ISO. */
  readonly freshUntil?: string;
  readonly card: CardText;
}

/** The words around what is told of claims, in the reader's language (lib/language/en/mark.ts says which). */
export type PageWords = Room<'mark', Tag> & Pick<Speech, 'tag' | 'dir'>;

/** How everything in pages looks: one style sheet, and icons as the strokes that they are drawn with. */
export interface PageLooks {
  readonly style: string;
  readonly icons: Readonly<
    Record<string, readonly (readonly [kind: 'solid' | 'cut' | 'line' | 'dotted', d: string])[]>
  >;
}

export interface CardText {
  readonly word: string;
  readonly sentence: string;
  readonly advice?: string;
  readonly facts: readonly Fact[];
  /** What was found out, where an issuer was asked. */
  readonly found?: Found;
  /** Where readers can see it for themselves. */
  readonly link?: { readonly href: string; readonly text: string };
  /** What a press does: has the issuer asked, or opens our own page, where yes can be said. */
  readonly action?: { readonly does: 'check' | 'start'; readonly text: string };
  /** What leads to our own page about it; '' where there is none. */
  readonly whole: string;
}

export interface Found {
  readonly ground: string;
  readonly checks: { readonly title: string; readonly lines: readonly CheckLine[] };
  /** What it took; empty where the issuer says nothing of it. */
  readonly earned: { readonly title: string; readonly facts: readonly Fact[] };
  /** When it was checked and is tried again. How long ago is said when a card opens, for it may stand in a page for days. */
  readonly times: string;
  readonly checkedAt: string;
  readonly justNow: string;
  /** For Intl. */
  readonly locale: string;
}

export interface CheckLine {
  readonly name: string;
  readonly outcome: Outcome;
  readonly outcomeName: string;
  readonly message: string;
}

/** Content script or own page → worker. */
export type Request =
  /** Where links of the page lead, told from the links alone: content scripts know no platform. Asks nobody. */
  | { readonly type: 'refer'; readonly links: readonly string[] }
  /** What is known already, at once, without asking anybody. Sets the toolbar badge of the sender's tab. */
  | {
      readonly type: 'look';
      readonly page: PageFacts;
      readonly claims: readonly Claim[];
      /** The page has nothing yet to draw marks with. */
      readonly undressed?: true;
      /** Own pages only: it is about a private window, although the page stands in none. */
      readonly private?: boolean;
    }
  /** Asks the issuer unless the cache is fresh. `by: 'click'` is a person's deliberate act; `again` skips the cache. */
  | {
      readonly type: 'check';
      readonly page: PageFacts;
      readonly claim: Claim;
      readonly by: 'view' | 'click';
      readonly again?: boolean;
      /** As above. */
      readonly private?: boolean;
      /** Own pages only: the person's e-mail addresses, to be compared here and kept nowhere. */
      readonly addresses?: readonly string[];
      /** Own pages only: the explorer of a public ledger that the person wants asked about a Blockcert. */
      readonly ledger?: string;
    }
  | { readonly type: 'open'; readonly about: 'welcome' | 'options' }
  /** Our own page about a claim: where it can be seen whole, and its issuer be trusted. */
  | { readonly type: 'open'; readonly about: 'claim'; readonly page: PageFacts; readonly claim: Claim }
  /**
   * Own pages only: a certificate's own page, opened by hand. Whether a claim was seen whose link led there; and, with what
   * stands on the page, how the two compare.
   */
  | { readonly type: 'opened'; readonly url: string; readonly read?: OpenedPage }
  /** Own pages only. `kept`: how much is kept, and what is wrong with the place where it is. */
  | { readonly type: 'kept' }
  /** What was asked of whom, the latest first; for the profile at this address only, where one is given. */
  | { readonly type: 'ledger'; readonly page?: string }
  /** `everything`: answers, ledger and what registers said. */
  | { readonly type: 'forget'; readonly what: 'everything' | 'answers' | 'ledger' }
  | { readonly type: 'forget'; readonly what: 'person'; readonly claims: readonly Claim[]; readonly page: PageFacts };

/** `Mark` is what the sender draws from: our own pages are told states, content scripts words. */
export type Response<R extends Request, Mark = MarkState> = R['type'] extends 'look'
  ? /** As many marks as claims, or none where the user switched this site off. Content scripts are told words beside them, and how marks look. */
    { readonly marks: readonly Mark[]; readonly off?: true; readonly words?: PageWords; readonly looks?: PageLooks }
  : R['type'] extends 'refer'
    ? /** As many as links; null for what must not be followed. */
      { readonly targets: readonly (Target | null)[] }
    : R['type'] extends 'check'
      ? { readonly mark: Mark }
      : R['type'] extends 'opened'
        ? { readonly led: boolean; readonly compared?: Compared }
        : R['type'] extends 'kept'
          ? Kept
          : R['type'] extends 'ledger'
            ? { readonly entries: readonly Asked[] }
            : R['type'] extends 'forget'
              ? /** The trouble is why something may still be there; the lists are those of the user's that still hold the person. */
                { readonly done: true; readonly trouble?: StoreTrouble; readonly lists?: readonly string[] }
              : { readonly done: true };

/** A claim of a profile beside what the page says to which its link leads. */
export interface Compared {
  readonly page: Pick<PageFacts, 'site' | 'url' | 'person'>;
  readonly claim: Claim;
  readonly mark: MarkState;
}

/** One question to a server, as the ledger has it. */
export type Asked = Exchanged;

export interface Kept {
  readonly answers: number;
  /** Characters, which is near enough to bytes, and when the oldest was obtained, in milliseconds. */
  readonly size?: number;
  readonly oldest?: number;
  /** Why answers are kept until the browser closes only, where they are. */
  readonly trouble?: StoreTrouble;
}

/** Worker or popup → content script. */
export type Notice =
  /** Settings, consent or the cache changed: look again. */
  | { readonly type: 'changed' }
  /** The popup asks what stands on this page. */
  | { readonly type: 'tell' }
  /** A command of the keyboard: to the next mark; or every claim is to be checked now. */
  | { readonly type: 'next' | 'check' };

/** The content script's answer to `tell`. */
export interface PageTold {
  readonly page: PageFacts;
  readonly claims: readonly Claim[];
  readonly coverage?: Coverage;
  /** The page's layout is not known: what was found comes from links alone … */
  readonly layoutUnknown?: boolean;
  /** … or by the rules for any page. */
  readonly readAsAny?: boolean;
}

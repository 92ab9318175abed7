/**
 * What a page says, and the shape of a profile site. Everything here is pure and synchronous: no network, no storage,
 * no layout. Texts are as a person reads them on the page.
 */
import type { Reference } from '../platforms/platform.ts';
import type { YearMonth } from '../verdict/words.ts';
import type { Cleaned } from './addresses.ts';
import type { Steps } from './steps.ts';

/** One line of a profile that claims a credential. */
export interface Claim {
  /** Stable across re-renders: person key + what makes the claim this one (link, else title, issuer and number). */
  readonly key: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issued?: YearMonth;
  readonly expires?: YearMonth | 'never';
  readonly credentialId?: string;
  /** What is not read in the page is read from these, as they stand there (interpret.ts): the entry's further lines, one a line … */
  readonly lines?: string;
  /** … and where a month is named: of the issue, and of the end. */
  readonly issuedText?: string;
  readonly expiresText?: string;
  /** The target of the link, without tracking or the holder's address; unwrapped, once interpreted. */
  readonly url?: string;
  /** What was taken off that link. */
  readonly cleaned?: Cleaned;
}

/** A claim and where it stands. `anchor` is what the mark goes beside. */
export interface PageClaim extends Claim {
  readonly anchor: Element;
  readonly place: 'after' | 'append' | 'corner' | 'panel';
}

/** Whose profile it is. `names` are alternatives, the best first. */
export interface Person {
  readonly key: string;
  readonly name?: string;
  readonly names: readonly string[];
  /** What stands below the name: a headline, a short text about the person. */
  readonly headline?: string;
  /** Other profiles of the same person that the page links (sameAs, rel=me). */
  readonly profileUrls: readonly string[];
}

export interface Coverage {
  readonly shown: number;
  readonly total?: number;
  /** Where the rest of them stands. */
  readonly moreUrl?: string;
}

/** What a link leads to. `url` is without wrappers and tracking; `reference` says what of a platform it is. */
export interface Target {
  readonly url: string;
  readonly reference?: Pick<Reference, 'kind' | 'canonical'>;
  readonly cleaned?: Cleaned;
}

/** Of a link as it stands in the page. Undefined for what must not be followed, or is not known yet. */
export type TargetOf = (href: string) => Target | undefined;

export interface SiteContext {
  readonly url: URL;
  readonly person?: Person | undefined;
  readonly targetOf: TargetOf;
}

/** What a look at a page or a part of it brings. */
export interface Look {
  readonly person?: Person | undefined;
  readonly claims: readonly PageClaim[];
}

/** A profile site: one file, listed in sites.ts, tested on saved fictional pages. */
export interface Site {
  readonly id: string;
  /** Match patterns of its pages; the content script of the site is registered for them. */
  readonly matches: readonly string[];
  /** Whether this URL is one of its profile pages. */
  test(url: URL): boolean;
  /** `seen`: the month in which the layout was last seen, YYYY-MM. */
  readonly layouts: readonly { readonly id: string; readonly seen: string }[];
  /** Which of the layouts this document shows; undefined while it loads or where none fits. */
  layout(document: Document, url: URL): string | undefined;
  person(document: Document, url: URL): Person | undefined;
  claims(root: ParentNode, context: SiteContext): PageClaim[];
  /** Person and claims in steps, for a site whose pages may be large: the same as `person` and `claims` of each root. */
  look?(roots: readonly ParentNode[], context: SiteContext): Steps<Look>;
  /** What is left to read where the layout is not known: links alone. */
  claimsByLinks?(document: Document, context: SiteContext): PageClaim[];
  coverage?(document: Document, url: URL): Coverage | undefined;
  /** Whether the document already shows the profile of this URL, where URLs change before documents do. */
  settled?(document: Document, url: URL): boolean;
  /** What claims stand in: a change outside of it is of no interest. Absent: wherever a link that may lead to one appears. */
  readonly watch?: string;
  readonly navigation: 'document' | 'url' | 'turbo';
}

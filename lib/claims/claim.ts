/**
 * What a page says, and the shape of a profile site. Everything here is pure and synchronous: no network, no storage,
 * no layout. Texts are as a person reads them on the page.
 */
import type { YearMonth } from '../verdict/words.ts';

/** One line of a profile that claims a credential. */
export interface Claim {
  /** Stable across re-renders: person key + title + link. */
  readonly key: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issued?: YearMonth;
  readonly expires?: YearMonth | 'never';
  readonly credentialId?: string;
  /** The target of the link, unwrapped, without tracking or the holder's address. */
  readonly url?: string;
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
  /** Other profiles of the same person that the page links (sameAs, rel=me). */
  readonly profileUrls: readonly string[];
}

export interface Coverage {
  readonly shown: number;
  readonly total?: number;
  /** Where the rest of them stands. */
  readonly moreUrl?: string;
}

export interface SiteContext {
  readonly url: URL;
  readonly person?: Person;
}

/** A profile site: one file, listed in sites.ts, tested on saved fictional pages. */
export interface Site {
  readonly id: string;
  /** Match patterns of its pages; the content script of the site is registered for them. */
  readonly matches: readonly string[];
  /** Whether this URL is one of its profile pages. */
  test(url: URL): boolean;
  readonly layouts: readonly { readonly id: string; readonly seen: string }[];
  /** Which of the layouts this document shows; undefined while it loads or where none fits. */
  layout(document: Document, url: URL): string | undefined;
  person(document: Document, url: URL): Person | undefined;
  claims(root: ParentNode, context: SiteContext): PageClaim[];
  coverage?(document: Document, url: URL): Coverage | undefined;
  readonly navigation: 'document' | 'url' | 'turbo';
}

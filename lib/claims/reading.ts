/**
 * One reading of a page by one site's rules. Pure and synchronous; a content script loads this with its one site, so the
 * list of all sites stays out of it.
 */
import type { Coverage, PageClaim, Person, Site, SiteContext } from './claim.ts';
import { createDateReader, type DateReader } from './dates.ts';
import { linksAsClaims } from './gather.ts';
import { linksIn } from './generic/linked.ts';

export interface PageRead {
  readonly site: string;
  readonly layout?: string;
  /** The site is known, but not what it looks like now: what was found comes from links alone. */
  readonly layoutUnknown?: boolean;
  readonly person?: Person;
  readonly claims: readonly PageClaim[];
  readonly coverage?: Coverage;
}

/** Reads the whole document. `dates` may be kept from reading to reading. What stands there while it is still another profile's is not read (`Site.settled`). */
export function readAs(site: Site, document: Document, url: URL, dates = datesOf(document)): PageRead {
  if (site.settled?.(document, url) === false) return { site: site.id, claims: [] };
  const layout = site.layout(document, url);
  const context = { url, person: site.person(document, url), dates };
  const read = site.claims(document, context);
  const claims = layout === undefined && read.length === 0 ? claimsByLinks(document, context) : read;
  const coverage = site.coverage?.(document, url);
  return {
    site: site.id,
    ...(layout === undefined ? { layoutUnknown: true } : { layout }),
    ...(context.person && { person: context.person }),
    claims,
    ...(coverage && { coverage }),
  };
}

function datesOf(document: Document): DateReader {
  return createDateReader(document.documentElement?.lang || undefined);
}

/** On an unknown layout nothing but links can be trusted, and only those in what the page says is its main part. */
function claimsByLinks(document: Document, { url, person }: SiteContext): PageClaim[] {
  const main = document.querySelector('main, [role="main"]');
  const drafts = main
    ? linksIn(main, url.href).filter(({ anchor }) => !anchor?.closest('aside, article, [data-urn]'))
    : [];
  return linksAsClaims(drafts, person, document.body);
}

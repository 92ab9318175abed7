/**
 * One reading of a page by one site's rules. Pure and synchronous; a content script loads this with its one site, so the
 * list of all sites stays out of it.
 */
import type { Coverage, PageClaim, Person, Site } from './claim.ts';

export interface PageRead {
  readonly site: string;
  readonly layout?: string;
  /** The site is known, but not what it looks like now: what was found comes from links alone. */
  readonly layoutUnknown?: boolean;
  readonly person?: Person;
  readonly claims: readonly PageClaim[];
  readonly coverage?: Coverage;
}

/** Reads the whole document. What stands there while it is still another profile's is not read (`Site.settled`). */
export function readAs(site: Site, document: Document, url: URL): PageRead {
  if (site.settled?.(document, url) === false) return { site: site.id, claims: [] };
  const layout = site.layout(document, url);
  const context = { url, person: site.person(document, url) };
  const read = site.claims(document, context);
  const claims = layout === undefined && read.length === 0 ? (site.claimsByLinks?.(document, context) ?? []) : read;
  const coverage = site.coverage?.(document, url);
  return {
    site: site.id,
    ...(layout === undefined ? { layoutUnknown: true } : { layout }),
    ...(context.person && { person: context.person }),
    claims,
    ...(coverage && { coverage }),
  };
}

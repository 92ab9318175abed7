/**
 * One reading of a page by one site's rules. Pure; a content script loads this with its one site, so the list of all sites
 * stays out of it.
 */
import type { Coverage, Look, PageClaim, Person, Site, SiteContext } from './claim.ts';
import { atOnce, type Steps } from './steps.ts';

export interface PageRead {
  readonly site: string;
  readonly layout?: string;
  /** The site is known, but not what it looks like now: its own rules found nothing. */
  readonly layoutUnknown?: boolean;
  /** In that case: it was read by the rules for any page, so not by links alone. */
  readonly readAsAny?: boolean;
  readonly person?: Person;
  readonly claims: readonly PageClaim[];
  readonly coverage?: Coverage;
}

/** Reads any page, where a site's own rules do not fit (the generic reader). */
export type Fallback = Pick<Site, 'look'>;

/** Reads the whole document. What stands there while it is still another profile's is not read (`Site.settled`). */
export function* stepsOf(site: Site, document: Document, scene: SiteContext, fallback?: Fallback): Steps<PageRead> {
  const { url } = scene;
  if (site.settled?.(document, url) === false) return { site: site.id, claims: [] };
  const layout = site.layout(document, url);
  const own = yield* lookOf(site, [document], { ...scene, person: site.look ? undefined : site.person(document, url) });
  const { person, claims } =
    layout === undefined && own.claims.length === 0 ? yield* lookElsewise(site, document, scene, own, fallback) : own;
  const coverage = site.coverage?.(document, url);
  return {
    site: site.id,
    ...(layout === undefined ? { layoutUnknown: true, ...(fallback && { readAsAny: true }) } : { layout }),
    ...(person && { person }),
    claims,
    ...(coverage && { coverage }),
  };
}

/** By the site's own rules. `context.person` counts where the site does not look for the person itself. */
export function* lookOf(site: Site, roots: readonly ParentNode[], context: SiteContext): Steps<Look> {
  if (site.look) return yield* site.look(roots, context);
  const claims = new Map<string, PageClaim>();
  for (const root of roots) {
    for (const claim of site.claims(root, context)) if (!claims.has(claim.key)) claims.set(claim.key, claim);
    yield 'pause';
  }
  return { person: context.person, claims: [...claims.values()] };
}

/** Where no layout fits: by any page's rules where those are at hand, else by links alone. */
function* lookElsewise(
  site: Site,
  document: Document,
  scene: SiteContext,
  { person }: Look,
  fallback: Fallback | undefined,
): Steps<Look> {
  if (!fallback?.look) return { person, claims: site.claimsByLinks?.(document, { ...scene, person }) ?? [] };
  const read = yield* fallback.look([document], scene);
  return { person: person?.name ? person : (read.person ?? person), claims: read.claims };
}

/** The same at once, for whoever knows where links lead. */
export function readAs(site: Site, document: Document, scene: SiteContext, fallback?: Fallback): PageRead {
  return atOnce(stepsOf(site, document, scene, fallback));
}

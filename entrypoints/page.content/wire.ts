/**
 * What the content scripts have in common: scanner, session, marks and messages of one page, tied to the life of the
 * extension. When it is updated or removed, the old script's marks go and nothing is asked any more.
 */
import { browser } from 'wxt/browser';
import { createLooks, dress } from '../../components/mark/dom.ts';
import { createMarks } from '../../components/mark/marks.ts';
import { createSession } from '../../components/mark/session.ts';
import type { Claim, Site } from '../../lib/claims/claim.ts';
import { createAskedTargets } from '../../lib/claims/asked-targets.ts';
import type { Fallback } from '../../lib/claims/reading.ts';
import { createScanner, type Findings } from '../../lib/claims/scanner.ts';
import { answering } from '../../lib/messages/answering.ts';
import type { MarkText, Notice, PageFacts, Request, Response } from '../../lib/messages/protocol.ts';
import { createSend } from '../../lib/messages/send.ts';
import type { Life } from './life.ts';
import { watchLocation } from './location.ts';

declare global {
  /** In the world of our content scripts, which no page sees: the script that stands here already. */
  var bonafide: Standing | undefined;
}

interface Standing {
  readonly life: Life;
  fallBackTo(fallback: Fallback): void;
}

/** The first of the sites that this page is of; none where it went elsewhere meanwhile. */
export function watchOneOf(life: Life, sites: readonly Site[]): void {
  const site = sites.find(({ test }) => test(new URL(location.href)));
  if (site) watchProfile(life, site);
}

/** Where a script of ours stands already, the rules for any page are lent to it, and nothing is done twice. */
export function watchProfile(life: Life, site: Site): void {
  const standing = globalThis.bonafide;
  if (!standing?.life.isValid) globalThis.bonafide = { life, fallBackTo: watch(life, site) };
  else if (site.look) standing.fallBackTo(site);
}

function watch(life: Life, site: Site): Standing['fallBackTo'] {
  const send = createSend<MarkText>((request) => browser.runtime.sendMessage(request));
  const looks = createLooks();

  const ask = <R extends Request>(request: R): Promise<Response<R, MarkText> | undefined> =>
    life.isValid ? send(request).catch(() => undefined) : Promise.resolve(undefined);
  const session = createSession({
    ask,
    dress: (given) => dress(looks, given),
    marks: (deps) => createMarks({ ...deps, looks }),
  });
  const scanner = createScanner({
    document,
    site,
    url: new URL(location.href),
    targets: createAskedTargets(async (links) => (await ask({ type: 'refer', links }))?.targets),
    signal: life.signal,
    onClaims: (found) => void session.found(seenIn(found)),
    onLook: () => life.isValid && session.mend(),
  });

  const listen = answering((notice: Notice) => session.notice(notice));
  browser.runtime.onMessage.addListener(listen);
  watchLocation(scanner.navigate, life.signal);
  addEventListener('online', ({ isTrusted }) => isTrusted && session.online(), { signal: life.signal });
  life.onInvalidated(() => {
    session.stop();
    if (browser.runtime?.id) browser.runtime.onMessage.removeListener(listen);
  });
  return (fallback) => {
    session.again();
    scanner.fallBackTo(fallback);
  };
}

function seenIn({ page, added, changed, removed }: Findings) {
  const { site, layout, person, coverage, layoutUnknown, readAsAny } = page;
  const links = linksBeside(page.claims);
  const facts: PageFacts = {
    site,
    url: location.origin + location.pathname,
    ...(layout && { layout }),
    ...(person && { person }),
    ...(links.length > 0 && { links }),
  };
  return {
    page: facts,
    claims: [...added, ...changed],
    removed,
    ...(coverage && { coverage }),
    ...(layoutUnknown && { layoutUnknown }),
    ...(readAsAny && { readAsAny }),
  };
}

const MOST_LINKS = 100;

/** Where the other claims lead, for those that lead nowhere themselves. */
function linksBeside(claims: readonly Claim[]): readonly string[] {
  const links = claims.flatMap(({ url }) => url ?? []);
  return links.length === claims.length ? [] : [...new Set(links)].slice(0, MOST_LINKS);
}

/**
 * Keeps track of the claims on a live page. Reads it once at the start and from then on only what changes; follows
 * navigation inside the page; reads in slices, so that the page always has its turn. Pure DOM: no browser API, no network,
 * no layout.
 *
 *     const scanner = createScanner({ document, site, url, targets, onClaims, signal });
 *     onClaims({ page, added, changed, removed })   // added and changed claims carry their anchors; removed are keys
 *     scanner.navigate(url)                         // when the browser tells of it; else noticed with the next change
 *     scanner.page()                                // what stands there now
 */
import { parseAddress } from './addresses.ts';
import type { Targets } from './asked-targets.ts';
import type { PageClaim, Person, Site, TargetOf } from './claim.ts';
import { type Changes, createLedger } from './ledger.ts';
import { type Fallback, lookOf, type PageRead, stepsOf } from './reading.ts';
import { createSlices } from './slices.ts';
import type { Steps } from './steps.ts';
import { type Batch, pageTiming, type Timing, watchPage } from './watching.ts';

export interface Findings extends Changes {
  /** All that stands on the page now. */
  readonly page: PageRead;
}

export interface Scanner {
  navigate(url: URL): void;
  page(): PageRead;
  /** Looks anew, and from now on reads pages of a layout that is not known by these rules. */
  fallBackTo(fallback: Fallback): void;
  stop(): void;
}

export interface ScannerOptions {
  readonly document: Document;
  readonly site: Site;
  readonly url: URL;
  readonly targets: Targets;
  /**
   * Called when the page was read first, also with nothing found, and whenever something changed. Where that takes no
   * pause, the first call comes before there is a scanner.
   */
  onClaims(found: Findings): void;
  /** After each look at the page, whatever it brought: what was drawn there may have to be mended. */
  onLook?(): void;
  readonly signal?: AbortSignal;
  /** Seams for tests. */
  readonly timing?: Timing;
  readonly address?: () => string;
}

/** What sites that load pages by themselves tell of it. */
const NAVIGATED = ['turbo:render', 'turbo:load', 'soft-nav:end', 'soft-nav:render', 'pjax:end'];

export function createScanner(options: ScannerOptions): Scanner {
  const { document, site, targets, onClaims, signal, timing = pageTiming(document) } = options;
  const { address = () => document.URL } = options;
  const ledger = createLedger();
  const slices = createSlices(timing, targets);
  const stopping = new AbortController();
  let url = options.url;
  let lastAddress = address();
  let page: PageRead = { site: site.id, claims: [] };
  let isTold = false;
  let fallback: Fallback | undefined;
  /** What stood where when the profile changed: until it goes, it is not the new person's. */
  let stale = new WeakMap<Element, string>();

  const notStale = (claim: PageClaim) => stale.get(claim.anchor) !== contentOf(claim);
  const targetOf: TargetOf = (href) => {
    const target = parseAddress(href, url.href);
    return target && /^https?:$/.test(target.protocol) ? targets.of(target.href) : undefined;
  };
  const isOurs = () => site.test(url) && site.settled?.(document, url) !== false;

  function* wholeSteps(): Steps<void> {
    let read: PageRead = { site: site.id, claims: [] };
    do read = isOurs() ? yield* stepsOf(site, document, { url, targetOf }, fallback) : read;
    while (yield 'targets');
    page = read;
    ledger.enter(read.claims.filter(notStale));
  }
  function* partsSteps(elements: readonly Element[]): Steps<void> {
    const scopes = new Set(elements.flatMap((element) => scopeOf(site, element) ?? []));
    if (scopes.size === 0) return;
    const context = { url, person: personNow(), targetOf };
    let claims: readonly PageClaim[];
    do ({ claims } = yield* lookOf(site, [...scopes], context));
    while (yield 'targets');
    ledger.enter(claims.filter(notStale), scopes);
  }
  /** Where pages change in place a name may come late; elsewhere it was there at the start. */
  const personNow = (): Person | undefined => {
    if (site.navigation === 'document') return page.person;
    const person = site.person(document, url);
    if (person?.name !== page.person?.name) page = withPerson(page, person);
    return person;
  };
  const tell = (before: PageRead) => {
    const now = timing.now();
    const changes = ledger.changes(now);
    const coverage = site.coverage?.(document, url);
    page = { ...page, claims: ledger.claims(), ...(coverage && { coverage }) };
    const isNew = changes.added.length + changes.changed.length + changes.removed.length > 0 || differs(before, page);
    if (isNew || !isTold) onClaims({ ...changes, page });
    isTold = true;
    const due = ledger.due();
    if (due !== undefined) watch.lookAgain(Math.max(0, Number.isFinite(due) ? due - now : 0));
  };
  const look = (steps: Steps<void>, before: PageRead, isWhole: boolean) => {
    slices.run(steps, (cost) => {
      if (isWhole) watch.rest(cost);
      ledger.dropDetached();
      // A credential may be linked twice; the other link was left out as long as the first stood.
      if (ledger.misses() && !isWhole) watch.lookAtAll();
      tell(before);
      options.onLook?.();
    });
  };
  const onBatch = ({ elements, whole }: Batch) => {
    const before = page;
    if (address() !== lastAddress) moveTo(new URL(address()));
    ledger.dropDetached();
    if (!isOurs()) ledger.clear();
    const isKnown = isOurs() && !whole;
    if (isKnown && needsWhole(elements)) watch.lookAtAll();
    else if (isKnown) return look(partsSteps(elements), before, false);
    look(whole ? wholeSteps() : nothing(), before, whole);
  };
  const needsWhole = (elements: readonly Element[]) =>
    elements.length > 0 &&
    (page.layout === undefined ||
      elements.some((element) => element.matches(STRUCTURED) || element.querySelector(STRUCTURED)));

  const moveTo = (next: URL) => {
    lastAddress = address();
    const isSameProfile =
      site.test(next) && page.person !== undefined && site.person(document, next)?.key === page.person.key;
    url = next;
    if (isSameProfile) return;
    stale = new WeakMap(ledger.claims().map((claim) => [claim.anchor, contentOf(claim)]));
    ledger.clear();
    page = { site: site.id, claims: [] };
  };
  const navigate = (next: URL) => {
    if (next.href === url.href) return;
    const before = page;
    slices.cancel();
    moveTo(next);
    tell(before);
    watch.lookAtAll();
  };

  const watch = watchPage(document, onBatch, timing, slices.isBusy);
  const view = document.defaultView;
  for (const event of NAVIGATED) document.addEventListener(event, () => watch.lookAtAll(), { signal: stopping.signal });
  view?.addEventListener('popstate', () => watch.lookAtAll(), { signal: stopping.signal });
  const stop = () => {
    stopping.abort();
    slices.cancel();
    watch.stop();
  };
  signal?.addEventListener('abort', stop, { once: true });
  look(wholeSteps(), page, true);
  return {
    navigate,
    page: () => page,
    fallBackTo(given) {
      fallback = given;
      slices.cancel();
      look(wholeSteps(), page, true);
    },
    stop,
  };
}

function* nothing(): Steps<void> {}

const STRUCTURED = 'script[type="application/ld+json"], [itemscope], [typeof]';

/** What has to be read anew when an element came or changed; undefined where it is of no interest. */
function scopeOf({ watch }: Site, element: Element): Element | undefined {
  if (watch === undefined) return element;
  return element.closest(watch) ?? (element.querySelector(watch) ? element : undefined);
}

/** What a claim says, whoever's it is. */
function contentOf({ title, url, issuedText, lines }: PageClaim): string {
  return [title, url, issuedText, lines].join('\n');
}

function withPerson({ person: _, ...page }: PageRead, person: Person | undefined): PageRead {
  return { ...page, ...(person && { person }) };
}

function differs(before: PageRead, now: PageRead): boolean {
  return (
    before.layout !== now.layout ||
    before.readAsAny !== now.readAsAny ||
    before.person?.name !== now.person?.name ||
    before.person?.key !== now.person?.key ||
    before.coverage?.total !== now.coverage?.total
  );
}

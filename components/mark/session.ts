/**
 * What goes on between a page and the worker: claims that were found are looked up, those near the viewport are asked for,
 * answers are drawn. It holds no browser API; messages and drawing are given. The worker may die at any time, so
 * nothing here waits on it: a question without an answer leaves the mark as it was and may be put again.
 */
import type { Claim, Coverage, PageClaim } from '../../lib/claims/claim.ts';
import type { MarkState, Notice, PageFacts, PageTold, Request, Response } from '../../lib/messages/protocol.ts';
import type { Marks, MarksDeps } from './marks.ts';

export interface SessionDeps {
  /** Undefined where no answer came. */
  ask<R extends Request>(request: R): Promise<Response<R> | undefined>;
  marks(deps: Pick<MarksDeps, 'near' | 'check' | 'start'>): Marks;
  readonly now?: () => number;
}

/** What the scanner saw: the page and everything on it that claims a credential. */
export interface Seen {
  readonly page: PageFacts;
  readonly claims: readonly PageClaim[];
  readonly coverage?: Coverage;
  readonly layoutUnknown?: boolean;
}

export interface Session {
  /** New claims, or known ones with other anchors. */
  found(seen: Seen): Promise<void>;
  /** The page changed without new claims. */
  mend(): void;
  /** Another page, by navigation within the document. */
  leave(): void;
  notice(notice: Notice): Promise<PageTold | undefined> | undefined;
}

/** Beyond this a page is a list of links and not a profile; the first of them are shown. */
const MOST_CLAIMS = 500;

export function createSession(deps: SessionDeps): Session {
  const { ask, now = Date.now } = deps;
  const marks = deps.marks({ near, check: byClick, start });
  let seen: Seen | undefined;
  let claims = new Map<string, PageClaim>();
  let states = new Map<string, MarkState>();
  let asking = new Set<string>();
  /** Claims that the worker has heard of, whatever it said. */
  let looked = new Set<string>();

  async function look(): Promise<void> {
    const of = seen;
    if (!of || claims.size === 0) return;
    const all = [...claims.values()];
    const answer = await ask({ type: 'look', page: of.page, claims: all.map(bare) });
    if (!answer || of.page.url !== seen?.page.url) return;
    for (const { key } of all) looked.add(key);
    if (answer.off) {
      marks.clear();
      states.clear();
      return;
    }
    const drawn = all.flatMap((claim, at) => {
      const state = answer.marks[at];
      return state ? [{ claim: claims.get(claim.key) ?? claim, state }] : [];
    });
    for (const { claim, state } of drawn) {
      if (!asking.has(claim.key)) set(claim.key, state);
    }
    marks.draw(drawn.filter(({ claim }) => states.has(claim.key)));
  }

  function set(key: string, state: MarkState): void {
    states.set(key, state);
    marks.show(key, state);
  }

  function near(key: string): void {
    const state = states.get(key);
    const stale = state?.state === 'checked' && Date.parse(state.report.freshUntil) <= now();
    if (state?.state === 'checking' || stale) void check(key, { by: 'view' });
  }

  function byClick(claim: Claim): void {
    const again = states.get(claim.key)?.state === 'checked';
    void check(claim.key, again ? { by: 'click', again } : { by: 'click' });
  }

  async function check(key: string, how: { by: 'view' | 'click'; again?: boolean }): Promise<void> {
    const claim = claims.get(key);
    const before = states.get(key);
    if (!seen || !claim || !before || asking.has(key)) return;
    const pending = asking;
    pending.add(key);
    if (how.by === 'click') marks.show(key, { state: 'checking' });
    const answer = await ask({ type: 'check', page: seen.page, claim: bare(claim), ...how });
    pending.delete(key);
    if (pending === asking) set(key, answer?.mark ?? before);
  }

  function start(): void {
    void ask({ type: 'open', about: 'welcome' });
  }

  return {
    async found(next) {
      seen = next;
      for (const claim of next.claims) {
        if (claims.has(claim.key) || claims.size < MOST_CLAIMS) claims.set(claim.key, claim);
      }
      const known = next.claims.flatMap((claim) => {
        const state = states.get(claim.key);
        return state ? [{ claim, state }] : [];
      });
      marks.draw(known);
      if ([...claims.keys()].some((key) => !looked.has(key))) await look();
    },
    mend: () => marks.mend(),
    leave() {
      marks.clear();
      seen = undefined;
      claims = new Map();
      states = new Map();
      asking = new Set();
      looked = new Set();
    },
    notice(notice) {
      if (notice.type === 'changed') return look().then(() => undefined);
      if (!seen) return Promise.resolve(undefined);
      const { page, coverage, layoutUnknown } = seen;
      const told = { page, claims: [...claims.values()].map(bare), ...(coverage && { coverage }) };
      return Promise.resolve(layoutUnknown ? { ...told, layoutUnknown } : told);
    },
  };
}

/** The claim without its place in the document, as it goes to the worker. */
function bare({ anchor: _anchor, place: _place, ...claim }: PageClaim): Claim {
  return claim;
}

/**
 * What goes on between a page and the worker: claims that were found are looked up, those near the viewport are asked for,
 * answers are drawn. It holds no browser API; messages and drawing are given. The worker may die at any time, so nothing
 * here waits on it: a question without an answer leaves the mark as it was and may be put again.
 */
import type { Claim, Coverage, PageClaim } from '../../lib/claims/claim.ts';
import type {
  MarkText,
  Notice,
  PageFacts,
  PageLooks,
  PageTold,
  PageWords,
  Request,
  Response,
} from '../../lib/messages/protocol.ts';
import type { Marks, MarksDeps } from './marks.ts';
import { createTurns } from './turns.ts';
import { waiting } from './waiting.ts';

export interface SessionDeps {
  /** Undefined where no answer came. */
  ask<R extends Request>(request: R): Promise<Response<R, MarkText> | undefined>;
  /** Gives marks their looks. */
  dress(looks: PageLooks): void;
  marks(deps: Pick<MarksDeps, 'near' | 'check' | 'start' | 'whole'>): Marks;
  readonly now?: () => number;
}

/** What the scanner saw since it last told. */
export interface Seen {
  readonly page: PageFacts;
  /** New ones, and known ones that say something else or stand elsewhere. */
  readonly claims: readonly PageClaim[];
  /** Keys of those that went. */
  readonly removed: readonly string[];
  readonly coverage?: Coverage;
  readonly layoutUnknown?: boolean;
  readonly readAsAny?: boolean;
}

export interface Session {
  found(seen: Seen): Promise<void>;
  /** The page is read anew: what stands there is told when it was. */
  again(): void;
  /** The page was looked at: marks may have gone astray. */
  mend(): void;
  /** The network is there again: what could not be checked is asked for as if it were new. */
  online(): void;
  stop(): void;
  /** The answer to a notice, once the page was read; undefined where none is due. */
  notice(notice: Notice): Promise<PageTold | undefined> | undefined;
}

/** Beyond this a page is a list of links and not a profile; the first of them are shown. */
const MOST_CLAIMS = 500;
/** Questions that nobody pressed for and are under way: enough that a slow issuer holds up no other. */
const MOST_AT_ONCE = 60;
const NONE: ReadonlySet<string> = new Set();

export function createSession(deps: SessionDeps): Session {
  const { ask, now = Date.now } = deps;
  const marks = deps.marks({ near, check: byClick, start, whole });
  const claims = new Map<string, PageClaim>();
  const texts = new Map<string, MarkText>();
  const asking = new Set<string>();
  const turns = createTurns(MOST_AT_ONCE, async (key) => {
    if (isDue(key)) await check(key, { by: 'view' });
  });
  /** Claims whose answer was known and is not any more, whatever changes since. */
  const forgotten = new Set<string>();
  /** Claims that the worker was told of, whatever it said. */
  const looked = new Set<string>();
  let seen: Seen | undefined;
  /** Whether the worker thinks that there are marks: the toolbar shows so. */
  let isMarked = false;
  let reading = createReading();
  /** Told with the first answer, before which nothing is drawn. */
  let words: PageWords | undefined;

  /** How often the network came back. */
  let returns = 0;

  /** @param hopeful keys of what could not be checked and is asked for as if it were new */
  async function look(hopeful: ReadonlySet<string> = NONE): Promise<void> {
    if (!seen || (claims.size === 0 && !isMarked)) return;
    const all = [...claims.values()];
    isMarked = all.length > 0;
    const answer = await ask({
      type: 'look',
      page: seen.page,
      claims: all.map(bare),
      ...(!words && { undressed: true }),
    });
    if (!answer) return;
    if (answer.words) words = answer.words;
    if (answer.looks) deps.dress(answer.looks);
    if (answer.off) marks.clear();
    const still = all.filter(({ key }) => claims.has(key));
    for (const { key } of still) looked.add(key);
    const drawn = all.flatMap(({ key }, at) => {
      const [claim, text] = [claims.get(key), answer.marks[at]];
      return claim && text ? [{ claim, text: hopeful.has(key) && !asking.has(key) ? text : standing(key, text) }] : [];
    });
    for (const { claim, text } of drawn) set(claim.key, text);
    if (words) marks.draw(drawn, words);
  }

  /** An answer under way stays so. One that still held and is not known any more was forgotten: it is not asked for unbidden. */
  function standing(key: string, text: MarkText): MarkText {
    const before = texts.get(key);
    if (asking.has(key)) return before ?? text;
    if (text.state !== 'checking') forgotten.delete(key);
    else if (before?.state === 'checked' && !isStale(before)) forgotten.add(key);
    return forgotten.has(key) && words ? waiting(text, 'on-click', words) : text;
  }

  function set(key: string, text: MarkText): void {
    if (!claims.has(key) || !words) return;
    texts.set(key, text);
    marks.show(key, text, words);
  }

  function near(key: string): void {
    if (isDue(key)) turns.add(key);
  }

  function isDue(key: string): boolean {
    const text = texts.get(key);
    return text !== undefined && (text.state === 'checking' || isStale(text));
  }

  const isStale = ({ freshUntil }: MarkText) => freshUntil !== undefined && Date.parse(freshUntil) <= now();

  function byClick(claim: Claim): void {
    const again = texts.get(claim.key)?.state === 'checked';
    void check(claim.key, again ? { by: 'click', again } : { by: 'click' });
  }

  async function check(key: string, how: { by: 'view' | 'click'; again?: boolean }): Promise<void> {
    const [request, before] = [checkOf(key, how), texts.get(key)];
    if (!words || !request || !before || asking.has(key)) return;
    asking.add(key);
    const returned = returns;
    if (how.by === 'click') set(key, waiting(before, 'checking', words));
    const answer = await ask(request);
    asking.delete(key);
    set(key, answer?.mark ?? before);
    // It was asked without a network, and that came back before the answer did.
    if (returns > returned && answer?.mark.family === 'could-not-check') void look(hope([key]));
  }

  /** Apart from whoever waits for the answer: a question under way holds nothing of the page, which may be gone by then. */
  function checkOf(key: string, how: { by: 'view' | 'click'; again?: boolean }) {
    const claim = claims.get(key);
    return seen && claim && ({ type: 'check', page: seen.page, claim: bare(claim), ...how } as const);
  }

  function hope(keys: Iterable<string>): ReadonlySet<string> {
    const hopeful = new Set([...keys].filter((key) => texts.get(key)?.family === 'could-not-check'));
    for (const key of hopeful) texts.delete(key);
    return hopeful;
  }

  function whole({ key }: Claim): void {
    const claim = claims.get(key);
    if (seen && claim) void ask({ type: 'open', about: 'claim', page: seen.page, claim: bare(claim) });
  }

  function start(): void {
    void ask({ type: 'open', about: 'welcome' });
  }

  function told(): PageTold | undefined {
    if (!seen) return undefined;
    const { page, coverage, layoutUnknown, readAsAny } = seen;
    return {
      page,
      claims: [...claims.values()].map(bare),
      ...(coverage && { coverage }),
      ...(layoutUnknown && { layoutUnknown }),
      ...(readAsAny && { readAsAny }),
    };
  }

  function forget(key: string): void {
    claims.delete(key);
    texts.delete(key);
    looked.delete(key);
    forgotten.delete(key);
    turns.drop(key);
    marks.remove(key);
  }

  return {
    async found(next) {
      const isRenamed = seen !== undefined && seen.page.person?.name !== next.page.person?.name;
      seen = next;
      reading.end();
      next.removed.forEach(forget);
      for (const claim of next.claims) {
        if (claims.has(claim.key) || claims.size < MOST_CLAIMS) claims.set(claim.key, claim);
      }
      const known = next.claims.flatMap((claim) => {
        const text = texts.get(claim.key);
        return text ? [{ claim, text }] : [];
      });
      if (words) marks.draw(known, words);
      const isGone = claims.size === 0 && isMarked;
      if (isRenamed || isGone || [...claims.keys()].some((key) => !looked.has(key))) await look();
    },
    again() {
      reading = createReading();
    },
    mend() {
      if (seen) reading.end();
      marks.mend();
    },
    online() {
      returns += 1;
      void look(hope(texts.keys()));
    },
    stop: () => marks.clear(),
    notice(notice) {
      if (notice.type === 'changed') void look();
      if (notice.type === 'next') marks.next();
      if (notice.type === 'check') for (const key of claims.keys()) void check(key, { by: 'click' });
      return notice.type === 'tell' ? reading.ended.then(told) : undefined;
    },
  };
}

/** What waits until the page was read. */
function createReading(): { readonly ended: Promise<void>; end(): void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end: () => end() };
}

/** The claim without its place in the document, as it goes to the worker. */
function bare({ anchor: _anchor, place: _place, ...claim }: PageClaim): Claim {
  return claim;
}

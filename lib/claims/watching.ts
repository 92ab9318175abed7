/**
 * One observer over a page, batched: what was added or rewritten is handed on when the browser is idle, never at once. A
 * page that changes too much at a time is handed on as a whole, and the more a look costs, the rarer it becomes. Touches
 * the DOM and timers, nothing else.
 */
import { isElement } from './text.ts';

export interface Batch {
  /** Connected, none inside another. Empty where `whole`. */
  readonly elements: readonly Element[];
  /** Too much changed to tell what: everything has to be looked at. */
  readonly whole: boolean;
}

export interface Watch {
  /** Everything has to be looked at, soon. */
  lookAtAll(): void;
  /** Calls back with whatever there is, in so many milliseconds. */
  lookAgain(delay: number): void;
  /** A look at everything took so long, in milliseconds: the next has to wait accordingly. */
  rest(cost: number): void;
  stop(): void;
}

/** Seams for tests: the clock, and when a page is idle. */
export interface Timing {
  now(): number;
  /** Calls back when there is time, but not before `delay`. Returns what cancels it. */
  whenIdle(callback: () => void, delay: number): () => void;
  /** Calls back as soon as the page had its turn. */
  whenPaused(callback: () => void): void;
}

/** More than this at a time is not looked at one by one. */
const MOST_RECORDS = 1_000;
const MOST_ELEMENTS = 500;
/** Looks at everything: not more often than this, and at most so large a part of the time. */
const REST = 200;
const REST_PER_COST = 20;
const BATCH = 50;

/** Attributes in which credentials are named. All of them would mean every animation of the page. */
const ATTRIBUTES = ['href', 'src', 'data', 'data-share-badge-id'];

/** @param isBusy while it says so, nothing is handed on */
export function watchPage(
  document: Document,
  onBatch: (batch: Batch) => void,
  timing: Timing,
  isBusy: () => boolean = () => false,
): Watch {
  const pending = new Set<Element>();
  let whole = false;
  let restUntil = 0;
  let cancel: (() => void) | undefined;
  let dueAt = Number.POSITIVE_INFINITY;

  const schedule = (delay: number) => {
    const at = timing.now() + delay;
    if (cancel && dueAt <= at) return;
    cancel?.();
    dueAt = at;
    cancel = timing.whenIdle(run, delay);
  };
  const run = () => {
    cancel = undefined;
    dueAt = Number.POSITIVE_INFINITY;
    const start = timing.now();
    if (isBusy()) return schedule(BATCH);
    const isWhole = whole && start >= restUntil;
    const elements = whole ? [] : outermost(pending);
    if (isWhole) whole = false;
    if (!whole) pending.clear();
    if (!whole) onBatch({ elements, whole: isWhole });
    if (whole) schedule(Math.max(BATCH, restUntil - timing.now()));
  };
  const add = (node: Node | null) => {
    const element = node && (isElement(node) ? node : node.parentElement);
    if (element) pending.add(element);
  };
  const observer = new (document.defaultView ?? globalThis).MutationObserver((records) => {
    if (records.length > MOST_RECORDS) whole = true;
    for (const { type, target, addedNodes } of whole ? [] : records) {
      if (type !== 'childList') add(target);
      for (let index = 0; index < addedNodes.length && index <= MOST_ELEMENTS; index++) add(addedNodes[index] ?? null);
      if (pending.size > MOST_ELEMENTS) whole = true;
      if (whole) break;
    }
    if (whole) pending.clear();
    schedule(BATCH);
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  return {
    lookAtAll() {
      whole = true;
      schedule(0);
    },
    lookAgain: schedule,
    rest(cost) {
      restUntil = timing.now() + Math.max(REST, cost * REST_PER_COST);
    },
    stop() {
      observer.disconnect();
      cancel?.();
      pending.clear();
    },
  };
}

function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    if (!element.isConnected) return false;
    for (let outer = element.parentElement; outer; outer = outer.parentElement) if (elements.has(outer)) return false;
    return true;
  });
}

/** Idle time where the browser tells of it; hidden pages get it late, which is soon enough. */
export function pageTiming({ defaultView }: Document): Timing {
  const view = defaultView ?? globalThis;
  return {
    now: () => view.performance.now(),
    whenIdle(callback, delay) {
      let idle: number | undefined;
      const timer = view.setTimeout(() => {
        if (typeof view.requestIdleCallback !== 'function') callback();
        else idle = view.requestIdleCallback(callback, { timeout: 100 });
      }, delay);
      return () => {
        view.clearTimeout(timer);
        if (idle !== undefined) view.cancelIdleCallback(idle);
      };
    },
    whenPaused(callback) {
      // Where nothing better is to be had, a timer, which browsers hold back by 4 ms at most.
      if (view.scheduler?.yield) void view.scheduler.yield().then(callback);
      else view.setTimeout(callback);
    },
  };
}

/**
 * All marks of a page, keyed to claims. A page that re-renders drops what it does not know, so a mark that is lost goes back
 * to its anchor, three times; after that the claim moves to a fixed panel, which needs no anchor. A mark whose anchor went
 * goes with it, and returns with its state when the claim is found again.
 */
import type { PageClaim } from '../../lib/claims/claim.ts';
import type { MarkText, PageWords } from '../../lib/messages/protocol.ts';
import { type CardActions, createCard } from './card.ts';
import type { Looks } from './dom.ts';
import { schemeUnder } from './ground.ts';
import { createMark, type Mark } from './mark.ts';
import { createPanel } from './panel.ts';

export interface Drawn {
  readonly claim: PageClaim;
  readonly text: MarkText;
}

export interface Marks {
  /** Draws new ones, moves those whose anchor changed. */
  draw(drawn: readonly Drawn[], words: PageWords): void;
  show(key: string, text: MarkText, words: PageWords): void;
  /** After the page changed: back to the anchor, or gone with it. */
  mend(): void;
  /** Moves the focus to the next mark, or to the first. */
  next(): void;
  remove(key: string): void;
  clear(): void;
}

export interface MarksDeps extends CardActions {
  readonly looks: Looks;
  /** A mark came near the viewport. */
  near(key: string): void;
  readonly trusted?: (event: Event) => boolean;
  readonly now?: () => number;
}

interface Entry {
  claim: PageClaim;
  text: MarkText;
  words: PageWords;
  readonly mark: Mark;
  losses: number;
  placedAt: number;
  inPanel: boolean;
}

const MOST_LOSSES = 3;
/** A mark that stayed so long was not lost to a page that fights it. */
const CALM = 10_000;

export function createMarks(deps: MarksDeps): Marks {
  const { looks, trusted, now = Date.now } = deps;
  const entries = new Map<string, Entry>();
  const byHost = new WeakMap<Node, Entry>();
  const card = createCard(looks, deps, now, trusted);
  const panel = createPanel(looks);
  const viewport = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        const entry = isIntersecting ? byHost.get(target) : undefined;
        if (entry) deps.near(entry.claim.key);
      }
    },
    { rootMargin: '300px' },
  );

  function add({ claim, text }: Drawn, words: PageWords): Entry {
    const mark = createMark(looks, { pressed: () => press(claim.key), moved: (by) => step(mark, by) }, trusted);
    const entry = { claim, text, words, mark, losses: 0, placedAt: 0, inPanel: false };
    entries.set(claim.key, entry);
    byHost.set(mark.host, entry);
    return entry;
  }

  function put(entry: Entry, scheme: 'light' | 'dark'): void {
    const { claim, mark } = entry;
    entry.inPanel = claim.place === 'panel' || entry.losses > MOST_LOSSES;
    entry.placedAt = now();
    mark.theme(scheme);
    mark.show(entry.text, entry.words);
    if (entry.inPanel) panel.add(entry.text.title, mark.host, entry.words);
    else attach(mark.host, claim, (node) => byHost.has(node));
    viewport.observe(mark.host);
  }

  /** An observer speaks when something changes; observing anew makes it say where the mark is now. */
  function watchAgain({ mark: { host } }: Entry): void {
    viewport.unobserve(host);
    viewport.observe(host);
  }

  function lost(entry: Entry): void {
    entry.losses = now() - entry.placedAt > CALM ? 1 : entry.losses + 1;
  }

  function press(key: string): void {
    const entry = entries.get(key);
    if (!entry) return;
    if (card.about === key) {
      card.close();
      return;
    }
    const { claim, text, words, mark } = entry;
    if (text.state === 'on-click') deps.check(claim);
    card.open({ claim, text: entry.text, words, button: mark.button, scheme: schemeUnder(claim.anchor) });
  }

  function step(from: Mark | undefined, by: 1 | -1): void {
    const hosts = [...entries.values()].map(({ mark }) => mark).filter(({ host }) => host.isConnected);
    const ordered = hosts.toSorted((a, b) =>
      a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    ordered.at((from ? ordered.indexOf(from) + by : 0) % ordered.length)?.button.focus();
  }

  return {
    draw(drawn, words) {
      const schemes = drawn.map(({ claim }) => schemeUnder(claim.anchor));
      drawn.forEach((each, at) => {
        const known = entries.get(each.claim.key);
        if (known?.inPanel) {
          watchAgain(known);
          return;
        }
        if (known && known.claim.anchor === each.claim.anchor && isAttached(known)) {
          watchAgain(known);
          return;
        }
        if (known?.placedAt) lost(known);
        const entry = known ?? add(each, words);
        entry.claim = each.claim;
        entry.text = each.text;
        entry.words = words;
        put(entry, schemes[at] ?? 'light');
      });
    },
    show(key, text, words) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.text = text;
      entry.words = words;
      entry.mark.show(text, words);
      card.update(key, text, words);
    },
    mend() {
      for (const entry of entries.values()) {
        if (entry.inPanel) {
          panel.mend();
        } else if (!entry.claim.anchor.isConnected) {
          entry.mark.host.remove();
        } else if (!isAttached(entry)) {
          lost(entry);
          put(entry, schemeUnder(entry.claim.anchor));
        }
      }
    },
    next() {
      const at = document.activeElement;
      const entry = (at && byHost.get(at)) ?? entries.get(card.about ?? '');
      step(entry?.mark, 1);
    },
    remove(key) {
      const entry = entries.get(key);
      if (card.about === key) card.close();
      if (entry?.inPanel) panel.remove(entry.mark.host);
      if (entry) viewport.unobserve(entry.mark.host);
      entry?.mark.host.remove();
      entries.delete(key);
    },
    clear() {
      card.close();
      panel.clear();
      viewport.disconnect();
      for (const { mark } of entries.values()) mark.host.remove();
      entries.clear();
    },
  };
}

/** Beside the anchor, but never inside a link or button: a press on the mark must not follow it. */
function attach(host: HTMLElement, claim: PageClaim, isOurs: (node: Node) => boolean): void {
  const inside = insideOf(claim);
  if (inside) {
    inside.append(host);
    return;
  }
  let after: Element = pressable(claim.anchor) ?? claim.anchor;
  // Several credentials on one line: in the order in which they were found.
  while (after.nextElementSibling && after.nextElementSibling !== host && isOurs(after.nextElementSibling)) {
    after = after.nextElementSibling;
  }
  after.after(host);
}

function isAttached({ claim, mark: { host } }: Entry): boolean {
  if (!host.isConnected) return false;
  return host.parentElement === (insideOf(claim) ?? (pressable(claim.anchor) ?? claim.anchor).parentElement);
}

/** The anchor itself, where the mark goes into it. */
function insideOf({ anchor, place }: PageClaim): Element | undefined {
  return place !== 'after' && !pressable(anchor) ? anchor : undefined;
}

/** The outermost link or button around an element, itself included. */
function pressable(element: Element): Element | undefined {
  let outermost: Element | undefined;
  for (
    let at = element.closest('a, button, summary');
    at;
    at = at.parentElement?.closest('a, button, summary') ?? null
  ) {
    outermost = at;
  }
  return outermost;
}

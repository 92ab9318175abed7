/**
 * What is known to stand on the page, and what changed since that was last told. Calm by design: a page that draws itself
 * anew gives the same claims at other elements, which is a change of place and no loss. Pure; holds no element that has
 * left the page longer than until the next look.
 */
import type { PageClaim } from './claim.ts';

export interface Changes {
  readonly added: readonly PageClaim[];
  /** The same key, but it says something else or stands elsewhere. */
  readonly changed: readonly PageClaim[];
  /** Keys. */
  readonly removed: readonly string[];
}

export interface Ledger {
  /** Enters what was read in some parts; what stood there and was not found again is missing. Without parts: the whole page. */
  enter(found: readonly PageClaim[], parts?: ReadonlySet<Element>): void;
  /** Drops claims whose elements left the page. */
  dropDetached(): void;
  /** Whether something that was told is not there just now. */
  misses(): boolean;
  /** Everything goes at once: the page is another profile's. */
  clear(): void;
  /** What changed since the last call. A missing claim is told as removed after the grace. */
  changes(now: number): Changes;
  claims(): readonly PageClaim[];
  /** When `changes` should be called again because of a missing claim; undefined where none is. */
  due(): number | undefined;
}

/** A page that draws itself anew takes its nodes away first: so long a claim may be missing, in milliseconds. */
const GRACE = 600;

export function createLedger(): Ledger {
  const claims = new Map<string, PageClaim>();
  const told = new Set<string>();
  const touched = new Set<string>();
  const missing = new Map<string, number | undefined>();

  const lose = (key: string) => {
    claims.delete(key);
    touched.delete(key);
    if (told.has(key) && !missing.has(key)) missing.set(key, undefined);
  };
  return {
    enter(found, parts) {
      const keys = new Set(found.map(({ key }) => key));
      for (const [key, { anchor }] of claims) if (!keys.has(key) && isWithin(anchor, parts)) lose(key);
      for (const claim of found) {
        const known = claims.get(claim.key);
        // Read in a part of the page: another link to a credential whose claim stands elsewhere already.
        if (known?.anchor.isConnected && !isWithin(known.anchor, parts)) continue;
        if (!known || known.anchor !== claim.anchor || !saysTheSame(known, claim)) touched.add(claim.key);
        claims.set(claim.key, claim);
        missing.delete(claim.key);
      }
    },
    dropDetached() {
      const gone = [...claims.values()].filter(({ anchor }) => !anchor.isConnected);
      for (const { key } of gone) lose(key);
    },
    misses: () => missing.size > 0,
    clear() {
      for (const key of told) missing.set(key, Number.NEGATIVE_INFINITY);
      claims.clear();
      touched.clear();
    },
    changes(now) {
      const removed = [...missing].filter(([key, until]) => {
        if (until === undefined) missing.set(key, now + GRACE);
        return until !== undefined && until <= now;
      });
      for (const [key] of removed) {
        missing.delete(key);
        told.delete(key);
      }
      const moved = [...touched].flatMap((key) => claims.get(key) ?? []);
      const added = moved.filter(({ key }) => !told.has(key));
      const changed = moved.filter(({ key }) => told.has(key));
      touched.clear();
      for (const { key } of added) told.add(key);
      return { added, changed, removed: removed.map(([key]) => key) };
    },
    claims: () => [...claims.values()],
    due: () =>
      [...missing.values()].reduce<number | undefined>(
        (least, until) => Math.min(least ?? Infinity, until ?? Infinity),
        undefined,
      ),
  };
}

/** Looks upwards, since parts may be many and pages are not deep. */
function isWithin(element: Element, parts: ReadonlySet<Element> | undefined): boolean {
  let at: Element | null = element;
  while (parts && at && !parts.has(at)) at = at.parentElement;
  return at !== null;
}

const SAID = ['title', 'issuer', 'issuedText', 'expiresText', 'credentialId', 'lines', 'url', 'place'] as const;

function saysTheSame(one: PageClaim, other: PageClaim): boolean {
  return SAID.every((member) => one[member] === other[member]);
}

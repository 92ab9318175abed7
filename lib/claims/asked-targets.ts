/**
 * What links of a page lead to, as the worker says: each is asked for once and remembered, many at a time. The page is
 * hostile and may live long, so both the links of one look and those that are remembered have bounds.
 */
import type { Target } from './claim.ts';

export interface Targets {
  /** What is known; what is not is noted, to be asked for. */
  of(href: string): Target | undefined;
  /** A look begins: what earlier ones noted is no longer of interest. */
  begin(): void;
  /** Asks for what was noted and resolves to whether an answer came; undefined where everything is known. */
  missing(): Promise<boolean> | undefined;
}

/** In one look, and so in one message. */
const MOST_LINKS = 1_000;
/** Those of the last looks stay. */
const MOST_KNOWN = 2 * MOST_LINKS;

/** @param ask as many targets as links, null where a link leads nowhere; undefined where no answer came */
export function createAskedTargets(
  ask: (links: readonly string[]) => Promise<readonly (Target | null)[] | undefined>,
): Targets {
  const known = new Map<string, Target | null>();
  const seen = new Set<string>();
  const noted = new Set<string>();

  async function learn(links: readonly string[]): Promise<boolean> {
    const targets = await ask(links);
    if (!targets) return false;
    for (const [at, link] of links.entries()) known.set(link, targets[at] ?? null);
    for (const link of known.keys()) {
      if (known.size <= MOST_KNOWN) break;
      if (!seen.has(link)) known.delete(link);
    }
    return true;
  }

  return {
    of(href) {
      if (!seen.has(href)) {
        if (seen.size >= MOST_LINKS) return undefined;
        seen.add(href);
      }
      const target = known.get(href);
      if (target === undefined) noted.add(href);
      return target ?? undefined;
    },
    begin() {
      seen.clear();
      noted.clear();
    },
    missing() {
      if (noted.size === 0) return undefined;
      const links = [...noted];
      noted.clear();
      return learn(links);
    },
  };
}

/**
 * Which claim a link belonged to, for pages that only the reader may open: who comes from a profile to a certificate's own
 * page can have the two compared there. Kept in the browser's session storage, in memory alone; bounded, the latest first.
 */
import type { Claim } from '../claims/claim.ts';
import type { PageFacts } from '../messages/protocol.ts';
import type { Reference } from '../platforms/platform.ts';
import type { Session } from './tabs.ts';

/** A claim, where it stands, and where its link leads. */
export interface Led {
  /** The canonical address of what the link names. */
  readonly canonical: string;
  readonly page: Pick<PageFacts, 'site' | 'url' | 'person'>;
  readonly claim: Claim;
}

export interface LedMemory {
  /** Claims of one page; those that were remembered of it before make way. */
  remember(all: readonly Led[], isPrivate: boolean): Promise<void>;
  /** The claim that was seen last whose link leads there. */
  find(canonical: string, isPrivate: boolean): Promise<Led | undefined>;
  /** All of them, the latest first. */
  all(isPrivate: boolean): Promise<readonly Led[]>;
  /** Those of one profile, or all. */
  forget(url?: string): Promise<undefined>;
  /** Those of private windows: the last of them is closed. */
  forgetPrivate(): Promise<void>;
}

/** Nobody follows more links than this before the browser is closed. */
const MOST = 200;

const KEYS = { normal: 'led', private: 'led private' };

export function createLedMemory(session: Session): LedMemory {
  let last: Promise<unknown> = Promise.resolve();

  /** One after another, since each reads what the one before wrote. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  }

  const read = async (key: string): Promise<readonly Led[]> => {
    const kept = (await session.get(key))[key];
    return Array.isArray(kept) ? kept : [];
  };

  return {
    remember: (all, isPrivate) =>
      inTurn(async () => {
        if (all.length === 0) return;
        const key = isPrivate ? KEYS.private : KEYS.normal;
        const places = new Set(all.map(placeOf));
        const others = (await read(key)).filter((one) => !places.has(placeOf(one)));
        await session.set({ [key]: [...all, ...others].slice(0, MOST) });
      }),
    async find(canonical, isPrivate) {
      return (await this.all(isPrivate)).find((one) => one.canonical === canonical);
    },
    async all(isPrivate) {
      await last;
      return await read(isPrivate ? KEYS.private : KEYS.normal);
    },
    async forget(url) {
      await inTurn(async () => {
        for (const key of Object.values(KEYS)) {
          if (url === undefined) await session.remove(key);
          else await session.set({ [key]: (await read(key)).filter(({ page }) => page.url !== url) });
        }
      });
      return undefined;
    },
    forgetPrivate: () => inTurn(() => session.remove(KEYS.private)),
  };
}

/** @param byHand what a link names, where only the reader can look at it */
export function ledFrom(
  { site, url, person }: PageFacts,
  claims: readonly Claim[],
  byHand: (url: string) => Reference | undefined,
): readonly Led[] {
  const page = { site, url, ...(person && { person }) };
  return claims.flatMap((claim) => {
    const canonical = claim.url === undefined ? undefined : byHand(claim.url)?.canonical;
    return canonical === undefined ? [] : [{ canonical, page, claim }];
  });
}

const placeOf = ({ canonical, page, claim }: Led) => [canonical, page.url, claim.title].join('\n');

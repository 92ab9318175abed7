/**
 * Lists of credentials that a page names for its person without showing them (sameAs, rel=me): read where name or headline assert
 * something that they may back. They are no lines of the page and are not shown as such.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import type { PopupDeps } from './deps.ts';

export interface Lists {
  readonly claims: readonly Claim[];
  readonly marks: readonly MarkState[];
}

export const NO_LISTS: Lists = { claims: [], marks: [] };

/** Nobody has more of them. */
const MOST = 3;
/** Addresses of one person that are looked at. */
const MOST_URLS = 20;

/** Asks as looking at a page does: never before the yes, and not where the user wants to be asked by a press. */
export async function readLists({ send, backed }: Pick<PopupDeps, 'send' | 'backed'>, told: PageTold): Promise<Lists> {
  const urls = told.page.person?.profileUrls.slice(0, MOST_URLS) ?? [];
  if (urls.length === 0 || backed(told, []).length === 0) return NO_LISTS;
  const answer = await send({ type: 'refer', links: urls }).catch(() => undefined);
  const own = new Set(told.claims.map(({ url }) => url));
  const targets = (answer?.targets ?? []).flatMap((target) => (target?.reference?.kind === 'wallet' ? target : []));
  const lists = new Map(targets.map(({ url, reference }) => [reference?.canonical, url]));
  const claims = [...lists.values()]
    .filter((url) => !own.has(url))
    .slice(0, MOST)
    .map((url) => ({ key: `list\n${url}`, url }));
  const marks = await Promise.all(
    claims.map(async (claim): Promise<MarkState> => {
      const asked = await send({ type: 'check', page: told.page, claim, by: 'view' }).catch(() => undefined);
      return asked?.mark ?? { state: 'on-click' };
    }),
  );
  return { claims, marks };
}

/** Linktree: a page of buttons. Reads DOM only. */
import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { pageOf, textAt } from '../text.ts';

const BUTTON = 'a[data-testid="LinkButton"]';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'linktr.ee' && /^\/[^/]+\/?$/.test(pathname);
}

export const linktree: Site = {
  id: 'linktree',
  matches: ['https://linktr.ee/*'],
  test: isProfile,
  layouts: [{ id: 'page', seen: '2026-03' }],
  layout: (document) => (document.querySelector(`${BUTTON}, #profile-title, #links-container`) ? 'page' : undefined),
  person: (document, url) =>
    personNamed(`linktree:${pathOf(url)[0] ?? ''}`, [textAt(document, 'h1')?.replace(/^@/, '')]),
  claims: (root, context) =>
    linksAsClaims(linksInside(root, `${BUTTON}, main, #links-container`, context), context.person, pageOf(root)),
  navigation: 'document',
};

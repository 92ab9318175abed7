/** Linktree: a page of buttons. Reads DOM only. */
import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { pageOf, textAt } from '../text.ts';

const BUTTON = 'a[data-testid="LinkButton"]';

export const linktree: Site = {
  id: 'linktree',
  matches: ['https://linktr.ee/*'],
  test: (url) => url.hostname === 'linktr.ee' && pathOf(url).length === 1,
  layouts: [{ id: 'page', seen: '2026-03' }],
  layout: (document) => (document.querySelector(`${BUTTON}, #profile-title, #links-container`) ? 'page' : undefined),
  person: (document, url) =>
    personNamed(`linktree:${pathOf(url)[0] ?? ''}`, [textAt(document, 'h1')?.replace(/^@/, '')]),
  claims: (root, context) =>
    linksAsClaims(linksInside(root, `${BUTTON}, main, #links-container`, context), context.person, pageOf(root)),
  navigation: 'document',
};

/**
 * A Credly wallet. Its cards are no anchors but carry an address; their dates are in the order of the reader's country,
 * which nobody can tell, so they are left unread. Reads DOM only.
 */
import { cardsIn, linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { metaAt, pageOf, textAt } from '../text.ts';

const CARD = '[data-testid="desktop-badge-card"][href], [data-testid="mobile-badge-card"][href]';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return /^(?:www\.)?credly\.com$/.test(hostname) && /^\/users\/(?!sign_(?:in|up)(?:\/|$))[^/]/.test(pathname);
}

export const credly: Site = {
  id: 'credly',
  matches: ['https://www.credly.com/users/*'],
  test: isProfile,
  layouts: [{ id: 'wallet', seen: '2026-09' }],
  layout: (document) =>
    document.querySelector(`${CARD}, meta[property^="profile:"], #root h1`) ? 'wallet' : undefined,
  person(document, url) {
    const inHead = ['first_name', 'last_name'].map((part) => metaAt(document, `meta[property="profile:${part}"]`));
    const names = [inHead.filter(Boolean).join(' '), textAt(document, 'main h1, #root h1')];
    return personNamed(`credly:${pathOf(url)[1] ?? ''}`, names);
  },
  claims(root, context) {
    const cards = cardsIn(
      root,
      { card: CARD, title: '[class*="BadgeNameText"]', issuer: '[class*="IssuerText"]', place: 'corner' },
      context,
    );
    const links = linksInside(root, 'main, #root', context).filter(({ reference }) => reference?.kind === 'credential');
    return linksAsClaims([...cards, ...links], context.person, pageOf(root));
  },
  navigation: 'url',
  watch: `${CARD}, #root, main`,
};

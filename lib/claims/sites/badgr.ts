/** Collections and single assertions on Badgr, Canvas Credentials and Parchment Digital Badges. Reads DOM only. */
import { cardsIn, linksInside, pageAsDraft, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { isDocument, pageOf, textAt } from '../text.ts';

const CARD = 'bg-badgecard, .badgecard';
const EARNED_BY = /^.*?(?:badges earned by|earned by|awarded to|recipient:?)\s+/i;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return (
    /(?:^|\.)(?:badgr\.(?:com|io)|badges\.parchment\.(?:com|eu|ca|au|sg))$/.test(hostname) &&
    /^\/public\/(?:collections|assertions)\/[\w-]+/.test(pathname)
  );
}

export const badgr: Site = {
  id: 'badgr',
  matches: ['https://badgr.com/public/*', 'https://*.badgr.com/public/*', 'https://badges.parchment.com/public/*'],
  test: isProfile,
  layouts: [
    { id: 'collection', seen: '2020-06' },
    { id: 'assertion', seen: '2020-06' },
  ],
  layout(document, url) {
    if (pathOf(url)[1] === 'assertions') return document.querySelector('main h1, h1') ? 'assertion' : undefined;
    return document.querySelector(`${CARD}, .topbar-x-subheading`) ? 'collection' : undefined;
  },
  person(document, url) {
    const said = textAt(document, '.topbar-x-subheading');
    return personNamed(`badgr:${pathOf(url)[2] ?? ''}`, [
      said && EARNED_BY.test(said) ? said.replace(EARNED_BY, '') : undefined,
    ]);
  },
  claims(root, context) {
    const isAssertion = pathOf(context.url)[1] === 'assertions' && isDocument(root);
    const itself = isAssertion ? [pageAsDraft(context, textAt(root, 'main h1, h1'))] : [];
    const cards = cardsIn(
      root,
      {
        card: CARD,
        link: 'a[href*="/public/assertions/"]',
        title: '[class*="badgecard-x-title"], h1, h2, h3, h4',
        issuer: '[class*="badgecard-x-issuer"]',
        issued: 'time, [class*="badgecard-x-date"]',
        place: 'corner',
      },
      context,
    );
    return linksAsClaims(
      [...itself, ...cards, ...linksInside(root, 'main, body', context)],
      context.person,
      pageOf(root),
    );
  },
  navigation: 'url',
};

/** Profiles and pages on Open Badge Passport. Reads DOM only. */
import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { metaAt, pageOf, textAt } from '../text.ts';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'openbadgepassport.com' && /^\/app\/(?:profile|page\/view)\/\d+/.test(pathname);
}

export const obp: Site = {
  id: 'obp',
  matches: ['https://openbadgepassport.com/app/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '2020-11' }],
  layout: (document) => (document.querySelector('#profile, a[href*="/badge/info/"]') ? 'profile' : undefined),
  person(document, url) {
    const names = [
      textAt(document, '#profile h1, #profile h2, #profile .name, h1'),
      metaAt(document, 'meta[property="og:title"]'),
    ];
    return personNamed(`obp:${pathOf(url).at(-1) ?? ''}`, names);
  },
  claims(root, context) {
    return linksAsClaims(linksInside(root, 'body', context), context.person, pageOf(root));
  },
  navigation: 'url',
};

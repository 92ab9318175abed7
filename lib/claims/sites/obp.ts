/** Profiles and pages on Open Badge Passport. Reads DOM only. */
import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { widgetsIn } from '../generic/widgets.ts';

import { metaAt, pageOf, textAt } from '../text.ts';

export const obp: Site = {
  id: 'obp',
  matches: ['https://openbadgepassport.com/app/*'],
  test: ({ hostname, pathname }) =>
    hostname === 'openbadgepassport.com' && /^\/app\/(?:profile|page\/view)\/\d+/.test(pathname),
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
    const drafts = [...linksInside(root, 'body', context), ...widgetsIn(root, context)];
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'url',
};

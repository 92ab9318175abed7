/** Profiles on dev.to: what a user links; their posts and those of others are left out. Reads DOM only. */
import { linksInside, pathOf, personNamed, profileUrls } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { pageOf, textAt } from '../text.ts';

const PROFILE = '.profile-header, .crayons-layout__sidebar-left';
const RESERVED =
  /^\/(?:about|contact|enter|faq|latest|listings|new|notifications|pod|privacy|search|settings|t|tags|terms|top|videos)\/?$/;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'dev.to' && /^\/[^/]+\/?$/.test(pathname) && !RESERVED.test(pathname);
}

export const devto: Site = {
  id: 'devto',
  matches: ['https://dev.to/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '2025-06' }],
  layout: (document) => (document.querySelector('.profile-header') ? 'profile' : undefined),
  person(document, url) {
    const name = textAt(document, '.profile-header h1, .profile-header__details h1');
    const bio = textAt(document, '.profile-header__bio');
    return personNamed(`devto:${pathOf(url)[0] ?? ''}`, [name], profileUrls(document, url), bio);
  },
  claims: (root, context) => linksAsClaims(linksInside(root, PROFILE, context), context.person, pageOf(root)),
  navigation: 'url',
};

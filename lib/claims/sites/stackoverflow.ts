/** Stack Overflow profiles: links in what a user wrote about themselves. Reads DOM only. */
import { linksInside, pathOf, personNamed, profileUrls } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { metaAt, pageOf } from '../text.ts';

const ABOUT = '.js-about-me-content';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'stackoverflow.com' && /^\/users\/\d+(?:\/|$)/.test(pathname);
}

export const stackoverflow: Site = {
  id: 'stackoverflow',
  matches: ['https://stackoverflow.com/users/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '2025-01' }],
  layout: (document) => (document.querySelector(`${ABOUT}, #mainbar-full, .js-user-header`) ? 'profile' : undefined),
  person(document, url) {
    const title = metaAt(document, 'meta[property="og:title"]') ?? document.title;
    const name = title.replace(/^User\s+/, '').replace(/\s+[-–]\s+Stack Overflow.*$/, '');
    return personNamed(`stackoverflow:${pathOf(url)[1] ?? ''}`, [name], profileUrls(document, url));
  },
  claims: (root, context) =>
    linksAsClaims(linksInside(root, `${ABOUT}, .js-user-header`, context), context.person, pageOf(root)),
  navigation: 'document',
};

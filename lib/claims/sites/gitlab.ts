/** GitLab profiles: links in the profile's README. Reads DOM only. */
import { linksInside, pathOf, personNamed, profileUrls } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { metaAt, pageOf, textAt } from '../text.ts';

const README = '.md, .wiki, .user-profile, .profile-header, [data-testid="user-profile-readme"]';
const NAME = '[itemprop="name"], .user-profile h1, .cover-title';
const RESERVED = /^\/(?:-|admin|api|dashboard|explore|groups|help|projects|search|snippets|users)\/?$/i;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'gitlab.com' && /^\/[^/]+\/?$/.test(pathname) && !RESERVED.test(pathname);
}

export const gitlab: Site = {
  id: 'gitlab',
  matches: ['https://gitlab.com/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '2023-01' }],
  layout: (document) => (document.querySelector(NAME) ? 'profile' : undefined),
  person(document, url) {
    const [login = ''] = pathOf(url);
    const title = metaAt(document, 'meta[property="og:title"]')?.replace(/\s*·\s*GitLab.*$/, '');
    return personNamed(
      `gitlab:${login.toLowerCase()}`,
      [textAt(document, NAME) ?? title ?? login],
      profileUrls(document, url),
      textAt(document, '.profile-user-bio'),
    );
  },
  claims: (root, context) => linksAsClaims(linksInside(root, README, context), context.person, pageOf(root)),
  navigation: 'url',
};

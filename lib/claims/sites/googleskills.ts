/** Public profiles of Google Skills, also under its old names. The page names the issuer nowhere. Reads DOM only. */
import { cardsIn, pageAsDraft, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { metaAt, pageOf, textAt } from '../text.ts';

const NAME = 'h1.ql-display-small';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return (
    /(?:^|\.)(?:skills\.google|cloudskillsboost\.google|qwiklabs\.com)$/.test(hostname) &&
    /^\/public_profiles(?:\/|$)/.test(pathname)
  );
}

export const googleskills: Site = {
  id: 'googleskills',
  matches: ['https://www.skills.google/public_profiles/*', 'https://www.cloudskillsboost.google/public_profiles/*'],
  test: isProfile,
  layouts: [
    { id: 'profile', seen: '2026-09' },
    { id: 'badge', seen: '2026-09' },
  ],
  layout(document, url) {
    if (pathOf(url)[2] === 'badges') return 'badge';
    return document.querySelector(`.profile-badge, .profile-badges, .profile-avatar, ${NAME}`) ? 'profile' : undefined;
  },
  person(document, url) {
    const [, profile = '', badges] = pathOf(url);
    return personNamed(`googleskills:${profile}`, badges ? [] : [textAt(document, NAME)]);
  },
  claims(root, context) {
    const cards = cardsIn(
      root,
      {
        card: '.profile-badge',
        link: 'a.badge-image, a[href*="/badges/"]',
        title: '.ql-title-medium, .ql-subhead-1',
        issued: '.ql-body-medium, .ql-body-2',
        place: 'append',
      },
      context,
    );
    const isBadge = pathOf(context.url)[2] === 'badges' && 'head' in root;
    const itself = isBadge ? [pageAsDraft(context, metaAt(root as Document, 'meta[property="og:title"]'))] : [];
    return linksAsClaims([...itself, ...cards], context.person, pageOf(root));
  },
  navigation: 'document',
};

/** Public profiles of Google Skills, also under its old names. The page names the issuer nowhere. Reads DOM only. */
import { cardsIn, pageAsDraft, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { metaAt, pageOf, textAt } from '../text.ts';

const NAME = 'h1.ql-display-small';

export const googleskills: Site = {
  id: 'googleskills',
  matches: ['https://www.skills.google/public_profiles/*', 'https://www.cloudskillsboost.google/public_profiles/*'],
  test: (url) =>
    /(?:^|\.)(?:skills\.google|cloudskillsboost\.google|qwiklabs\.com)$/.test(url.hostname) &&
    pathOf(url)[0] === 'public_profiles',
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

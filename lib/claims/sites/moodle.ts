/** Moodle on any host: badges on a user's profile, the list of one's own, and the page of one badge. Reads DOM only. */

import { cardsIn, linksInside, pageAsDraft, personNamed } from '../cards.ts';
import type { Site, SiteContext } from '../claim.ts';
import { type Draft, linksAsClaims } from '../gather.ts';

import { isDocument, pageOf, textAt } from '../text.ts';

const BADGE_PAGE = /\/badges\/badge\.php$/;
const OWN_NAME = '.page-header-headings h1, .page-header-headings h2, #page-header h1';
/** Moodle marks a lapsed badge in the text of its name. */
const LAPSED = /\s*\((?:expired|abgelaufen|expiré|caducada?|expirad[oa]|scaduto|verlopen)\)\s*$/i;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ pathname }: URL): boolean {
  return /\/(?:user\/(?:profile|view)|badges\/(?:badge|mybadges|view))\.php$/.test(pathname);
}

export const moodle: Site = {
  id: 'moodle',
  matches: [],
  test: isProfile,
  layouts: [
    { id: 'profile', seen: '2025-10' },
    { id: 'badge', seen: '2025-10' },
  ],
  layout(document, { pathname }) {
    if (BADGE_PAGE.test(pathname))
      return document.querySelector('#badge-awardedto, #issued-badge-table, .badge-profile') ? 'badge' : undefined;
    return document.querySelector(`ul.badges, ${OWN_NAME}, #page-user-profile`) ? 'profile' : undefined;
  },
  person(document, url) {
    const name = BADGE_PAGE.test(url.pathname)
      ? textAt(document, '#badge-awardedto .bold, #badge-awardedto a, #badge-awardedto')
      : textAt(document, OWN_NAME);
    return personNamed(`moodle:${url.hostname}${url.pathname}${url.search}`, [name]);
  },
  claims(root, context) {
    const itself = isDocument(root) && BADGE_PAGE.test(context.url.pathname) ? [badgePage(root, context)] : [];
    const listed = cardsIn(
      root,
      { card: 'ul.badges > li', link: 'a[href*="badge.php"]', title: '.badge-name', place: 'append' },
      context,
    ).filter(({ anchor }) => !anchor?.closest('aside, .block_badges'));
    const linked = linksInside(root, '#region-main, .profile_tree', context);
    const drafts = [...itself, ...listed, ...linked].map((draft) => ({
      ...draft,
      title: draft.title?.replace(LAPSED, ''),
    }));
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'document',
};

function badgePage(document: Document, context: SiteContext): Draft {
  return {
    ...pageAsDraft(context, textAt(document, '#badge-name, #region-main h2, .page-header-headings h1')),
    issuer: textAt(document, '#badge-issuer, #issuer-name'),
    issuedText: textAt(document, '#badge-issued-on, #badge-dateissued'),
    expiresText: textAt(document, '#badge-issued-expire'),
  };
}

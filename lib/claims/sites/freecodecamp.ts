/** freeCodeCamp profiles: buttons that lead to the certificates that their owner shows. Known from its source. Reads DOM only. */
import { linksInside, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { pageOf, textAt } from '../text.ts';

/** "@leaberg", and below it the name, if its owner gives one. */
const LOGIN = 'main h1';
const NAME = 'main h1 + h2';
const CERTIFICATES = '.certifications';
/** A button says "View Responsive Web Design", in the language of the site. */
const BUTTON = /^(?:view|ver|vedi|visualizza|переглянути|表示|anzeigen|查看|보기)\s+/iu;

const RESERVED =
  /^\/(?:about|blocked|certification|challenges|donate|email-sign-up|espanol|forum|learn|news|settings|sign(?:in|out)|support|update-email|user|u)\/?$/;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return /^(?:www\.)?freecodecamp\.org$/.test(hostname) && /^\/[\w.-]+\/?$/.test(pathname) && !RESERVED.test(pathname);
}

export const freecodecamp: Site = {
  id: 'freecodecamp',
  matches: ['https://www.freecodecamp.org/*'],
  test: isProfile,
  layouts: [{ id: 'profile', seen: '2024-06' }],
  layout: (document) => (document.querySelector(CERTIFICATES) ? 'profile' : undefined),
  person(document, url) {
    const login = textAt(document, LOGIN)?.replace(/^@/, '');
    return personNamed(`freecodecamp:${(pathOf(url)[0] ?? '').toLowerCase()}`, [textAt(document, NAME) ?? login]);
  },
  claims(root, context) {
    const drafts = linksInside(root, CERTIFICATES, context).map((draft) => ({
      ...draft,
      title: draft.title?.replace(BUTTON, ''),
    }));
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'url',
};

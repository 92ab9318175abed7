/**
 * Microsoft Learn: a transcript or a shared credential. The page is drawn from an interface and no hook in it is known, so
 * its own address is what can be checked. Reads DOM only.
 */
import { linksInside, pageAsDraft, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { namesShown } from '../generic/names.ts';
import { isDocument, pageOf } from '../text.ts';

const PAGE = /^\/(?:[a-z]{2,3}-[a-z]{2,4}\/)?users\/([^/]+)\/(transcript|credentials)\/\w+/i;
const NOT_A_NAME = /transcript|credential|microsoft|learn|certif/i;

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return hostname === 'learn.microsoft.com' && PAGE.test(pathname);
}

export const mslearn: Site = {
  id: 'mslearn',
  matches: ['https://learn.microsoft.com/*/users/*'],
  test: isProfile,
  layouts: [{ id: 'page', seen: '2026-07' }],
  layout: (document) => (document.body?.firstElementChild ? 'page' : undefined),
  person(document, url) {
    const [, user = ''] = PAGE.exec(url.pathname) ?? [];
    const names = namesShown(document).filter((name) => !NOT_A_NAME.test(name));
    return personNamed(`mslearn:${user.toLowerCase()}`, names);
  },
  claims(root, context) {
    const itself = isDocument(root) ? [pageAsDraft(context)] : [];
    return linksAsClaims([...itself, ...linksInside(root, 'main', context)], context.person, pageOf(root));
  },
  navigation: 'url',
};

/** An Accredible wallet. Nothing in its markup can be relied on, so links speak, and else the wallet's own address. Reads DOM only. */
import { linksInside, pageAsDraft, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { namesShown } from '../generic/names.ts';
import { isDocument, pageOf } from '../text.ts';

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return (
    /(?:^|\.)(?:credential\.net|accredible\.com)$/.test(hostname) && /^\/profile\/[^/]+(?:\/wallet)?\/?$/.test(pathname)
  );
}

export const accredible: Site = {
  id: 'accredible',
  matches: [
    'https://www.credential.net/profile/*',
    'https://*.credential.net/profile/*',
    'https://*.accredible.com/profile/*',
  ],
  test: isProfile,
  layouts: [{ id: 'wallet', seen: '2026-09' }],
  layout: (document) => (document.querySelector('main, h1, a[href]') ? 'wallet' : undefined),
  person: (document, url) => personNamed(`accredible:${pathOf(url)[1] ?? ''}`, namesShown(document)),
  claims(root, context) {
    const links = linksInside(root, 'body', context).filter(({ reference }) => reference?.kind === 'credential');
    const drafts = links.length > 0 || !isDocument(root) ? links : [pageAsDraft(context)];
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'url',
};

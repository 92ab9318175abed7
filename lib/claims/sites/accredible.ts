/** An Accredible wallet. Nothing in its markup can be relied on, so links speak, and else the wallet's own address. Reads DOM only. */
import { linksInside, pageAsDraft, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { ownerOf } from '../generic/owner.ts';
import { isDocument, pageOf } from '../text.ts';

export const accredible: Site = {
  id: 'accredible',
  matches: [
    'https://www.credential.net/profile/*',
    'https://*.credential.net/profile/*',
    'https://*.accredible.com/profile/*',
  ],
  test: (url) =>
    /(?:^|\.)(?:credential\.net|accredible\.com)$/.test(url.hostname) &&
    /^\/profile\/[^/]+(?:\/wallet)?\/?$/.test(url.pathname),
  layouts: [{ id: 'wallet', seen: '2026-09' }],
  layout: (document) => (document.querySelector('main, h1, a[href]') ? 'wallet' : undefined),
  person: (document, url) => personNamed(`accredible:${pathOf(url)[1] ?? ''}`, ownerOf(document, url)?.names ?? []),
  claims(root, context) {
    const links = linksInside(root, 'body', context).filter(({ reference }) => reference?.kind === 'credential');
    const drafts = links.length > 0 || !isDocument(root) ? links : [pageAsDraft(context)];
    return linksAsClaims(drafts, context.person, pageOf(root));
  },
  navigation: 'url',
};

/**
 * Every other page: personal sites, portfolios, blogs, applicant trackers. Reads what platforms, embeds and structured
 * data say by themselves, because nothing is known about the page. Reads DOM only.
 */
import type { Site, SiteContext } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';
import { credentialsIn } from '../generic/credentials.ts';
import { linksIn } from '../generic/linked.ts';
import { ownerOf } from '../generic/owner.ts';
import { widgetsIn } from '../generic/widgets.ts';
import { isDocument, pageOf } from '../text.ts';

export const generic: Site = {
  id: 'generic',
  matches: [],
  test: ({ protocol }) => protocol === 'https:' || protocol === 'http:',
  layouts: [{ id: 'page', seen: '2026-11' }],
  layout: () => 'page',
  person: ownerOf,
  claims(root, { url, person }: SiteContext) {
    // Structured data first: it says most. Then embeds, then plain links, which fill in where the mark goes.
    const structured = isDocument(root) ? credentialsIn(root, url) : [];
    const drafts = [...structured, ...widgetsIn(root, url.href), ...linksIn(root, url.href)];
    return linksAsClaims(drafts, person, pageOf(root));
  },
  navigation: 'document',
};

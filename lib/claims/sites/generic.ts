/**
 * Every other page: personal sites, portfolios, blogs, applicant trackers. Reads what platforms, embeds and structured
 * data say by themselves, because nothing is known about the page. Reads DOM only.
 */
import type { Look, Site, SiteContext } from '../claim.ts';
import { type Draft, linksAsClaims } from '../gather.ts';
import { credentialsAmong } from '../generic/credentials.ts';
import { linkAsDraft } from '../generic/linked.ts';
import { ownerOf } from '../generic/owner.ts';
import { thingsIn } from '../generic/things.ts';
import { embedAsDraft, embedsIn } from '../generic/widgets.ts';
import { linksThatMayLead } from '../links.ts';
import { atOnce, type Steps } from '../steps.ts';
import { isDocument, pageOf } from '../text.ts';

export const generic = {
  id: 'generic',
  matches: [],
  test: ({ protocol }) => protocol === 'https:' || protocol === 'http:',
  layouts: [{ id: 'page', seen: '2026-11' }],
  layout: () => 'page',
  person: (document, url) => ownerOf(document, url, atOnce(thingsIn(document))),
  claims: (root, context) => [...atOnce(look([root], context)).claims],
  look,
  navigation: 'document',
} satisfies Site;

function* look(roots: readonly ParentNode[], context: SiteContext): Steps<Look> {
  const { url } = context;
  const document = roots.find(isDocument);
  const things = document ? yield* thingsIn(document) : [];
  const person = document ? ownerOf(document, url, things) : context.person;
  yield 'pause';
  const embeds = roots.flatMap(embedsIn);
  yield 'pause';
  const links = yield* linksThatMayLead(roots, url.href);
  const drafts: Draft[] = [];
  do {
    // Structured data first: it says most. Then embeds, then plain links, which fill in where the mark goes.
    drafts.length = 0;
    drafts.push(...credentialsAmong(things, context));
    for (const embed of embeds) {
      drafts.push(...embedAsDraft(embed, context));
      yield 'pause';
    }
    for (const link of links) {
      drafts.push(...linkAsDraft(link, context));
      yield 'pause';
    }
  } while (yield 'targets');
  const [root] = roots;
  return { person, claims: root ? linksAsClaims(drafts, person, pageOf(root)) : [] };
}

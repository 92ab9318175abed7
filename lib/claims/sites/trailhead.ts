/**
 * Trailblazer profiles of Salesforce. The profile is built of web components whose insides are closed, and the list of
 * certificates is asked for by name: the page's own address is what can be checked. Reads DOM only.
 */
import { pageAsDraft, pathOf, personNamed } from '../cards.ts';
import type { Site } from '../claim.ts';
import { linksAsClaims } from '../gather.ts';

import { isDocument, metaAt, pageOf, textAt } from '../text.ts';

const PAGES: Readonly<Record<string, RegExp>> = {
  'www.salesforce.com': /^\/trailblazer\/[^/]+/,
  'salesforce.com': /^\/trailblazer\/[^/]+/,
  'trailblazer.me': /^\/id\/[^/]+/,
  'trailhead.salesforce.com': /^\/(?:me|[a-z]{2}(?:-[A-Z]{2})?\/me)\/[^/]+/,
};

/** Whether an address is one of its pages: also for whoever decides which script a page gets (scripts.ts). */
export function isProfile({ hostname, pathname }: URL): boolean {
  return PAGES[hostname]?.test(pathname) ?? false;
}

export const trailhead: Site = {
  id: 'trailhead',
  matches: [
    'https://www.salesforce.com/trailblazer/*',
    'https://trailblazer.me/id/*',
    'https://trailhead.salesforce.com/me/*',
  ],
  test: isProfile,
  layouts: [{ id: 'page', seen: '2024-08' }],
  layout: (document) => (document.body?.firstElementChild ? 'page' : undefined),
  person(document, url) {
    const title = metaAt(document, 'meta[property="og:title"]') ?? document.title;
    const names = [nameInScript(document), textAt(document, 'main h1, h1'), title.split(/\s+[|·–-]\s+/)[0]];
    return personNamed(`trailhead:${pathOf(url).at(-1) ?? ''}`, names);
  },
  claims: (root, context) =>
    linksAsClaims(isDocument(root) ? [pageAsDraft(context)] : [], context.person, pageOf(root)),
  navigation: 'document',
};

const LONGEST_SCRIPT = 100_000;

/** `var profile = { … }` stands in a script of the page; only plain text members are taken, nothing is run. */
function nameInScript(document: Document): string | undefined {
  for (const { textContent } of document.querySelectorAll('script:not([src])')) {
    const text = (textContent ?? '').slice(0, LONGEST_SCRIPT);
    const start = text.search(/\b(?:var|let|const)\s+profile\s*=\s*\{/);
    if (start < 0) continue;
    const member = (name: string) =>
      new RegExp(`["']?\\b${name}["']?\\s*:\\s*["']([^"'\\\\]{1,80})["']`, 'i').exec(text.slice(start))?.[1];
    const parts = [member('firstName'), member('lastName')].filter(Boolean).join(' ');
    return parts || member('fullName') || member('displayName') || member('name');
  }
  return undefined;
}

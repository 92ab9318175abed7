/**
 * Links of a page that may name a credential. A page may have ten thousand: the prefilter looks at the text of a link alone,
 * and only what passes is parsed, and only what the sieve lets through is asked about.
 */
import { parsed } from '../net/address.ts';
import { ANYWHERE, mayRefer } from './sieve.ts';
import type { Steps } from './steps.ts';
import { isHidden } from './text.ts';

/** Written as the browser itself would write it: scheme, plain host, path. */
const NORMAL = /^https?:\/\/[a-z\d.-]+(?:\/|$)/;

/** Whether an address as it stands in an attribute may name a credential; says yes too often, never wrongly no. */
export function mayLead(href: string, base: string): boolean {
  if (NORMAL.test(href)) return mayRefer(href);
  const url = parsed(href, base);
  return url !== undefined && mayRefer(url.href);
}

/** Past these bounds a page is no profile; what lies beyond is left unread. */
const MOST_LINKS = 50_000;
const MOST_CANDIDATES = 1_000;
/** So many links are looked at in a fraction of a millisecond. */
const A_FEW = 512;

/** The links below these roots that may name a credential. On a platform's own pages its relative links are among them. */
export function* linksThatMayLead(roots: readonly ParentNode[], base: string): Steps<Element[]> {
  const candidates: Element[] = [];
  const { isCandidate, selector } = prefilter(base);
  let left = MOST_LINKS;
  for (const root of roots) {
    const links = allLinks(root, selector);
    const most = Math.min(links.length, left);
    left -= most;
    for (let index = 0; index < most && candidates.length < MOST_CANDIDATES; index++) {
      const link = links[index];
      const href = link?.getAttribute('href');
      if (link && href && isCandidate(href)) candidates.push(link);
      if (index % A_FEW === A_FEW - 1) yield 'pause';
    }
  }
  return candidates;
}

/**
 * A test for the links of one page, and which of them have to be put to it at all. A page has many links to few hosts, so what was found out about a host is remembered
 * as long as the test lives; relative links are most of a page's and lead to its own host. Only links to hosts that are
 * known are looked at more closely; elsewhere a part of the address has to tell.
 */
function prefilter(base: string): { isCandidate(href: string): boolean; readonly selector: string } {
  const hosts = new Map<string, boolean>();
  // Asked for each small part that a page adds: too often for parsing an address that is known to be one.
  const [, , own = ''] = base.split('/', 3);
  const isOfInterest = (host: string): boolean => {
    const known = hosts.get(host) ?? (TOLD_BY_PATH.test(host) || mayLead(`https://${host}/`, base));
    hosts.set(host, known);
    return known;
  };
  const isOwn = isOfInterest(own);
  // Links to one site stand together: what was said of the last one's is said again without looking it up.
  let last = 'https://?';
  let isLast = false;
  const isCandidate = (href: string) => {
    let known = isOwn;
    if (href.startsWith(last)) known = isLast;
    else if (href.includes('//')) {
      const start = href.indexOf('//') + 2;
      const end = href.indexOf('/', start);
      known = isOfInterest(href.slice(start, end < 0 ? undefined : end));
      if (end >= 0) [last, isLast] = [href.slice(0, end + 1), known];
    }
    if (known) return !href.startsWith('#') && mayLead(href, base);
    return ANYWHERE.test(href);
  };
  // The browser itself leaves out relative links faster than anybody else could.
  return { isCandidate, selector: isOwn ? 'a[href]' : 'a:is([href*="//"], [href*="/badges/"], [href*="#acc."])' };
}

/** Hosts full of links to themselves, of which a few are certificates or lead on to elsewhere. */
const TOLD_BY_PATH = /\b(?:linkedin|google)\./;

/** As they stand now: the page may change while it is looked at in steps. */
function allLinks(root: ParentNode, selector: string): ArrayLike<Element> {
  const below = root.querySelectorAll(selector);
  return isLink(root) ? [root, ...below] : below;
}

function isLink(root: ParentNode): root is Element {
  return 'tagName' in root && root.tagName === 'A';
}

/** Zones of a page that speak of others or of nobody: never read. */
export const OTHERS =
  'nav, [role="navigation"], [role="feed"], #comments, .comments-area, .comment-list, .hentry .comment';

/** Whether a person sees it, and it is not among what others wrote. */
export function isShown(element: Element): boolean {
  return !isHidden(element) && element.closest(OTHERS) === null;
}

/**
 * LinkedIn, the main site. Reads what is on the screen and nothing else: no request, no click, no scrolling. Layouts and
 * selectors are data in ../linkedin/layouts.ts. Reads DOM only.
 */
import { cleanedOff, parseAddress, withoutTracking, withScheme } from '../addresses.ts';
import type { Coverage, PageClaim, Site, SiteContext } from '../claim.ts';
import { type Draft, entriesAsClaims } from '../gather.ts';
import { LAYOUTS, SECTIONS } from '../linkedin/layouts.ts';
import { isSettled, personOf } from '../linkedin/person.ts';
import { type Entry, entriesOf, isInProfile, type Line, sectionsIn } from '../linkedin/sections.ts';
import { pageOf, tidy, unmasked } from '../text.ts';

export const linkedin: Site = {
  id: 'linkedin',
  matches: ['https://*.linkedin.com/*'],
  test: ({ hostname, pathname }) =>
    /(?:^|\.)linkedin\.com$/.test(hostname) &&
    /^\/(?:in\/[^/]+(?!\/recent-activity)(?:\/|$)|talent\/(?:profile|hire)\/|sales\/(?:lead|people)\/)/.test(
      pathname,
    ) &&
    !pathname.includes('/recent-activity'),
  layouts: LAYOUTS.map(({ id, seen }) => ({ id, seen })),
  layout: (document, { pathname }) =>
    LAYOUTS.find(({ path, sign }) => path.test(pathname) && document.querySelector(sign) !== null)?.id,
  person: personOf,
  settled: isSettled,
  claims(root, context) {
    const entries = sectionsIn(root, context.url.pathname).flatMap(entriesOf);
    return entriesAsClaims(
      entries.flatMap((entry) => draftsOf(entry, context)),
      context.person,
      pageOf(root),
    );
  },
  claimsByLinks,
  coverage,
  navigation: 'url',
  watch: [
    ...SECTIONS.map(({ anchor }) => anchor),
    '[componentkey$="Topcard"]',
    'main section',
    'main h1',
    '#profile-container',
  ].join(','),
};

/** The first line is the title. What the others say is read elsewhere (interpret.ts). */
function draftsOf({ lines, links }: Entry, { url }: SiteContext): Draft[] {
  const [title, ...rest] = lines;
  if (!title) return [];
  const said = rest.slice(0, MOST_LINES).map(({ text }) => text);
  const common = { title: unmasked(title.text), lines: said.join('\n') };
  const [link, ...others] = targetsOf(links, url.href);
  if (others.length === 0 || !link)
    return (common.title && rest.length > 0) || link ? [{ ...common, ...link, ...placeOf(link, title) }] : [];
  // More than one address and no telling which is the credential's: shown, but not paired.
  const unpaired = [link, ...others].map((one) => ({ ...one, ...placeOf(one, title) }));
  return [{ ...common, ...placeOf(undefined, title) }, ...unpaired];
}

/** Issuer, dates and number are among the first; a description may follow. */
const MOST_LINES = 12;

interface Target extends Linked {
  readonly anchor: Element;
}

type Linked = Pick<PageClaim, 'cleaned'> & { readonly url: string };

/** Where links lead, off LinkedIn or to its own certificates. Platforms are not asked here: an entry shows what it shows. */
function targetsOf(links: readonly Element[], base: string): Target[] {
  const targets = new Map<string, Target>();
  for (const anchor of links) {
    const linked = targetOf(anchor.getAttribute('href') ?? '', base);
    // The last link to one address is the button below the entry, the best place for a mark.
    if (linked) targets.set(linked.url, { ...linked, anchor });
  }
  return [...targets.values()];
}

/** Out of LinkedIn's own redirector, which tracks; what else a link may be wrapped in is taken off elsewhere. */
function targetOf(href: string, base: string): Linked | undefined {
  const outer = parseAddress(href, base);
  const given = outer && isRedirector(outer) ? (outer.searchParams.get('url') ?? '') : undefined;
  const target = given === undefined ? outer : given && parseAddress(withScheme(given), base);
  const isOfInterest = target && /^https?:$/.test(target.protocol) && !isOnLinkedIn(target);
  if (!isOfInterest) return undefined;
  const cleaned = cleanedOff(asGiven(target));
  return { url: withoutTracking(target).href, ...(cleaned && { cleaned }) };
}

/** LinkedIn marks the links that it shows; that is none of its members' doing. */
function asGiven(target: URL): URL {
  const given = new URL(target);
  for (const name of ['trk', 'lipi']) given.searchParams.delete(name);
  return given;
}

function isRedirector({ hostname, pathname }: URL): boolean {
  return LINKEDIN.test(hostname) && /^\/(?:safety\/go|redir\/[\w-]+)\/?$/.test(pathname);
}

/** Its own pages, less its certificates and what leads on. */
function isOnLinkedIn(url: URL): boolean {
  return LINKEDIN.test(url.hostname) && !url.pathname.startsWith('/learning/certificates/') && !isRedirector(url);
}

const LINKEDIN = /(?:^|\.)linkedin\.com$/;

/** Where nothing but links can be trusted: those of the main part, less posts, whose address speaks of a credential. */
function claimsByLinks(document: Document, { url, person }: SiteContext): PageClaim[] {
  const links = [...document.querySelectorAll('main a[href]')].filter(isInProfile).slice(0, MOST_LINKS);
  const spoken = targetsOf(links, url.href).filter((target) => SPEAKS_OF_ONE.test(target.url));
  return entriesAsClaims(
    spoken.map((target) => ({ ...target, place: 'after' })),
    person,
    document.body,
  );
}

const MOST_LINKS = 500;
const SPEAKS_OF_ONE = /credential|credly|badge|certif|assertion|acclaim|accredible|\/verif/i;

/** After the button; without one, at the end of what holds the title. Never inside a link, where a click would navigate. */
function placeOf(link: Target | undefined, title: Line): Pick<Draft, 'anchor' | 'place'> {
  if (link) return { anchor: link.anchor, place: 'after' };
  const outer = title.element.closest('a');
  return outer
    ? { anchor: outer, place: 'after' }
    : { anchor: title.element.parentElement ?? title.element, place: 'append' };
}

/** A profile shows two or three of them; the heading, or the link or button to the rest, says how many there are. */
function coverage(document: Document, url: URL): Coverage | undefined {
  const sections = sectionsIn(document, url.pathname);
  const [section] = sections;
  if (!section) return undefined;
  const shown = sections.flatMap(entriesOf).length;
  const more = section.querySelector('a[href*="/details/certifications"]');
  const said = [section.querySelector('h2'), more].map((element) => /\d+/.exec(tidy(element?.textContent ?? ''))?.[0]);
  const all = [...said.map(Number), totalOnButton(section, shown)];
  const total = all.find((number) => number >= shown && number < 10_000);
  const moreUrl = more && new URL(more.getAttribute('href') ?? '', url);
  if (moreUrl) moreUrl.search = '';
  return { shown, ...(total && { total }), ...(moreUrl && total !== shown && { moreUrl: moreUrl.href }) };
}

/** Recruiter and Sales Navigator open the rest in place, by a button below the last entry: "Show all 9", "Show 6 more", "+6". */
function totalOnButton(section: Element, shown: number): number {
  const button = [...section.querySelectorAll('button')].findLast(({ textContent }) => /\d/.test(textContent ?? ''));
  if (!button || button.closest('li, a')) return Number.NaN;
  const text = tidy(button.textContent ?? '');
  const number = Number(/\d+/.exec(text)?.[0]);
  return FURTHER.test(text) ? shown + number : number;
}

/** Beside a number, in the languages that these pages come in: so many on top of what is shown. */
const FURTHER = /\+|more|weiter|mehr|más|mais|plus|autres|altr|meer|więcej|ещё|还有|さらに|더/iu;

/**
 * LinkedIn, the main site. Reads what is on the screen and nothing else: no request, no click, no scrolling. Layouts and
 * selectors are data in ../linkedin/layouts.ts. Reads DOM only.
 */
import type { Coverage, PageClaim, Site, SiteContext } from '../claim.ts';
import { isForEver, validityIn } from '../dates.ts';
import { type Draft, entriesAsClaims } from '../gather.ts';
import { readNumber } from '../labels.ts';
import { LAYOUTS, SECTIONS } from '../linkedin/layouts.ts';
import { isSettled, personOf } from '../linkedin/person.ts';
import { type Entry, entriesOf, isInProfile, type Line, sectionsIn } from '../linkedin/sections.ts';
import { pageOf, tidy, unmasked } from '../text.ts';
import { isShortLink, unwrap } from '../unwrap.ts';

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

/** Title, issuer, dates and number, in this order; each but the title may be missing. */
function draftsOf({ lines, links }: Entry, { url }: SiteContext): Draft[] {
  const [title, ...rest] = lines;
  if (!title) return [];
  const dated = rest.filter(({ text }) => isDated(text));
  const numbered = rest
    .slice(0, 4)
    .find((line, index) => !dated.includes(line) && isNumber(readNumber(line.text), index));
  const [second] = rest;
  const common = {
    title: unmasked(title.text),
    issuer: second && second !== numbered && !dated.includes(second) ? unmasked(second.text) : undefined,
    credentialId: numbered && readNumber(numbered.text),
    ...validityIn(dated.map(({ text }) => text).join(' · ')),
  };
  const [link, ...others] = targetsOf(links, url.href);
  if (others.length === 0 || !link)
    return (common.title && rest.length > 0) || link ? [{ ...common, ...link, ...placeOf(link, title) }] : [];
  // More than one address and no telling which is the credential's: shown, but not paired.
  const unpaired = [link, ...others].map((one) => ({ ...one, ...placeOf(one, title) }));
  return [{ ...common, ...placeOf(undefined, title) }, ...unpaired];
}

function isDated(text: string): boolean {
  const { issued, expires } = validityIn(text);
  return issued !== undefined || expires !== undefined || (isForEver(text) && text.length < 60);
}

/** In the issuer's place a word like "ID" may belong to a name: there it takes a digit to be a number. */
function isNumber(value: string | undefined, index: number): boolean {
  return value !== undefined && (index > 0 || /\d/.test(value));
}

interface Target {
  readonly url: string;
  readonly anchor: Element;
}

/** Where links lead, off LinkedIn or to its own certificates. Platforms are not asked here: an entry shows what it shows. */
function targetsOf(links: readonly Element[], base: string): Target[] {
  const targets = new Map<string, Target>();
  for (const anchor of links) {
    const url = targetOf(anchor.getAttribute('href') ?? '', base);
    // The last link to one address is the button below the entry, the best place for a mark.
    if (url) targets.set(url, { url, anchor });
  }
  return [...targets.values()];
}

function targetOf(href: string, base: string): string | undefined {
  const target = unwrap(href, base)?.url;
  if (target) return isOnLinkedIn(target) ? undefined : target.href;
  // A short link cannot be read without asking; it is still the link that the entry shows.
  const outer = URL.canParse(href, base) ? new URL(href, base) : undefined;
  const address = outer?.searchParams.get('url') ?? outer?.href ?? '';
  return URL.canParse(address) && isShortLink(new URL(address)) ? address : undefined;
}

function isOnLinkedIn({ hostname, pathname }: URL): boolean {
  return /(?:^|\.)linkedin\.com$/.test(hostname) && !pathname.startsWith('/learning/certificates/');
}

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

/** A profile shows two or three of them; the heading or the link to the rest says how many there are. */
function coverage(document: Document, url: URL): Coverage | undefined {
  const sections = sectionsIn(document, url.pathname);
  const [section] = sections;
  if (!section) return undefined;
  const shown = sections.flatMap(entriesOf).length;
  const more = section.querySelector('a[href*="/details/certifications"]');
  const said = [section.querySelector('h2'), more].map((element) => /\d+/.exec(tidy(element?.textContent ?? ''))?.[0]);
  const total = said.map(Number).find((number) => number >= shown && number < 10_000);
  const moreUrl = more && new URL(more.getAttribute('href') ?? '', url);
  if (moreUrl) moreUrl.search = '';
  return { shown, ...(total && { total }), ...(moreUrl && total !== shown && { moreUrl: moreUrl.href }) };
}

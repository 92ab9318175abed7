/**
 * LinkedIn, the main site. Reads what is on the screen and nothing else: no request, no click, no scrolling. Layouts and
 * selectors are data in ../linkedin/layouts.ts. Reads DOM only.
 */
import type { Coverage, Site, SiteContext } from '../claim.ts';
import { type Draft, entriesAsClaims } from '../gather.ts';
import { readNumber, SKILLS } from '../labels.ts';
import { LAYOUTS, SECTIONS } from '../linkedin/layouts.ts';
import { isSettled, personOf } from '../linkedin/person.ts';
import { type Entry, entriesOf, type Line, sectionsIn } from '../linkedin/sections.ts';
import { pageOf, type Target, targetOf } from '../links.ts';
import { tidy, unmasked } from '../text.ts';
import { isShortLink } from '../unwrap.ts';

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
function draftsOf(entry: Entry, { url, dates }: SiteContext): Draft[] {
  const end = entry.lines.findIndex(({ text }) => SKILLS.test(text));
  const [title, ...rest] = end < 0 ? entry.lines : entry.lines.slice(0, end);
  if (!title) return [];
  const dated = rest.filter(
    ({ text }) => /\d{4}|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}/.test(text) && hasDate(text, dates),
  );
  const numbered = rest.find((line) => !dated.includes(line) && readNumber(line.text));
  const [second] = rest;
  const issuer = second && second !== numbered && !dated.includes(second) ? unmasked(second.text) : undefined;
  const validity = dates.validity(dated.map(({ text }) => text).join(' · '));
  const common = {
    title: unmasked(title.text),
    issuer,
    credentialId: numbered && readNumber(numbered.text),
    ...validity,
  };
  const links = linksOf(entry, url.href);
  const [link] = links;
  if (links.length < 2 || !link)
    return rest.length > 0 || link ? [{ ...common, ...link, ...placeOf(link, title) }] : [];
  // More than one credential and no telling which is this entry's: shown, but not paired.
  return [{ ...common, ...placeOf(undefined, title) }, ...links.map((one) => ({ ...one, ...placeOf(one, title) }))];
}

function hasDate(text: string, dates: SiteContext['dates']): boolean {
  const { issued, expires } = dates.validity(text);
  return issued !== undefined || expires !== undefined;
}

interface Shown extends Target {
  readonly anchor: Element;
}

/** Where the entry's links lead, off LinkedIn or to its own certificates; one that names a credential outdoes the others. */
function linksOf(entry: Entry, base: string): Shown[] {
  const targets = new Map<string, Shown>();
  for (const anchor of entry.links) {
    const target = readLink(anchor.getAttribute('href') ?? '', base);
    // The last link to one target is the button below the entry, the best place for a mark.
    if (target) targets.set(target.reference?.canonical ?? target.url, { ...target, anchor });
  }
  const all = [...targets.values()];
  const credentials = all.filter(({ reference }) => reference?.kind === 'credential');
  return credentials.length > 0 ? credentials : all.slice(0, 1);
}

function readLink(href: string, base: string): Target | undefined {
  const target = targetOf(href, base);
  if (target) return isOnLinkedIn(target.url) ? undefined : target;
  // A short link cannot be read without asking; it is still the link that the entry shows.
  const inner = URL.canParse(href, base) ? new URL(href, base) : undefined;
  const address = inner?.searchParams.get('url') ?? inner?.href ?? '';
  return URL.canParse(address) && isShortLink(new URL(address)) ? { url: address } : undefined;
}

function isOnLinkedIn(address: string): boolean {
  const { hostname, pathname } = new URL(address);
  return /(?:^|\.)linkedin\.com$/.test(hostname) && !pathname.startsWith('/learning/certificates/');
}

/** After the button; without one, at the end of what holds the title. Never inside a link, where a click would navigate. */
function placeOf(link: Shown | undefined, title: Line): Pick<Draft, 'anchor' | 'place'> {
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

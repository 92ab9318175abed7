/**
 * Whose LinkedIn profile it is: the top card, else the title of the page, else what the page tells search engines. Never
 * the navigation, the right rail, posts or the data of the viewer that lies in the page.
 */
import type { Person } from '../claim.ts';
import { HEADING } from '../heading.ts';
import { textAt, textOf, tidy, unmasked } from '../text.ts';
import { LAYOUTS, OTHERS } from './layouts.ts';

const CARDS = '[componentkey$="Topcard"], section.top-card, [data-view-name="profile-top-card"]';

export function personOf(document: Document, url: URL): Person | undefined {
  const slug = slugOf(document, url);
  if (!slug) return undefined;
  const name = nameInCard(document, url) ?? nameInTitle(document.title) ?? nameInJsonLd(document, url);
  const headline = headlineOf(document, name);
  return {
    key: `linkedin:${slug}`,
    ...(name && { name }),
    names: name ? [name] : [],
    ...(headline && { headline }),
    profileUrls: [],
  };
}

/** Where a layout marks it; else the first paragraph of the top card that is not the name, a pronoun or a degree of contact. */
function headlineOf(document: Document, name?: string): string | undefined {
  const marked = textAt(document, HEADLINE);
  if (marked) return marked;
  const lines = [...document.querySelectorAll(TOP_LINES)].slice(0, MOST_LINES).map(textOf);
  return lines.find((line) => line.length > 3 && line !== name && !/^[·(]|^\p{L}+\/\p{L}+$/u.test(line));
}

const HEADLINE = '.top-card-layout__headline, main [data-anonymize="headline"], main .text-body-medium.break-words';
const TOP_LINES = '[componentkey$="Topcard"] p, [data-view-name="profile-top-card"] p';
const MOST_LINES = 8;

function nameInCard(document: Document, url: URL): string | undefined {
  const layout = LAYOUTS.find(({ path, sign }) => path.test(url.pathname) && document.querySelector(sign));
  for (const heading of document.querySelectorAll(layout?.name ?? 'main h1')) {
    const name = heading.closest(OTHERS) ? undefined : unmasked(textOf(heading));
    if (name) return name;
  }
  return undefined;
}

/** "(2) Ana Núñez, PMP® | LinkedIn", "NAME - HEADLINE | LinkedIn", "Licenses & certifications | NAME | LinkedIn". */
function nameInTitle(title: string): string | undefined {
  const parts = tidy(title)
    .replace(/^\(\d+\+?\)\s*/, '')
    .split(/\s+\|\s+/)
    .filter((part) => !/^(?:linkedin|sales navigator|recruiter)$/i.test(part) && !HEADING.test(part.toLowerCase()));
  return unmasked((parts[0] ?? '').replace(/\s+[-–]\s+.*$/, '')) || undefined;
}

/** Search engines are told of many persons; this one stands at the top of the graph, under the page's own address. */
function nameInJsonLd(document: Document, url: URL): string | undefined {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    const graph = parse(textContent ?? '')?.['@graph'];
    for (const node of Array.isArray(graph) ? graph : []) {
      const isAsked = [node?.url, node?.sameAs].some(
        (one) => typeof one === 'string' && slugIn(one) === slugIn(url.href),
      );
      if (node?.['@type'] === 'Person' && isAsked && typeof node.name === 'string') return unmasked(tidy(node.name));
    }
  }
  return undefined;
}

function parse(text: string): { readonly '@graph'?: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : undefined;
  } catch {
    // Half a script while the page loads: it says nothing yet.
    return undefined;
  }
}

/**
 * The profile's name in its address, in lower case. `/in/me/` and `/in/ACoAA…` are read through to the address that the
 * page itself gives. Recruiter and Sales Navigator have numbers of their own.
 */
export function slugOf(document: Document, url: URL): string | undefined {
  const slug = slugIn(url.href);
  if (slug !== 'me' && !slug?.startsWith('acoaa')) return slug;
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  return slugInCard(document) ?? (canonical ? slugIn(canonical) : undefined) ?? slug;
}

function slugIn(address: string): string | undefined {
  const [, slug] =
    /\/(?:in|talent\/(?:profile|hire\/\d+\/[\w/-]*?profile)|sales\/(?:lead|people))\/([^/?#,]+)/.exec(address) ?? [];
  if (!slug) return undefined;
  try {
    return decodeURIComponent(slug).toLowerCase();
  } catch {
    // Not what an encoder makes; as it stands it still names one profile.
    return slug.toLowerCase();
  }
}

/** The profile that the top card belongs to: it links its own overlays. */
function slugInCard(document: Document): string | undefined {
  for (const card of document.querySelectorAll(`${CARDS}, main`)) {
    const link = card.querySelector('a[href*="/overlay/contact-info"], a[href*="/in/"][href*="/overlay/"]');
    const slug = link && link.closest(OTHERS) === null ? slugIn(link.getAttribute('href') ?? '') : undefined;
    if (slug) return slug;
  }
  return undefined;
}

/** Addresses change first, documents later: until the top card is that of the address, the page still shows somebody else. */
export function isSettled(document: Document, url: URL): boolean {
  const asked = slugIn(url.href);
  const shown = slugInCard(document);
  return shown === undefined || asked === 'me' || asked?.startsWith('acoaa') === true || shown === asked;
}

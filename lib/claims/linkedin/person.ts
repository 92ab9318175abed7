/**
 * Whose LinkedIn profile it is: the top card, else the title of the page, else what the page tells search engines. Never
 * the navigation, the right rail, posts or the data of the viewer that lies in the page.
 */
import type { Person } from '../claim.ts';
import { personsInJsonLd } from '../generic/persons.ts';
import { HEADING } from '../labels.ts';
import { textOf, tidy, unmasked } from '../text.ts';
import { LAYOUTS, OTHERS } from './layouts.ts';

const CARDS = '[componentkey$="Topcard"], section.top-card, [data-view-name="profile-top-card"]';

export function personOf(document: Document, url: URL): Person | undefined {
  const slug = slugOf(document, url);
  if (!slug) return undefined;
  const names = [...new Set([nameInCard(document, url), nameInTitle(document.title), nameInJsonLd(document, url)])];
  const known = names.filter((name) => name !== undefined);
  return { key: `linkedin:${slug}`, ...(known[0] && { name: known[0] }), names: known, profileUrls: [] };
}

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

function nameInJsonLd(document: Document, url: URL): string | undefined {
  const person = personsInJsonLd(document).find(({ urls }) => urls.some((one) => slugIn(one) === slugIn(url.href)));
  return person?.name && unmasked(person.name);
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

/**
 * What most sites have in common: one card a credential, with a link, a title and perhaps an issuer and a date. A site
 * says in a table where these stand; reading them is done here.
 */
import { parsed } from '../net/address.ts';
import type { Person, SiteContext } from './claim.ts';
import type { Draft } from './gather.ts';
import { isTitle, linksIn, titleOf } from './generic/linked.ts';
import { isShown } from './links.ts';
import { isElement, textAt, tidy, unmasked } from './text.ts';

/** Selectors, each inside the card. */
export interface Card {
  readonly card: string;
  /** What has the address; the card itself if absent or not found. */
  readonly link?: string;
  readonly title?: string;
  readonly issuer?: string;
  readonly issued?: string;
  readonly expires?: string;
  /** Where the mark goes: in the card's corner, or after the link. */
  readonly place: 'corner' | 'after' | 'append';
}

/** The cards below a root. One that leads nowhere is a claim too: there is nothing to check. */
export function cardsIn(root: ParentNode, table: Card, { targetOf }: SiteContext): Draft[] {
  const itself = isElement(root) ? (root.closest(table.card) ?? undefined) : undefined;
  const cards = itself ? [itself] : [...root.querySelectorAll(table.card)];
  return cards.filter(isShown).flatMap((card) => {
    const link = (table.link ? card.querySelector(table.link) : null) ?? card;
    const target = targetOf(link.getAttribute('href') ?? '');
    const text = (selector: string | undefined) => (selector ? textAt(card, selector) : undefined);
    const title = text(table.title) ?? titleOf(link);
    if (!title && !target) return [];
    const anchor = table.place === 'after' ? link : card;
    return [
      {
        title,
        issuer: text(table.issuer),
        issuedText: text(table.issued),
        expiresText: text(table.expires),
        ...target,
        anchor,
        place: table.place,
      },
    ];
  });
}

/** Links that platforms understand in some parts of a page, as a README or an about text. */
export function linksInside(root: ParentNode, parts: string, context: SiteContext): Draft[] {
  const isInside = isElement(root) && root.closest(parts) !== null;
  const places = isInside ? [root] : [...root.querySelectorAll(parts)];
  return places.flatMap((place) => linksIn(place, context));
}

/** The page that is itself the credential or the list of them: its own address is what can be checked. */
export function pageAsDraft({ url, targetOf }: SiteContext, title?: string): Draft {
  return { ...(title && isTitle(title) && { title }), ...targetOf(url.href) };
}

/** A person known by the first of these that says something. */
export function personNamed(
  key: string,
  names: readonly (string | undefined)[],
  profileUrls: readonly string[] = [],
  headline?: string,
): Person {
  const known = [...new Set(names.map((name) => unmasked(tidy(name ?? ''))).filter((name) => name !== undefined))];
  const [name] = known;
  return { key, ...(name && { name }), names: known, ...(headline && { headline }), profileUrls };
}

/** The parts of a path: `/users/ana/badges` → `['users', 'ana', 'badges']`. */
export function pathOf({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean);
}

const MOST_URLS = 20;

/** Other pages of the same person: what the data and `rel="me"` say. */
export function profileUrls(document: ParentNode, url: URL, given: readonly string[] = []): string[] {
  const linked = [...document.querySelectorAll('[rel~="me"][href]')].map((link) => link.getAttribute('href') ?? '');
  const addresses = [...given, ...linked]
    .flatMap((address) => (/^https?:\/\//i.test(address) && parsed(address)) || [])
    .filter(({ hostname, pathname }) => hostname !== url.hostname || pathname !== url.pathname);
  return [...new Set(addresses.map(({ href }) => href))].slice(0, MOST_URLS);
}

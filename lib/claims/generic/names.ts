/**
 * The name of a page's owner as the page shows it: an h-card, then what it tells readers of its head, then its only heading,
 * then its title. The later, the weaker: it is said whose name was used.
 */
import { isShown } from '../links.ts';
import { metaAt, textOf, tidy } from '../text.ts';

/** The best first, then what agrees with it. @param structured what structured data says goes before all */
export function namesShown(document: Document, structured?: string): readonly string[] {
  const said = [structured, ...namesIn(document)].map((name) => tidy(name ?? '')).filter(isName);
  const [name, ...others] = new Set(said);
  // Weaker sources name the site as often as the person: only what agrees with the best is another spelling.
  return name === undefined ? [] : [name, ...others.filter((other) => sharesWord(name, other))];
}

function namesIn(document: Document): (string | undefined)[] {
  return [nameInCard(document), nameInMeta(document), nameInHeading(document), nameInTitle(document.title)];
}

/** The h-card; where there are several, the one that says it is of this page or links its owner's other pages. */
function nameInCard(document: Document): string | undefined {
  // One class at a time, which browsers look up much faster than a list.
  const cards = ['.h-card', '.vcard'].flatMap((card) => [...document.querySelectorAll(card)]).filter(isShown);
  const card = cards.length === 1 ? cards[0] : cards.find((one) => one.querySelector('.u-uid, .u-url[rel~="me"]'));
  if (card) return textOf(card.querySelector('.p-name, .fn')) || textOf(card);
  const named = [...document.querySelectorAll('.p-name')].filter(
    (one) => isShown(one) && !one.closest('.h-entry, .h-feed'),
  );
  return named.length === 1 ? textOf(named[0]) : undefined;
}

function nameInMeta(document: Document): string | undefined {
  const parts = ['first_name', 'last_name'].map((part) => metaAt(document, `meta[property="profile:${part}"]`));
  return parts.filter(Boolean).join(' ') || metaAt(document, 'meta[name="author" i]');
}

function nameInHeading(document: Document): string | undefined {
  const headings = [...document.querySelectorAll('h1')].filter(isShown);
  return headings.length === 1 ? textOf(headings[0]) : undefined;
}

/** "Kai Tanaka – portfolio", "About | Kai Tanaka" */
function nameInTitle(title: string): string | undefined {
  const parts = tidy(title).split(/\s+[-–—|·:]\s+/);
  return parts.find(
    (part) => isName(part) && !/^(?:home|about|portfolio|profile|resume|cv|welcome|blog)\b/i.test(part),
  );
}

const LONGEST_NAME = 80;
const NO_NAME =
  /^(?:admin|administrator|author|root|webmaster|user|home|about(?: me)?|welcome|portfolio|profile|resume|cv|blog|index|certifications?|badges)$/i;

function isName(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= LONGEST_NAME && !NO_NAME.test(text) && !/https?:|@|www\./i.test(text);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/\s+/));
  return other
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word.length > 1 && words.has(word));
}

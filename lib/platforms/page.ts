/**
 * Reading an issuer's page without a DOM: tags are found one after another in a single pass, so a hostile page costs no more
 * than its length. Text only; what a page says is never taken as anything else.
 */

/** Pages are read so far and no further, in characters. */
const LONGEST_PAGE = 1_000_000;
/** What one element may say. */
const LONGEST_TEXT = 300;
/** Elements that are taken from one page. */
const MOST_TEXTS = 1_000;

const TAG = /<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)>/gi;

/** The text of the first element whose class list holds `name`; elements without text are passed over. */
export function textOfClass(html: string, name: string): string | undefined {
  return elements(html, (_, attributes) => classesOf(attributes).includes(name))[0];
}

/** The texts of all elements of one of these names. */
export function textsOfTag(html: string, ...names: readonly string[]): readonly string[] {
  return elements(html, (tag) => names.includes(tag));
}

/** The content of a `<meta property>` or `<meta name>`. */
export function metaContent(html: string, name: string): string | undefined {
  for (const [, , tag = '', attributes = ''] of html.slice(0, LONGEST_PAGE).matchAll(TAG)) {
    const isIt =
      tag.toLowerCase() === 'meta' && [attribute(attributes, 'property'), attribute(attributes, 'name')].includes(name);
    if (isIt) return plainText(attribute(attributes, 'content') ?? '') || undefined;
  }
  return undefined;
}

/** Text without tags, with single spaces. */
export function plainText(html: string): string {
  const text = html.replace(/<[^<>]*>/g, ' ').replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, decoded);
  return text.replace(/\s+/g, ' ').trim();
}

function elements(html: string, wanted: (tag: string, attributes: string) => boolean): readonly string[] {
  const page = html.slice(0, LONGEST_PAGE);
  const texts: string[] = [];
  for (const match of page.matchAll(TAG)) {
    const [whole, closes, tag = '', attributes = ''] = match;
    if (closes || !wanted(tag.toLowerCase(), attributes)) continue;
    const start = match.index + whole.length;
    const inside = page.slice(start, start + 4 * LONGEST_TEXT);
    const end = inside.toLowerCase().indexOf(`</${tag.toLowerCase()}`);
    const text = plainText(end < 0 ? inside : inside.slice(0, end)).slice(0, LONGEST_TEXT);
    if (text) texts.push(text);
    if (texts.length >= MOST_TEXTS) break;
  }
  return texts;
}

const classesOf = (attributes: string) => (attribute(attributes, 'class') ?? '').split(/\s+/);

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(whole: string, entity: string): string {
  if (!entity.startsWith('#')) return NAMED[entity.toLowerCase()] ?? whole;
  const code = entity[1]?.toLowerCase() === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "January 2, 2026" or "Jan  2, 2026 EST" anywhere in a text, as an ISO date. */
export function englishDate(text: string): string | undefined {
  const match = /\b([a-z]{3})[a-z]{0,6}\.?\s{1,3}(\d{1,2}),\s{0,3}(\d{4})\b/i.exec(text);
  const month = MONTHS.indexOf((match?.[1] ?? '').toLowerCase()) + 1;
  if (!match || month === 0) return undefined;
  return `${match[3]}-${String(month).padStart(2, '0')}-${String(match[2]).padStart(2, '0')}`;
}

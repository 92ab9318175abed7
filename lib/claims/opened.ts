/**
 * What a certificate's own page says, where a reader opened it: holder, title and date, from what is known of the platform's
 * markup, else from what such pages say in words. For platforms that machines may not ask; only the page at hand is read, and
 * only when the reader presses our icon on it. Reads DOM only.
 */
import { isHidden, linesOf, metaAt, textAt, tidy } from './text.ts';

/** Texts as they stand on the page; nothing of it is understood here. */
export interface OpenedPage {
  readonly holder?: string;
  readonly title?: string;
  readonly issuedText?: string;
  /** The site's own server led on from another of its addresses, such as that of a shared link. */
  readonly movedOn?: true;
  /** The page's text, a line each, bounded: where nothing is known of the markup, the claim is looked for in it. */
  readonly lines: readonly string[];
}

interface Known {
  /** The host, and those below it. */
  readonly host: string;
  /** YYYY-MM, when the markup was last seen. */
  readonly seen: string;
  readonly holder?: string;
  readonly title?: string;
  readonly issued?: string;
}

/** Platforms whose markup is known. The others are read by their words. */
export const KNOWN: readonly Known[] = [
  { host: 'edx.org', seen: '2026-09', holder: '.accomplishment-recipient', title: '.accomplishment-course-name' },
  {
    host: 'udemy.com',
    seen: '2023-09',
    holder: '[data-purpose="certificate-recipient-url"]',
    title: '[data-purpose="certificate-course-url"]',
  },
  { host: 'mitxonline.mit.edu', seen: '2026-09', holder: '.certify-name', title: 'h1' },
  { host: 'xpro.mit.edu', seen: '2026-09', holder: '.certify-name', title: 'h1' },
  { host: 'skills.google', seen: '2026-09', holder: 'h1.ql-display-small' },
];

/** "This is to certify that NAME has …", "Completed by NAME on DATE", "NAME has successfully completed". */
const HOLDER_AFTER =
  /(?:certif(?:y|ies)(?: that)?|verif(?:y|ies) that|awarded to|presented to|issued to|granted to|earned by|completed by|conferred (?:up)?on|bestowed on|hereby grants? to|verleih(?:t|en) an|bescheinigt(?: hiermit)?,? dass|otorgado a|se certifica que|certifica que|décerné à|certifie que|conferito a|verleend aan|przyznano|uděleno|выдан[оа]?|授与)\s*:?\s*/iu;
const HOLDER_BEFORE =
  /^(.{3,80}?)(?:['’]s\s+(?:account|certificate|achievement|credential)| has (?:successfully )?(?:completed|earned|finished|passed))/iu;
/** What ends a name in a sentence. */
const AFTER_NAME =
  /\s+(?:has|have|is|on|for|in|successfully|completed?|earned|hat|am|el|le|para|por|pour|per)\s.*$|\s*[,;|•·].*$|\s{2,}.*$/iu;
const TITLE_AFTER =
  /(?:successfully completed|has completed|completion of|for completing|erfolgreich abgeschlossen|completó|a terminé)\s*:?\s+(?:the (?:course|program|programme|specialization)\s+)?(.{3,200})/iu;
const DATED =
  /(?:issued|completed|completion|awarded|granted|earned|date|ausgestellt|fecha|emisi|délivré|data|datum)/iu;

const MOST_LINES = 300;
const LONGEST_LINE = 300;

export function readOpened(document: Document, url: URL): OpenedPage {
  const known = KNOWN.find(({ host }) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const at = (selector: string | undefined) => (selector ? textAt(document, selector) : undefined);
  const lines = linesIn(document);
  const holder = at(known?.holder) ?? holderIn(lines) ?? holderInHead(document);
  const title = at(known?.title) ?? titleIn(lines);
  const issuedText = at(known?.issued) ?? lines.find((line) => DATED.test(line) && /\d{4}|\d{2}/.test(line));
  return {
    ...(holder && { holder }),
    ...(title && { title }),
    ...(issuedText && { issuedText }),
    ...(wasMovedOn(document) && { movedOn: true }),
    lines,
  };
}

/** A browser counts redirects within one site only: others are none of the page's business. */
function wasMovedOn({ defaultView }: Document): boolean {
  const [entry] = defaultView?.performance?.getEntriesByType?.('navigation') ?? [];
  return entry !== undefined && 'redirectCount' in entry && Number(entry.redirectCount) > 0;
}

/** What the head tells other sites comes first: it is made for being told. */
function linesIn(document: Document): readonly string[] {
  const head = ['og:title', 'og:description', 'twitter:title'].map((name) =>
    metaAt(document, `meta[property="${name}"], meta[name="${name}"]`),
  );
  const main = [...document.querySelectorAll('main, [role="main"], #content, #root, #app')].find(
    (element) => !isHidden(element),
  );
  const body = linesOf(main ?? document.body);
  const all = [...head, tidy(document.title), ...body].filter((line) => line !== undefined && line.length > 1);
  return [...new Set(all.map((line) => (line ?? '').slice(0, LONGEST_LINE)))].slice(0, MOST_LINES);
}

function holderIn(lines: readonly string[]): string | undefined {
  for (const [index, line] of lines.entries()) {
    const found = HOLDER_AFTER.exec(line);
    const rest = found ? line.slice(found.index + found[0].length) : '';
    // The name often stands alone on the line below.
    const name = found ? nameIn(rest) || nameIn(lines[index + 1] ?? '') : nameIn(HOLDER_BEFORE.exec(line)?.[1] ?? '');
    if (name) return name;
  }
  return undefined;
}

/** "Check out NAME's X credential issued by Y", "Badge was issued by Y to NAME." */
function holderInHead(document: Document): string | undefined {
  const title = metaAt(document, 'meta[property="og:title"]') ?? tidy(document.title);
  const [, name = ''] =
    /^check out (.{3,80}?)['’]s? /iu.exec(title) ?? /\bissued\b.{0,200} to ([^.]{3,80})\.?$/iu.exec(title) ?? [];
  return nameIn(name) || undefined;
}

/** Two to six words that begin as names do. */
function nameIn(text: string): string {
  const name = text
    .replace(AFTER_NAME, '')
    .replace(/[.:!]+$/, '')
    .trim();
  const words = name.split(/\s+/);
  const isName =
    words.length >= 2 && words.length <= 6 && words.every((word) => /^[\p{Lu}\p{Lo}]|^(?:\p{Ll}{1,4})$/u.test(word));
  return isName || /^[\p{Script=Han}\p{Script=Hangul}]{2,5}$/u.test(name) ? name : '';
}

function titleIn(lines: readonly string[]): string | undefined {
  for (const [index, line] of lines.entries()) {
    const said =
      TITLE_AFTER.exec(line)?.[1] ??
      (/(?:successfully completed|completion of)\s*:?$/iu.test(line) ? lines[index + 1] : undefined);
    if (said) return tidy(said).replace(/\s+(?:on|am|le|el) .{0,12}\d.*$|[.]+$/iu, '');
  }
  return undefined;
}

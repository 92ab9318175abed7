/**
 * Text as a person reads it on the page: without hidden copies, without characters that only steer the display. Looks at
 * the DOM alone, never at layout, so that a saved page reads like a live one. Everything is bounded: pages are hostile.
 */

/** What stands in the document but not before the eye; copies for screen readers are among it. */
export const HIDDEN = [
  '[hidden]',
  '.visually-hidden',
  '.sr-only',
  '.screen-reader-text',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="visibility:hidden" i]',
  '[style*="visibility: hidden" i]',
  'template',
  'noscript',
  'script',
  'style',
  'code[id^="bpr-guid"]',
].join(',');

const LONGEST = 400;
const DEEPEST = 100;
const MOST_NODES = 2_000;

const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM FONT I IMG INS KBD LABEL MARK Q S SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** The text of an element on one line; '' where there is none. */
export function textOf(element: Element | null | undefined): string {
  return element ? tidy(linesOf(element).join(' ')) : '';
}

/** The texts of an element, one a visual line: blocks and line breaks end a line. */
export function linesOf(root: Element): string[] {
  const lines: string[] = [];
  let line = '';
  let nodes = 0;
  const endLine = () => {
    const text = tidy(line);
    if (text) lines.push(text);
    line = '';
  };
  const visit = (node: Node, depth: number) => {
    if (++nodes > MOST_NODES || depth > DEEPEST) return;
    if (isText(node)) line += node.data.slice(0, LONGEST);
    if (!isElement(node) || node.matches(HIDDEN)) return;
    const isBlock = !INLINE.has(node.tagName);
    if (isBlock) endLine();
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child, depth + 1);
    if (isBlock) endLine();
  };
  for (let child = root.firstChild; child; child = child.nextSibling) visit(child, 0);
  endLine();
  return lines;
}

/** Control, direction and invisible characters; spaces stay, and the joiners, because Persian and Indian scripts are written with them. */
const INVISIBLE = /(?![\t-\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** One spelling for one text: composed, single spaces, nothing invisible, not too long. */
export function tidy(text: string): string {
  const read = text
    .slice(0, LONGEST * 4)
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ');
  return read.trim().slice(0, LONGEST);
}

/** LinkedIn shows those who are not signed in asterisks of the true length: that is nothing. */
export function unmasked(text: string): string | undefined {
  return text && !/^[*\s]+$/.test(text) ? text : undefined;
}

/** The text of the first element that fits and says something. */
export function textAt(root: ParentNode, selector: string): string | undefined {
  for (const element of root.querySelectorAll(selector)) {
    const text = unmasked(textOf(element));
    if (text) return text;
  }
  return undefined;
}

/** The content of the first `meta` that fits. */
export function metaAt(document: Document, selector: string): string | undefined {
  const meta = [...document.getElementsByTagName('meta')].find((one) => one.matches(selector));
  return tidy(meta?.getAttribute('content') ?? '') || undefined;
}

/** As querySelectorAll. Browsers keep lists by name, so that a bare one need not be looked for all over the page. */
export function allBelow(root: ParentNode, selector: string): Iterable<Element> {
  const isName = /^[a-z]+\d?$/.test(selector) && (isDocument(root) || isElement(root as Node & ParentNode));
  return isName ? [...(root as Element).getElementsByTagName(selector)] : root.querySelectorAll(selector);
}

export function isHidden(element: Element): boolean {
  return element.closest(HIDDEN) !== null;
}

export function isDocument(root: ParentNode): root is Document {
  return 'documentElement' in root;
}

/** Where a claim stands that no element of the page shows. */
export function pageOf(root: ParentNode): Element {
  return isDocument(root) ? root.body : (root as Element);
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

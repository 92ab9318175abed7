/**
 * What a page is built of, as text that a person may read and hand on: element names, roles, names of data attributes, how
 * many and how deep. No text of the page, no class, no address and no value is in it, so it says nothing of anybody. Whoever
 * adds a layout to a site works from it. Pure.
 */

/** Roles that ARIA knows; any other is somebody's own word. */
const ROLES = new Set(
  (
    'alert article banner button cell checkbox columnheader combobox complementary contentinfo dialog document feed figure ' +
    'form generic grid gridcell group heading img link list listbox listitem main menu menubar menuitem navigation none note ' +
    'option presentation progressbar radio radiogroup region row rowgroup rowheader search separator status switch tab table ' +
    'tablist tabpanel term textbox timer toolbar tooltip tree treeitem'
  ).split(' '),
);
/** Of no interest to whoever reads claims. */
const LEFT_OUT = new Set([
  'script',
  'style',
  'link',
  'meta',
  'noscript',
  'template',
  'svg',
  'canvas',
  'video',
  'audio',
]);

const MOST_ELEMENTS = 20_000;
const MOST_LINES = 1_500;
const DEEPEST = 60;

interface Part {
  readonly line: string;
  readonly parts: readonly Part[];
  /** The same for two parts that are built alike. */
  readonly shape: string;
}

export function structureOf(document: Document): string {
  let left = MOST_ELEMENTS;
  const partOf = (element: Element, depth: number): Part => {
    left -= 1;
    const below = depth < DEEPEST ? [...element.children].filter(isOfInterest) : [];
    const parts = below.flatMap((child) => (left > 0 ? [partOf(child, depth + 1)] : []));
    const line = lineOf(element);
    return { line, parts, shape: `${line}(${parts.map(({ shape }) => shape).join()})` };
  };
  const root = partOf(document.body, 0);
  const lines: string[] = [];
  write([root], 0, lines);
  const head = `Elements ${MOST_ELEMENTS - left}, links ${document.links.length}`;
  const cut = lines.length > MOST_LINES ? [`… ${lines.length - MOST_LINES} more lines`] : [];
  return [head, '', ...lines.slice(0, MOST_LINES), ...cut].join('\n');
}

function isOfInterest(element: Element): boolean {
  return !LEFT_OUT.has(element.localName);
}

/** Neighbours that are built alike are one line with their number. */
function write(parts: readonly Part[], depth: number, lines: string[]): void {
  let at = 0;
  for (const [index, part] of parts.entries()) {
    if (index < at) continue;
    at = index + 1;
    while (parts[at]?.shape === part.shape) at += 1;
    lines.push(`${'  '.repeat(depth)}${part.line}${at - index > 1 ? ` ×${at - index}` : ''}`);
    write(part.parts, depth + 1, lines);
  }
}

function lineOf(element: Element): string {
  const role = element.getAttribute('role');
  const names = element
    .getAttributeNames()
    .filter((name) => name.startsWith('data-') || name === 'componentkey')
    .map(withoutNumbers)
    .toSorted();
  const said = [
    nameOf(element),
    ...(role === null ? [] : [`role=${ROLES.has(role) ? role : 'other'}`]),
    ...new Set(names),
    ...(hasText(element) ? ['text'] : []),
  ];
  return said.join(' ');
}

/** An element’s name; a page may make up its own. */
function nameOf({ localName }: Element): string {
  return /^[a-z][a-z\d]*$/.test(localName) ? localName : withoutNumbers(localName);
}

const LONGEST_NAME = 40;

/** Numbers in names are ids more often than not. */
function withoutNumbers(name: string): string {
  const plain = name.replace(/\d+/g, 'N').replace(/[^\w-]/g, '');
  return plain.slice(0, LONGEST_NAME);
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim());
}

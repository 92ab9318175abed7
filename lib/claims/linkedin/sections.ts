/**
 * Finds the section of licences and certificates on a LinkedIn page and splits it into entries. The order of texts is
 * stable where classes are not, so an entry is its lines and its links in document order.
 */
import { HEADING } from '../heading.ts';
import { isElement, isHidden, textOf } from '../text.ts';
import { ASIDE, BOUNDARIES, OTHERS, SECTIONS } from './layouts.ts';

export interface Line {
  readonly text: string;
  readonly element: Element;
}

export interface Entry {
  readonly lines: readonly Line[];
  readonly links: readonly Element[];
}

/** More entries than this in one section are not read. */
const MOST_ENTRIES = 300;
const ITSELF = SECTIONS.filter(({ climb }) => !climb)
  .map(({ anchor }) => anchor)
  .join(',');

/** The sections in a root, or around it. By anchors first; where none fits, by the heading above. */
export function sectionsIn(root: ParentNode, path: string): Element[] {
  const scope = isElement(root) ? (root.closest(ITSELF) ?? root.closest('section') ?? root) : root;
  for (const { anchor, climb } of SECTIONS) {
    const anchors = selfAndBelow(scope, anchor);
    const found = climb ? anchors.map((element) => element.closest('section') ?? element) : anchors;
    const own = outermost(found).filter((section) => section.closest(OTHERS) === null);
    if (own.length > 0) return own;
  }
  return /\/details\/(?!certif|licen)/.test(path) ? [] : sectionsByHeading(scope);
}

/** The heading has no anchor that can be relied on in any layout, but it has a word. */
function sectionsByHeading(scope: ParentNode): Element[] {
  const headings = selfAndBelow(scope, 'h2, h3').filter(
    (heading) => isInProfile(heading) && HEADING.test(textOf(heading).toLowerCase()),
  );
  return outermost(headings.flatMap((heading) => heading.closest('section') ?? heading.parentElement ?? []));
}

export function isInProfile(element: Element): boolean {
  return element.closest('main, #profile-container') !== null && element.closest(OTHERS) === null;
}

function selfAndBelow(scope: ParentNode, selector: string): Element[] {
  const below = [...scope.querySelectorAll(selector)];
  return isElement(scope) && scope.matches(selector) ? [scope, ...below] : below;
}

function outermost(elements: readonly Element[]): Element[] {
  const unique = [...new Set(elements)];
  return unique.filter((element) => !unique.some((other) => other !== element && other.contains(element)));
}

/** The entries of a section, top to bottom. One without a boundary is one entry. */
export function entriesOf(section: Element): Entry[] {
  const lines = linesOf(section);
  const boundary = boundaryOf(section, lines[0]);
  const starts = new Set(boundary ? outermost([...section.querySelectorAll(boundary)]) : []);
  const isRule = boundary?.startsWith('hr') ?? false;
  const byElement = new Map(lines.map((line) => [line.element, line]));
  const entries: { lines: Line[]; links: Element[] }[] = [{ lines: [], links: [] }];
  // Before the first boundary stands the heading, unless the boundary is a rule between entries.
  let current = isRule || !boundary ? entries[0] : undefined;
  for (const element of section.querySelectorAll('*')) {
    if (starts.has(element)) {
      current = { lines: [], links: [] };
      entries.push(current);
    }
    const line = byElement.get(element);
    if (line) current?.lines.push(line);
    if (element.matches('a[href]') && !element.matches(ASIDE)) current?.links.push(element);
  }
  return entries.filter((entry) => entry.lines.length > 0).slice(0, MOST_ENTRIES);
}

/** A list inside the first entry (attachments, skills) is no boundary: the first line has to lie in its first item. */
function boundaryOf(section: Element, first: Line | undefined): string | undefined {
  return BOUNDARIES.find((boundary) => {
    const start = section.querySelector(boundary);
    return start !== null && (!boundary.startsWith('li') || (first !== undefined && start.contains(first.element)));
  });
}

/** Whatever has text of its own is a line; what lies in a paragraph belongs to it. Copies for screen readers are none. */
function linesOf(section: Element): Line[] {
  const heading = section.querySelector('h2') ?? section.querySelector('h3');
  const lines: Line[] = [];
  for (const element of section.querySelectorAll('*')) {
    if (!hasOwnText(element) || lines.at(-1)?.element.contains(element)) continue;
    const paragraph = element.closest('p, h3, h4');
    const line = paragraph && section.contains(paragraph) ? paragraph : element;
    const text = heading?.contains(line) || line.closest(ASIDE) || isHidden(line) ? '' : textOf(line);
    if (text) lines.push({ text, element: line });
  }
  return lines;
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 3 && child.nodeValue?.trim()) return true;
  return false;
}

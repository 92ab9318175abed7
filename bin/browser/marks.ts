/**
 * What the extension drew into a page, read through the protocol, since its shadow roots are closed to scripts: each mark
 * with the link that it stands by, the card, and presses that the browser itself makes, so that they count as a person's.
 */
import type { CDPSession, Page } from 'playwright-core';

export interface SeenMark {
  /** The target of the link before the mark, as the page writes it but for the site's own wrapper. */
  readonly link: string;
  /** "Verified: Cloud Operations – Associate". */
  readonly label: string;
  /** The word alone. */
  readonly word: string;
  readonly button: number;
}

/** Of the protocol's DOM.Node, as much as is read here. */
interface Node {
  readonly backendNodeId: number;
  readonly localName: string;
  readonly nodeValue: string;
  readonly attributes?: string[];
  readonly children?: Node[];
  readonly shadowRoots?: Node[];
  readonly shadowRootType?: string;
}

export interface Marks {
  all(): Promise<readonly SeenMark[]>;
  /** Polls until the marks are as wanted. Rejects with what was there when time ran out. */
  until(wanted: (marks: readonly SeenMark[]) => boolean, milliseconds?: number): Promise<readonly SeenMark[]>;
  /** Polls until the mark by that link says what is wanted. */
  one(link: string, wanted: (word: string) => boolean, milliseconds?: number): Promise<SeenMark>;
  /** Brings the mark into view. */
  reveal(mark: SeenMark): Promise<void>;
  /** Opens the mark's card and gives its text. */
  open(mark: SeenMark): Promise<string>;
  /** Polls until the text of the open card is as wanted; it is empty where none is open. */
  card(wanted: (text: string) => boolean): Promise<void>;
  /** Presses a button of the open card by what it does. */
  press(what: 'check' | 'start' | 'whole' | 'close'): Promise<void>;
}

export async function marksOf(page: Page): Promise<Marks> {
  const session = await page.context().newCDPSession(page);

  async function all(): Promise<readonly SeenMark[]> {
    return marksIn(await treeOf(session));
  }

  async function until(wanted: (marks: readonly SeenMark[]) => boolean, milliseconds = 30_000) {
    const end = Date.now() + milliseconds;
    for (;;) {
      const marks = await all();
      if (wanted(marks)) return marks;
      if (Date.now() > end) throw new Error(`Waited in vain; there is: ${JSON.stringify(marks, null, 1)}`);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  async function card(): Promise<Node | undefined> {
    return find(
      await treeOf(session),
      ({ attributes }) => has(attributes, 'popover') && has(attributes, 'role', 'dialog'),
    );
  }

  return {
    all,
    until,
    async one(link, wanted, milliseconds) {
      const isWanted = (mark: SeenMark) => mark.link === link && wanted(mark.word);
      const mark = (await until((seen) => seen.some(isWanted), milliseconds)).find(isWanted);
      if (!mark) throw new Error(`No mark by ${link}`);
      return mark;
    },
    async reveal({ button }) {
      await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: button });
    },
    async open({ button }) {
      await click(page, session, button);
      const end = Date.now() + 5_000;
      for (;;) {
        const opened = await card();
        if (opened) return textOf(opened);
        if (Date.now() > end) throw new Error('No card opened');
      }
    },
    async card(wanted) {
      const end = Date.now() + 5_000;
      for (;;) {
        const opened = await card();
        const text = opened ? textOf(opened) : '';
        if (wanted(text)) return;
        if (Date.now() > end) throw new Error(`Waited in vain; the card says: ${text}`);
      }
    },
    async press(what) {
      const opened = await card();
      const button = opened && find(opened, ({ attributes }) => has(attributes, 'data-do', what));
      if (!button) throw new Error(`The card has no button that does "${what}"`);
      await click(page, session, button.backendNodeId);
    },
  };
}

async function treeOf(session: CDPSession): Promise<Node> {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

/** A mark is a button in a closed shadow root that opens a dialog; it belongs to the link before it. */
function marksIn(document: Node): SeenMark[] {
  const marks: SeenMark[] = [];
  let link = '';
  walk(document, (node) => {
    if (node.localName === 'a') link = unwrapped(attribute(node.attributes, 'href') ?? link);
    const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    // A panel holds several.
    if (closed) walk(closed, (inner) => addMark(inner, link, marks));
    return !closed;
  });
  return marks;
}

/** Whether there may be marks further in. */
function addMark(node: Node, link: string, marks: SeenMark[]): boolean {
  if (!has(node.attributes, 'aria-haspopup', 'dialog')) return true;
  const label = attribute(node.attributes, 'aria-label');
  if (label !== undefined) marks.push({ link, label, word: textOf(node).trim(), button: node.backendNodeId });
  return false;
}

function unwrapped(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : undefined;
  return (url?.pathname.startsWith('/safety/go') && url.searchParams.get('url')) || href;
}

async function click(page: Page, session: CDPSession, backendNodeId: number): Promise<void> {
  await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
  const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

/** Visits nodes in document order; a visit that answers false is not followed further in. */
function walk(node: Node, visit: (node: Node) => boolean): void {
  if (!visit(node)) return;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) walk(child, visit);
}

function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  let found: Node | undefined;
  walk(node, (each) => {
    if (!found && wanted(each)) found = each;
    return !found;
  });
  return found;
}

function textOf(node: Node): string {
  const parts: string[] = [];
  walk(node, ({ localName, nodeValue }) => {
    if (nodeValue) parts.push(nodeValue);
    return localName !== 'style';
  });
  return parts.join(' ').replace(/\s+/g, ' ');
}

/** Attributes come as name, value, name, value … */
function attribute(attributes: readonly string[] | undefined, name: string): string | undefined {
  const place = attributes?.findIndex((text, index) => index % 2 === 0 && text === name) ?? -1;
  return place < 0 ? undefined : attributes?.[place + 1];
}

function has(attributes: readonly string[] | undefined, name: string, value?: string): boolean {
  const found = attribute(attributes, name);
  return found !== undefined && (value === undefined || found === value);
}

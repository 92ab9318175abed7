/**
 * One tab of either browser with the extension in it, so that what has to hold in both is told once: what the page does, what
 * the extension drew into it, what its icon and its popup say.
 */
import type { Page } from 'playwright-core';
import type { Chromium } from './chromium.ts';
import { openPopup } from './extension.ts';
import type { Firefox } from './firefox.ts';
import { marksOf } from './marks.ts';
import { attach } from './target.ts';

export interface TabMark {
  /** The target of the link before it. */
  readonly link: string;
  readonly word: string;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Tab {
  go(url: string): Promise<void>;
  /** Evaluates an expression over the page's document. */
  read<T>(expression: string): Promise<T>;
  /** Runs a script in the page, whatever its policy. */
  run(script: string): Promise<void>;
  marks(): Promise<readonly TabMark[]>;
  /** Where the first mark after that link stands, in the window. */
  box(link: string): Promise<Box>;
  /** What stands on the icon in the toolbar. */
  badge(): Promise<string>;
  /** Opens the popup, presses its main button if it asks to, and gives title and word of each row. */
  popup(press: boolean): Promise<readonly (readonly [title: string, word: string])[]>;
  /** Opens the popup and gives what it says of this page beside the claim that led to it; nothing where it offers to read the page. */
  compared(): Promise<Compared | null>;
}

export interface Compared {
  readonly text: string;
  readonly outcomes: readonly string[];
}

const ROWS = `[...document.querySelectorAll('.rows > li')].map((row) => [
  row.querySelector('.title')?.textContent, row.querySelector('.said b')?.textContent])`;

const OPENED = '.compared, .state button.primary';
const COMPARED = `(() => {
  const compared = document.querySelector('.compared');
  return compared && { text: compared.innerText, outcomes: [...document.querySelectorAll('.checks li')].map((li) => li.dataset.outcome) };
})()`;

export function chromiumTab(chromium: Chromium, page: Page): Tab {
  const marks = marksOf(page);
  return {
    go: async (url) => void (await page.goto(url)),
    read: (expression) => page.evaluate(expression),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    marks: async () => (await (await marks).all()).map(({ link, word }) => ({ link, word })),
    async box(link) {
      const mark = await (await marks).one(link, () => true);
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.getDocument', { depth: -1, pierce: true });
      const { model } = await session.send('DOM.getBoxModel', { backendNodeId: mark.button });
      const [left = 0, top = 0, right = 0, , , bottom = 0] = model.border;
      await session.detach();
      return { left, right, top, bottom };
    },
    async badge() {
      const origin = `chrome-extension://${chromium.extensionId}`;
      await page.bringToFront();
      const worker = await attach(chromium.session, (url, type) => type === 'service_worker' && url.startsWith(origin));
      const text = await worker.evaluate<string>(`chrome.tabs.query({ active: true, lastFocusedWindow: true })
        .then(([{ id }]) => chrome.action.getBadgeText({ tabId: id }))`);
      await worker.detach();
      return text;
    },
    async popup(press) {
      const { target, ready } = await openPopup(chromium, page);
      if (press) {
        await target.until(`document.querySelector('button.primary')`);
        await target.evaluate(`document.querySelector('button.primary').click()`);
      }
      await ready();
      const rows = await target.evaluate<readonly (readonly [string, string])[]>(ROWS);
      await target.close();
      return rows;
    },
    async compared() {
      const { target } = await openPopup(chromium, page);
      await target.until(`document.querySelector('${OPENED}') !== null`);
      const compared = await target.evaluate<Compared | null>(COMPARED);
      await target.close();
      return compared;
    },
  };
}

export function firefoxTab(firefox: Firefox): Tab {
  return {
    go: (url) => firefox.go(url),
    read: (expression) => firefox.run(`return ${expression}`),
    run: (script) => firefox.run(script),
    marks: () => firefox.run(`${MARKS} return marks().map(({ link, word }) => ({ link, word }))`),
    box: (link) =>
      firefox.run(
        `${MARKS} const { left, right, top, bottom } = marks().find((one) => one.link === arguments[0]).button.getBoundingClientRect();
        return { left, right, top, bottom }`,
        link,
      ),
    badge: () => firefox.badge(),
    popup: (press) => firefox.popup(`return ${ROWS}`, press ? 'button.primary' : undefined),
    compared: () => firefox.popup(`return ${COMPARED}`, undefined, OPENED),
  };
}

/** Each mark with the link before it; a system script may look into closed shadow roots. */
const MARKS = `
  const unwrap = (href) => (href.includes('/safety/go') && new URL(href).searchParams.get('url')) || href;
  function marks() {
    let link = '';
    return [...document.querySelectorAll('a[href], span')].flatMap((node) => {
      if (node.localName === 'a') link = unwrap(node.href);
      const buttons = node.openOrClosedShadowRoot?.querySelectorAll('[aria-haspopup=dialog], li > span') ?? [];
      return [...buttons].flatMap((one) => {
        const button = one.openOrClosedShadowRoot?.querySelector('[aria-haspopup=dialog]') ?? one;
        return button.localName === 'button' ? [{ link, word: button.textContent.trim(), button }] : [];
      });
    });
  }
`;

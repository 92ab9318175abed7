/** Using the extension as a person does: saying yes once, having every claim of a page checked, opening the popup. */
import type { Page } from 'playwright-core';
import { ENGLISH } from '../../lib/language/english.ts';
import type { Chromium } from './chromium.ts';
import { type Marks, marksOf, type SeenMark } from './marks.ts';
import { attach, type Target } from './target.ts';

/** Says yes on the welcome page, which the extension opens by itself when it is installed. */
export async function agree({ context, extensionId }: Chromium): Promise<void> {
  const address = `chrome-extension://${extensionId}/welcome.html`;
  const isWelcome = (page: Page) => page.url() === address;
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  const yes = welcome.locator('button.primary');
  await yes.click();
  await yes.waitFor({ state: 'detached' });
  await welcome.close();
}

/** Has every claim of the page checked, those that wait for a click included. `count`: how many marks there will be. */
export async function concluded(page: Page, count: number): Promise<readonly SeenMark[]> {
  const marks = await marksOf(page);
  const found = await marks.until((all) => all.length >= count);
  for (const { link } of found) await conclude(marks, link);
  return await marks.all();
}

/** Waits for the answer about one claim; presses the mark where the issuer is asked on a click only. */
export async function conclude(marks: Marks, link: string): Promise<SeenMark> {
  await marks.reveal(await marks.one(link, () => true));
  const mark = await marks.one(link, (word) => word !== ENGLISH.mark.checking);
  if (mark.word !== ENGLISH.mark.check) return mark;
  await marks.open(mark);
  const answered = await marks.one(link, (word) => word !== ENGLISH.mark.check && word !== ENGLISH.mark.checking);
  await marks.press('close');
  return answered;
}

export interface Popup {
  readonly target: Target;
  /** Waits until every claim of the page has its row and none is being read. */
  ready(): Promise<void>;
  /** Presses the button with these words, also one that a menu hides. */
  press(words: string): Promise<void>;
  /** Waits until the row of that title says this word. */
  untilRow(title: string, word: string): Promise<void>;
  /** PNG. */
  picture(): Promise<Buffer>;
  /** Whose profile, and title and word of each claim. */
  read(): Promise<{
    readonly person: string;
    readonly rows: readonly { readonly title: string; readonly word: string }[];
  }>;
}

/** Runs an expression in the worker: what stands for a press on something of the browser's own, which no protocol reaches. */
export async function inWorker<T>(
  { extensionId, session }: Pick<Chromium, 'extensionId' | 'session'>,
  expression: string,
): Promise<T> {
  const origin = `chrome-extension://${extensionId}`;
  const worker = await attach(session, (url, type) => type === 'service_worker' && url.startsWith(origin));
  const value = await worker.evaluate<T>(expression);
  await worker.detach();
  return value;
}

/** Opens the popup of the toolbar's icon over a page, as the browser does. */
export async function openPopup({ extensionId, session }: Chromium, page: Page): Promise<Popup> {
  await page.bringToFront();
  const origin = `chrome-extension://${extensionId}`;
  await inWorker({ extensionId, session }, 'chrome.action.openPopup()');
  const target = await attach(session, (url) => url === `${origin}/popup.html`);
  return {
    target,
    ready: () => target.until(`document.querySelector('.rows > li') !== null`),
    async press(words) {
      await target.evaluate(`[...document.querySelectorAll('button')]
        .find(({ textContent }) => textContent.trim() === ${JSON.stringify(words)}).click()`);
    },
    untilRow: (title, word) =>
      target.until(`[...document.querySelectorAll('.rows > li')].some((row) =>
        row.querySelector('.title')?.textContent === ${JSON.stringify(title)} &&
        row.querySelector('.said b')?.textContent === ${JSON.stringify(word)})`),
    async picture() {
      const { data } = await target.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    read: () =>
      target.evaluate(`({
        person: document.querySelector('h1')?.textContent ?? '',
        rows: [...document.querySelectorAll('.rows > li')].map((row) => ({
          title: row.querySelector('.title')?.textContent ?? '',
          word: row.querySelector('.said b')?.textContent ?? '',
        })),
      })`),
  };
}

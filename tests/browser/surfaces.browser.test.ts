/**
 * What stands around the marks, in real Chromium: our own page, the ways to it, the panel, the stack, the ledger. Chromium's protocol
 * gives keys and presses to the page and not to the browser around it, so its menus, its address bar and its shortcuts are stood in
 * for by the events that they send; in firefox-ways.browser.test.ts they are opened, typed and pressed.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Chromium } from '../../bin/browser/chromium.ts';
import { concluded, inWorker, openPopup } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { attach } from '../../bin/browser/target.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, startDemo } from './demo.ts';

/** Our own page that opens next. */
function nextPage({ context, extensionId }: Chromium, name: string): Promise<Page> {
  const start = `chrome-extension://${extensionId}/${name}`;
  return context.waitForEvent('page', { predicate: (page) => page.url().startsWith(start) || page.url() === '' });
}

it('leads from the card to our own page, where an issuer can be trusted', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await visit(world.url);
  await concluded(page, world.expected.length);
  const unknown = world.expected.find(({ verdict }) => verdict === 'unknown-issuer');
  if (!unknown) throw new Error('nobody is unknown in the demo world');
  const marks = await marksOf(page);
  await marks.open(await marks.one(unknown.link, (word) => word === WORD['unknown-issuer']));
  const opening = chromium.context.waitForEvent('page');
  await marks.press('whole');
  const own = await opening;
  await own.locator('.checks li').first().waitFor();
  expect(own.url()).toMatch(/^chrome-extension:\/\/[a-z]+\/credential\.html#[0-9a-f-]+$/);
  expect(await own.locator('.word').textContent()).toBe(WORD['unknown-issuer']);
  expect(await own.locator('.checks li').count()).toBe(10);

  await own.getByRole('button', { name: /^Trust / }).click();
  await own.getByRole('button', { name: ENGLISH.credential.trustYes }).click();
  await own.locator('.word', { hasText: WORD.verified }).waitFor();
  await page.bringToFront();
  await marks.one(unknown.link, (word) => word === WORD.verified);
});

it('checks a link, the links of a selection and a picture from the context menu, and an address behind the keyword', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await visit(world.pages.github);
  await concluded(page, 2);
  const link = badgeAt(world, 'www.credly.com');

  const fromMenu = nextPage(chromium, 'credential.html');
  await inWorker(
    chromium,
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'link', linkUrl: ${JSON.stringify(link)} }, { id: 1, index: 0 })`,
  );
  const one = await fromMenu;
  await one.locator('.word', { hasText: WORD.verified }).waitFor();
  expect(one.url()).not.toContain('credly');

  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  const fromSelection = nextPage(chromium, 'credential.html');
  await inWorker(
    chromium,
    `chrome.tabs.query({ active: true }).then(([tab]) =>
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'selection' }, tab))`,
  );
  const several = await fromSelection;
  await several.locator('.several b', { hasText: WORD.verified }).first().waitFor();
  // The profiles that the page links to are no badges.
  expect(await several.locator('.several').count()).toBe(2);

  const gallery = await visit(world.pages.gallery);
  const fromPicture = nextPage(chromium, 'credential.html');
  const picture = await gallery.locator('img').getAttribute('src');
  await inWorker(
    chromium,
    `chrome.contextMenus.onClicked.dispatch({ menuItemId: 'image', srcUrl: ${JSON.stringify(picture)} }, { id: 1, index: 0 })`,
  );
  await (await fromPicture).locator('.word', { hasText: WORD['unknown-issuer'] }).waitFor();

  const fromKeyword = nextPage(chromium, 'credential.html');
  await inWorker(
    chromium,
    `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(`see ${link.slice(8)}`)}, 'currentTab')`,
  );
  await (await fromKeyword).locator('.word', { hasText: WORD.verified }).waitFor();
});

it('goes to the next mark by a key', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await visit(world.url);
  const marks = await marksOf(page);
  await marks.until((all) => all.length === world.expected.length);
  const focused = () => page.evaluate(() => document.activeElement?.previousElementSibling?.textContent ?? '');
  const press = () =>
    inWorker(
      chromium,
      `chrome.tabs.query({ active: true }).then(([tab]) => chrome.commands.onCommand.dispatch('next-mark', tab))`,
    );
  await press();
  await page.waitForFunction(() => document.activeElement !== document.body);
  const first = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
  await press();
  await page.waitForFunction((top) => (document.activeElement?.getBoundingClientRect().top ?? 0) !== top, first);
  expect(await focused()).not.toBe('');
});

it('tells whom a check asked, keeps a ledger of it, and forgets that with the person', async () => {
  const { world, chromium, visit, asked } = await startDemo();
  const page = await visit(world.url);
  await concluded(page, world.expected.length);
  const popup = await openPopup(chromium, page);
  await popup.ready();
  await popup.target.evaluate(`[...document.querySelectorAll('summary')]
    .find(({ textContent }) => textContent === ${JSON.stringify(ENGLISH.popup.asked.title)}).click()`);
  await popup.target.until(`document.querySelectorAll('.asked li').length > 0`);
  const told = await popup.target.evaluate<string>(`document.querySelector('.asked').textContent`);
  for (const host of new Set(asked().map((one) => one.host))) expect(told).toContain(host);
  await popup.target.close();

  const options = await chromium.open('options.html#ledger');
  await options.locator('.ledger tbody tr').first().waitFor();
  const count = async () =>
    Number.parseInt((await options.locator('#ledger .caption').first().textContent()) ?? '', 10);
  expect(await count()).toBeGreaterThanOrEqual(asked().length);
  await options.getByRole('searchbox', { name: ENGLISH.ledger.search }).fill('credly');
  expect(await options.locator('.ledger tbody').textContent()).not.toContain('university');
  await options.close();

  const again = await openPopup(chromium, page);
  await again.ready();
  await again.press(ENGLISH.popup.forgetPerson);
  await again.target.until(`document.querySelector('[role=status]')?.textContent !== ''`);
  await again.target.close();
  const after = await chromium.open('options.html');
  await after.getByText(ENGLISH.ledger.none).waitFor();
});

it('pauses a site and goes on, from the popup', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await visit(world.url);
  const marks = await marksOf(page);
  await marks.until((all) => all.length === world.expected.length);
  const popup = await openPopup(chromium, page);
  await popup.ready();
  await popup.press(ENGLISH.popup.site.hour);
  await popup.target.until(`document.querySelector('.state h1')?.textContent.startsWith('Paused')`);
  await marks.until((all) => all.length === 0);
  await popup.press(ENGLISH.popup.goOn);
  await popup.ready();
  await marks.until((all) => all.length === world.expected.length);
});

it('shows the same at the side of the window, and follows the tab', async () => {
  const { world, chromium, visit } = await startDemo();
  const github = await visit(world.pages.github);
  await concluded(github, 2);
  const page = await visit(world.url);
  await concluded(page, world.expected.length);
  const popup = await openPopup(chromium, page);
  await popup.ready();
  await popup.press(ENGLISH.popup.panel);
  const panel = await attach(chromium.session, (url) => url.endsWith('/sidepanel.html'));
  await panel.until(`document.querySelectorAll('.rows > li').length === ${world.expected.length}`);
  await github.bringToFront();
  await panel.until(`document.querySelectorAll('.rows > li').length === 2`);
  await page.bringToFront();
  await panel.until(`document.querySelectorAll('.rows > li').length === ${world.expected.length}`);
});

it('shows what is proven along time, on a page that prints on one sheet', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await visit(world.url);
  await concluded(page, world.expected.length);
  const popup = await openPopup(chromium, page);
  await popup.ready();
  const opening = nextPage(chromium, 'stack.html');
  await popup.press(ENGLISH.popup.take.stack);
  const stack = await opening;
  await stack.locator('.held').first().waitFor();
  const proven = world.expected.filter(({ verdict }) => ['verified', 'expired', 'not-yet-valid'].includes(verdict));
  expect(await stack.locator('.held').count()).toBe(proven.length);
  expect(await stack.locator('.standings li').count()).toBe(world.expected.length);
  const pdf = (await stack.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

it('prints on one sheet whatever there is of it', async () => {
  const { world, chromium, visit } = await startDemo();
  const page = await visit(world.pages.collector);
  await concluded(page, 20);
  const popup = await openPopup(chromium, page);
  await popup.ready();
  const opening = nextPage(chromium, 'stack.html');
  await popup.press(ENGLISH.popup.take.stack);
  const stack = await opening;
  await stack.locator('.held').nth(19).waitFor();
  const sheets = async () => {
    const pdf = (await stack.pdf({ preferCSSPageSize: true })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g)?.length;
  };
  expect(await sheets()).toBe(1);
  // As many as ten such profiles.
  await stack.evaluate(() => {
    const main = document.querySelector<HTMLElement>('main');
    for (const [list, name] of [
      ['.drawing ul', '--rows'],
      ['.standings ul', '--lines'],
    ] as const) {
      const lines = document.querySelector(list);
      const before = lines?.childElementCount ?? 0;
      const own = [...(lines?.children ?? [])];
      for (let times = 1; times < 10; times += 1) lines?.append(...own.map((one) => one.cloneNode(true)));
      main?.style.setProperty(name, String(name === '--rows' ? before * 10 + 1 : Math.ceil((before * 10) / 4)));
    }
  });
  expect(await sheets()).toBe(1);
});

it('has a made-up profile on the welcome page that asks nobody', async () => {
  const { chromium, asked } = await startDemo({ agreed: false });
  const welcome = await chromium.open('welcome.html');
  const marks = await marksOf(welcome);
  const seen = await marks.until((all) => all.length === 4);
  expect(seen.map(({ word }) => word)).toEqual([
    WORD.verified,
    WORD.expired,
    WORD['holder-differs'],
    ENGLISH.mark.check,
  ]);
  expect(asked()).toEqual([]);
});

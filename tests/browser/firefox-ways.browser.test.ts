/**
 * The ways to the extension that are Firefox's own, gone as a person goes them: the context menu that a right click opens, an address
 * typed behind the keyword, keys, the sidebar.
 */
import { expect, it, vi } from 'vitest';
import type { Firefox } from '../../bin/browser/firefox.ts';
import { chooseFromMenu, enterAddress, inSidebar, pressTogether, reach } from '../../bin/browser/firefox-ways.ts';
import { firefoxTab } from '../../bin/browser/tab.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt } from './demo.ts';
import { startFirefoxDemo } from './demo-firefox.ts';

const SLOW = { timeout: 240_000 };
const { menus, popup } = ENGLISH;

const text = (firefox: Firefox, selector: string) =>
  firefox.run<string>(`return document.querySelector(arguments[0])?.textContent ?? ''`, selector);

const until = (ask: () => Promise<unknown>, milliseconds = 30_000) =>
  vi.waitFor(async () => expect(await ask()).toBeTruthy(), { timeout: milliseconds, interval: 100 });

/** The answer of our own page that opened, and closes it. */
async function answered(firefox: Firefox, selector: string, word: string): Promise<void> {
  await reach(firefox, 'credential.html');
  await until(async () => (await text(firefox, selector)).includes(word));
  await firefox.runInBrowser('gBrowser.removeCurrentTab(); return true');
  const [handle] = await firefox.marionette.send<readonly string[]>('WebDriver:GetWindowHandles');
  await firefox.marionette.send('WebDriver:SwitchToWindow', { handle });
}

it('checks a link, a picture and a selection from the context menu that a right click opens', SLOW, async () => {
  const { world, firefox } = await startFirefoxDemo();
  const tab = firefoxTab(firefox);
  await firefox.go(world.pages.github);
  await until(async () => (await tab.marks()).length === 2);
  await chooseFromMenu(firefox, 'article a[href] img', menus.link);
  await answered(firefox, '.word', WORD.verified);

  await firefox.go(world.pages.github);
  await firefox.run('getSelection().selectAllChildren(document.body)');
  await chooseFromMenu(firefox, 'article h2', menus.selection);
  await answered(firefox, '.several', WORD.verified);

  await firefox.go(world.pages.gallery);
  await chooseFromMenu(firefox, 'img', menus.picture);
  await answered(firefox, '.word', WORD['unknown-issuer']);
});

it('checks an address that is typed behind the keyword', SLOW, async () => {
  const { world, firefox } = await startFirefoxDemo();
  await enterAddress(firefox, `bf ${badgeAt(world, 'www.credly.com').slice('https://'.length)}`);
  await answered(firefox, '.word', WORD.verified);
});

it('goes to the next mark, and checks a page, by the keys that are suggested', SLOW, async () => {
  const { world, firefox } = await startFirefoxDemo();
  const tab = firefoxTab(firefox);
  await firefox.go(world.pages.github);
  await until(async () => (await tab.marks()).length === 2);
  const focused = () => firefox.run<number>('return document.activeElement?.getBoundingClientRect().left ?? -1');
  const isMark = () => firefox.run<boolean>('return Boolean(document.activeElement?.openOrClosedShadowRoot)');
  await pressTogether(firefox, 'm');
  await until(isMark);
  const first = await focused();
  await pressTogether(firefox, 'm');
  await until(async () => (await isMark()) && (await focused()) !== first);

  await firefox.go(world.pages.ownSite);
  expect(await tab.marks()).toEqual([]);
  await pressTogether(firefox, 'k');
  await until(async () => (await tab.marks()).length === 2);
});

it('opens its sidebar from the popup, and the sidebar follows the tab in front', SLOW, async () => {
  const { world, firefox } = await startFirefoxDemo();
  const rows = `return document.querySelectorAll('.rows > li').length`;
  await firefox.go(world.pages.github);
  await firefox.popup(`
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(popup.panel)}).click();
    return true;
  `);
  await until(async () => (await inSidebar<number>(firefox, rows)) === 2);
  await firefox.go(world.url);
  await until(async () => (await inSidebar<number>(firefox, rows)) === world.expected.length);
  await firefox.runInBrowser(`
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal });
  `);
  await until(async () => (await inSidebar<number>(firefox, rows)) === 0);
  await firefox.runInBrowser('gBrowser.selectedTab = gBrowser.tabs.at(-2); return true');
  await until(async () => (await inSidebar<number>(firefox, rows)) === world.expected.length);
});

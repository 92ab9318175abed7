/**
 * The ways to the extension that are Firefox's own, gone as a person goes them: the context menu that a right click opens, an address
 * typed behind the keyword, keys, the sidebar; and the popup and the learners' page by keyboard.
 */
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { type Firefox, startFirefox } from '../../bin/browser/firefox.ts';
import {
  chooseFromMenu,
  enterAddress,
  inSidebar,
  PRESS,
  pressTogether,
  reach,
} from '../../bin/browser/firefox-ways.ts';
import { firefoxTab } from '../../bin/browser/tab.ts';
import { PERSON } from '../../bin/world/profile.ts';
import { createWorld } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, OUTPUT } from './demo.ts';

const SLOW = { timeout: 240_000 };
const { menus, mine, popup } = ENGLISH;

async function start() {
  const world = await createWorld();
  onTestFinished(() => world.stop());
  const firefox = await startFirefox({
    executable: process.env.BONAFIDE_FIREFOX ?? 'firefox',
    extension: join(OUTPUT, 'firefox-mv3-e2e'),
    proxyPort: world.proxyPort,
  });
  onTestFinished(() => firefox.stop());
  await firefox.open('welcome.html');
  await firefox.click('button.primary');
  return { world, firefox };
}

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
  const { world, firefox } = await start();
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
  const { world, firefox } = await start();
  await enterAddress(firefox, `bf ${badgeAt(world, 'www.credly.com').slice('https://'.length)}`);
  await answered(firefox, '.word', WORD.verified);
});

it('goes to the next mark, and checks a page, by the keys that are suggested', SLOW, async () => {
  const { world, firefox } = await start();
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
  const { world, firefox } = await start();
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

it('has a popup that keys go through: filter, rows, what unfolds', SLOW, async () => {
  const { world, firefox } = await start();
  await firefox.go(world.url);
  const revoked = world.expected.find(({ verdict }) => verdict === 'revoked');
  const said = await firefox.popup<readonly [number, string, boolean, boolean]>(`
    ${PRESS}
    const waited = (ready) => new Promise((resolve) => {
      const look = () => (ready() ? resolve() : requestAnimationFrame(look));
      look();
    });
    return (async () => {
      window.focus();
      press('/', 'Slash');
      await waited(() => document.activeElement.matches('.filter'));
      for (const letter of ${JSON.stringify(revoked?.title)}) press(letter);
      await waited(() => document.querySelectorAll('.rows > li').length === 1);
      const shown = document.querySelectorAll('.rows > li').length;
      press('ArrowDown');
      const at = document.activeElement.querySelector('.title').textContent;
      press('Enter');
      await waited(() => document.querySelector('.row[open] .details'));
      press('Tab');
      const isFold = document.activeElement.localName === 'summary' && document.activeElement.closest('.details') !== null;
      press('Enter');
      await waited(() => document.activeElement.parentElement.open);
      return [shown, at, isFold, document.querySelector('.details .checks') !== null];
    })();
  `);
  expect(said).toEqual([1, revoked?.title, true, true]);
});

it('tells a learner from the popup how a profile looks, reads the wallet, and copies a text', SLOW, async () => {
  const { world, firefox } = await start();
  await firefox.go(world.url);
  await firefox.popup(`
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === ${JSON.stringify(popup.myProfile)}).click();
    return true;
  `);
  await reach(firefox, 'mine.html');
  await until(async () => (await text(firefox, '.mend')).includes(mine.mend['taken-back']));
  const marks = firefoxTab(firefox).marks;
  await until(async () => (await marks()).length === world.expected.length);

  await firefox.click('.way-in input[type=text]');
  const field = await firefox.marionette.send<Record<string, string>>('WebDriver:FindElement', {
    using: 'css selector',
    value: '.way-in input[type=text]',
  });
  await firefox.marionette.send('WebDriver:ElementSendKeys', {
    id: Object.values(field)[0],
    text: `${PERSON.slug}\uE007`,
  });
  await until(async () => (await text(firefox, '.missing')).includes('Cloud Security Foundations'));
  await firefox.click('.missing summary');
  await firefox.click('.missing .copy-line button');
  await until(async () => (await text(firefox, '[role=status]')) === mine.copied);
  expect(await firefox.run<string>('return navigator.clipboard.readText()')).toBe('Cloud Security Foundations');
  await firefox.run(
    `[...document.querySelectorAll('label')].find(({ textContent }) => textContent === ${JSON.stringify(mine.remind)}).click()`,
  );
  await until(() =>
    firefox.run<boolean>(
      `return window.wrappedJSObject.browser.storage.local.get('mine').then((all) => JSON.stringify(all).includes('reminders'))`,
    ),
  );
});

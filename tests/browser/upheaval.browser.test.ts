/** The ground that moves: hosts that are not there, storage that is emptied, an update, pages that go, a network that flaps. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { marksOf } from '../../bin/browser/marks.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, type Demo, startDemo } from './demo.ts';

const BADGR = 'api.badgr.io';
const CREDLY = 'www.credly.com';
const COULD_NOT = WORD['could-not-check'];
const { checking } = ENGLISH.mark;

/** The badge is shown on the page, and says this. */
async function says(page: Page, badge: string, word: string): Promise<void> {
  const marks = await marksOf(page);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (seen) => seen === word);
}

const askedAt = ({ asked }: Demo, host: string) => asked().filter((one) => one.host === host).length;

it('says of a host that refuses, and of one without an address, that it could not be reached; knows better after a restart', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'bonafide-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const unreachable = { refused: [BADGR], unknown: [CREDLY, 'api.credly.com'] };
  const first = await startDemo({ profile, unreachable });
  const page = await first.visit(first.world.url);
  for (const host of [BADGR, CREDLY]) await says(page, badgeAt(first.world, host), COULD_NOT);
  const marks = await marksOf(page);
  const card = await marks.open(await marks.one(badgeAt(first.world, BADGR), () => true));
  expect(card).toContain('could not be reached');
  await first.chromium.stop();

  const again = await startDemo({ profile, agreed: false });
  const options = await again.chromium.open('options.html');
  await options.evaluate(`chrome.storage.local.set({ settings: { agreedAt: new Date().toISOString() } })`);
  const later = await again.visit(again.world.url);
  const known = await marksOf(later);
  for (const host of [BADGR, CREDLY]) {
    const badge = badgeAt(again.world, host);
    await known.open(await known.one(badge, () => true));
    await known.press('check');
    await known.one(badge, (word) => word === WORD.verified);
    await known.press('close');
  }
});

it('asks nobody once its storage was emptied, and waits for a yes again', async () => {
  const demo = await startDemo();
  const own = await demo.chromium.open('options.html');
  const page = await demo.visit(demo.world.url);
  const badge = badgeAt(demo.world, BADGR);
  await says(page, badge, WORD.verified);
  await own.evaluate(`Promise.all([
    chrome.storage.local.clear(),
    chrome.storage.session.clear(),
    indexedDB.databases().then((all) => { for (const { name } of all) indexedDB.deleteDatabase(name); }),
  ])`);
  const before = demo.asked().length;
  await page.reload();
  await says(page, badge, ENGLISH.mark.check);
  expect(demo.asked().length).toBe(before);
  await own.evaluate(`chrome.storage.local.set({ settings: { agreedAt: new Date().toISOString() } })`);
  await says(page, badge, WORD.verified);
});

it('falls silent, without an error, in a page that was open when it was updated; a new page is served', async () => {
  const demo = await startDemo();
  const { world, visit, chromium } = demo;
  const page = await visit(world.url);
  const badge = badgeAt(world, BADGR);
  await says(page, badge, WORD.verified);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await chromium.update();
  // What its scripts react to: changes of the page, of the address, of what is in view.
  await page.evaluate(`(async () => {
    const main = document.querySelector('main');
    for (let turn = 0; turn < 20; turn++) {
      main.append(main.lastElementChild.cloneNode(true));
      scrollTo(0, turn % 2 ? 0 : 99999);
      history.pushState(null, '', '?turn=' + turn);
      await new Promise(requestAnimationFrame);
    }
  })()`);
  const fresh = await visit(world.url);
  await says(fresh, badge, WORD.verified);
  expect(errors).toEqual([]);
});

it('loses nothing by a page that goes in the middle of a check', async () => {
  const demo = await startDemo();
  const { world, visit } = demo;
  const badge = badgeAt(world, BADGR);
  world.fault(BADGR, 'slow');
  const page = await visit(world.url);
  await says(page, badge, checking);
  await vi.waitFor(() => expect(askedAt(demo, BADGR)).toBeGreaterThan(0), { timeout: 10_000 });
  await page.close();
  world.fault(BADGR, undefined);
  await says(await visit(world.url), badge, WORD.verified);
  expect(world.askedTwice).toEqual([]);
});

it('comes to rest on a network that comes and goes', async () => {
  const demo = await startDemo();
  const { world, visit, chromium } = demo;
  const badge = badgeAt(world, BADGR);
  const page = await visit(world.url);
  for (let turn = 0; turn < 10; turn++) {
    await chromium.context.setOffline(turn % 2 === 0);
    await page.evaluate('new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))');
  }
  await says(page, badge, WORD.verified);
  expect(world.askedTwice).toEqual([]);
  const { pathname } = new URL(badge);
  expect(demo.asked().filter(({ path }) => path.startsWith(pathname)).length).toBeLessThanOrEqual(5);
});

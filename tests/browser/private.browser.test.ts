/** A private window: badges are checked there too, and nothing of it is left once it is closed, in memory or on disk. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { inWorker } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { firefoxTab } from '../../bin/browser/tab.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, type Demo, startDemo } from './demo.ts';
import { startFirefoxDemo } from './demo-firefox.ts';
import { until } from './either.ts';

const BADGR = 'api.badgr.io';

/** All that the extension keeps anywhere, as one text. @param page its own page, as whoever runs this in it sees it */
const everythingIn = (page: string) => `(async () => {
  const { browser = chrome, JSON } = ${page};
  const tables = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    for (const table of database.objectStoreNames) {
      const asking = database.transaction(table).objectStore(table).getAll();
      await new Promise((resolve) => { asking.onsuccess = resolve; });
      tables.push(globalThis.JSON.stringify(asking.result));
    }
    database.close();
  }
  const areas = await Promise.all([browser.storage.local.get(null), browser.storage.session.get(null)]);
  const ask = (type) => browser.runtime.sendMessage(JSON.parse('{"type":"' + type + '"}'));
  const [kept, asked] = [await ask('kept'), await ask('ledger')];
  const texts = [...areas, asked].map((each) => JSON.stringify(each));
  return globalThis.JSON.stringify({ tables, texts, answers: kept.answers });
})()`;

/** Where the badge of the profile, or its person, is named. */
const traces = (badge: string) => [badge.split('/').at(-1) ?? badge, 'mara-ellingsen', 'Ellingsen'];

it('leaves nothing in Chromium, neither while the browser runs nor on its disk', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'bonafide-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  const demo = await startDemo({ profile, private: true });
  const badge = badgeAt(demo.world, BADGR);
  const own = await demo.chromium.open('options.html');
  const page = await openPrivate(demo, demo.world.url);
  await verifies(page, badge);
  const { entries } = await own.evaluate<{ entries: readonly unknown[] }>(
    `chrome.runtime.sendMessage({ type: 'ledger' })`,
  );
  expect(entries).toEqual([]);

  await page.close();
  await vi.waitFor(async () => {
    const everything = await own.evaluate<string>(everythingIn('globalThis'));
    for (const trace of traces(badge)) expect(everything).not.toContain(trace);
    expect(JSON.parse(everything).answers).toBe(0);
  });
  const inPrivate = demo.asked().length;
  await own.close();
  await demo.chromium.stop();
  for (const trace of traces(badge)) expect(filesWith(profile, trace)).toEqual([]);

  // That a window that is not private does leave it keeps the rest from being true of nothing.
  const again = await startDemo({ profile, agreed: false });
  await verifies(await again.visit(again.world.url), badge);
  expect(inPrivate).toBeGreaterThan(0);
  expect(again.asked().length).toBeGreaterThan(0);
  await again.chromium.stop();
  expect(filesWith(profile, traces(badge)[0] ?? '')).not.toEqual([]);
});

it('leaves nothing in Firefox', { timeout: 180_000 }, async () => {
  const { world, firefox } = await startFirefoxDemo({ private: true });
  const badge = badgeAt(world, BADGR);
  const tab = firefoxTab(firefox);
  const everything = () => firefox.run<string>(`return ${everythingIn('window.wrappedJSObject')}`);
  const { marionette } = firefox;
  const first = await marionette.send<string>('WebDriver:GetWindowHandle');

  const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
    type: 'window',
    private: true,
  });
  await marionette.send('WebDriver:SwitchToWindow', { handle });
  await tab.go(world.url);
  await until(tab.marks, (marks) => marks.some(({ link, word }) => link === badge && word === WORD.verified));
  await marionette.send('WebDriver:CloseWindow');
  await marionette.send('WebDriver:SwitchToWindow', { handle: first });
  await vi.waitFor(async () => {
    const kept = await everything();
    for (const trace of traces(badge)) expect(kept).not.toContain(trace);
    expect(JSON.parse(kept).answers).toBe(0);
  });

  await tab.go(world.url);
  await until(tab.marks, (marks) => marks.some(({ link, word }) => link === badge && word === WORD.verified));
  await firefox.open('options.html');
  expect(await everything()).toContain(traces(badge)[0]);
});

async function openPrivate({ chromium }: Demo, url: string): Promise<Page> {
  const opening = chromium.context.waitForEvent('page');
  await inWorker(
    chromium,
    `chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(({ incognito }) => incognito)`,
  );
  const page = await opening;
  await page.waitForURL(url);
  return page;
}

async function verifies(page: Page, badge: string): Promise<void> {
  const marks = await marksOf(page);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (word) => word === WORD.verified);
}

function filesWith(folder: string, text: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  return paths.filter((path) => readFileSync(path).includes(text));
}

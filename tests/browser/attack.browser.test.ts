/**
 * A page that fights, one way at a time: it lays names and prototypes in our way, moves a mark under the pointer,
 * tears marks out, changes without end. What it gains is nothing, and what it is owed it still gets.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { marksOf } from '../../bin/browser/marks.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, startDemo } from './demo.ts';
import { until } from './either.ts';

const BADGR = 'api.badgr.io';
const CREDLY = 'www.credly.com';

async function says(page: Page, badge: string, word: string): Promise<void> {
  const marks = await marksOf(page);
  // A mark that was found may have been drawn anew by the time it is brought into view.
  const isRevealed = async () =>
    await marks.reveal(await marks.one(badge, () => true)).then(
      () => true,
      () => false,
    );
  await until(isRevealed, Boolean);
  await marks.one(badge, (seen) => seen === word);
}

it('that lays names and prototypes in our way gets its marks all the same', async () => {
  const demo = await startDemo();
  const { world, chromium } = demo;
  const page = await chromium.context.newPage();
  await page.addInitScript(CLOBBERED);
  await page.goto(world.url);
  await says(page, badgeAt(world, BADGR), WORD.verified);
  await says(page, badgeAt(world, CREDLY), WORD.verified);
  expect(await page.evaluate('typeof document.querySelectorAll')).not.toBe('function');
});

it('that moves a mark, unseen, under the pointer has nobody asked and nothing agreed to', async () => {
  const demo = await startDemo({ agreed: false });
  const { world, visit, chromium } = demo;
  const page = await visit(world.url);
  const marks = await marksOf(page);
  await marks.one(badgeAt(world, BADGR), (word) => word === ENGLISH.mark.check);
  await page.evaluate(UNDER_THE_POINTER);
  for (let press = 0; press < 5; press++) await page.mouse.click(300, 300);
  const own = await chromium.open('options.html');
  const { settings } = await own.evaluate<{ settings?: object }>(`chrome.storage.local.get('settings')`);
  expect(settings ?? {}).not.toHaveProperty('agreedAt');
  expect(demo.asked()).toEqual([]);
  // Whatever it led to is a page of ours, in the open.
  const opened = chromium.context.pages().filter((one) => one !== own && one.url().startsWith('chrome-extension:'));
  expect(opened.length).toBeLessThanOrEqual(3);
});

it('that tears out whatever it did not make is left in peace', async () => {
  const demo = await startDemo();
  const { world, visit } = demo;
  const page = await visit(world.pages.collector);
  const marks = await marksOf(page);
  await marks.until(({ length }) => length === 20);
  await page.evaluate(TORN_OUT);
  const torn = () => page.evaluate<number>('globalThis.torn');
  await until(
    () => page.evaluate<number>('performance.now() - globalThis.tornAt'),
    (rest) => rest > 3_000,
    60_000,
  );
  const after = await torn();
  // Four for each mark, four for the panel.
  expect(after).toBeGreaterThan(20);
  expect(after).toBeLessThanOrEqual(20 * 4 + 4);
  await page.evaluate('document.querySelector("main").append("more")');
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 1500))');
  expect(await torn()).toBe(after);
});

it('that changes a hundred thousand times a second keeps its frames, and what comes meanwhile gets a mark', async () => {
  const demo = await startDemo();
  const { world, visit } = demo;
  const frames = async (url: string) => {
    const page = await visit(url);
    await page.bringToFront();
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 1000))');
    const counted = await page.evaluate<{ frames: number; changes: number }>(FLOOD);
    return { page, ...counted };
  };
  // No script of ours stands on the first one.
  const bare = await frames(world.pages.ownSite);
  await bare.page.close();
  const ours = await frames(world.url);
  console.log(`frames in 3 s: ${bare.frames} without us, ${ours.frames} with us; ${ours.changes} changes`);
  expect(ours.changes).toBeGreaterThan(100_000);
  expect(ours.frames).toBeGreaterThan(bare.frames / 2);
  await says(ours.page, badgeAt(world, BADGR), WORD.verified);
  await (await marksOf(ours.page)).one(LATE, () => true);
});

/** Elements whose names stand in for the document's own members, and prototypes that answer whatever is asked. */
const CLOBBERED = `(() => {
  Object.prototype.url = 'https://evil.example/';
  Object.prototype.verdict = 'verified';
  Object.prototype.private = true;
  Array.prototype.map = function () { return ['forged']; };
  String.prototype.includes = () => true;
  Promise.prototype.then = new Proxy(Promise.prototype.then, { apply: (real, it, given) => Reflect.apply(real, it, given) });
  document.addEventListener('DOMContentLoaded', () => {
    const names = ['querySelector', 'querySelectorAll', 'getElementById', 'createElement', 'createElementNS', 'documentElement',
      'body', 'head', 'URL', 'defaultView', 'title', 'activeElement', 'addEventListener', 'scripts', 'children'];
    const box = document.createElement('div');
    box.hidden = true;
    for (const name of names) {
      const form = document.createElement('form');
      form.name = name;
      form.id = name;
      for (const inner of ['parentElement', 'children', 'querySelector', 'attributes', 'nodeName']) {
        const input = document.createElement('input');
        input.name = inner;
        form.append(input);
      }
      box.append(form);
    }
    document.querySelector('main').append(box);
  });
})()`;

/** Every mark fills the middle of the window, and cannot be seen. */
const UNDER_THE_POINTER = `(() => {
  for (const span of document.querySelectorAll('span')) {
    if (span.childNodes.length > 0) continue;
    span.style.cssText = 'position: fixed; left: 290px; top: 290px; opacity: 0.01; transform: scale(20); z-index: 99999';
  }
})()`;

const TORN_OUT = `(() => {
  globalThis.torn = 0;
  globalThis.tornAt = performance.now();
  const isOurs = (node) => node.nodeType === 1 && node.localName === 'span' && node.childNodes.length === 0;
  const tear = (node) => {
    node.remove();
    globalThis.torn += 1;
    globalThis.tornAt = performance.now();
  };
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) if (isOurs(node)) tear(node);
  }).observe(document, { childList: true, subtree: true });
  for (const node of document.querySelectorAll('span')) if (isOurs(node)) tear(node);
})()`;

const LATE = 'https://www.credly.com/badges/00000001-1111-4222-8333-0123456789ab';

/** Three seconds, in each frame as many changes as make a hundred thousand a second; half way something to be marked comes. */
const FLOOD = `new Promise((resolve) => {
  const main = document.querySelector('main');
  const box = main.appendChild(document.createElement('div'));
  const begun = performance.now();
  let [frames, changes, isThere] = [0, 0, false];
  const turn = () => {
    frames += 1;
    const due = Math.min(20_000, ((performance.now() - begun) / 1000) * 100_000 - changes);
    for (let each = 0; each < due; each += 4, changes += 4) {
      const node = document.createElement('i');
      node.textContent = String(each);
      box.append(node);
      node.className = 'a' + each;
      node.remove();
    }
    if (!isThere && performance.now() - begun > 1500) {
      isThere = true;
      const entry = [...document.querySelectorAll('main p')].find((p) => p.textContent.startsWith('Issued'))?.parentElement;
      const copy = entry?.cloneNode(true);
      if (copy) {
        copy.querySelector('a').href = 'https://www.linkedin.com/safety/go/?url=' + encodeURIComponent('${LATE}') + '&urlhash=a1b2';
        copy.querySelector('p').textContent = 'A late one';
        for (const span of copy.querySelectorAll('span')) span.remove();
        entry.after(copy);
      }
    }
    if (performance.now() - begun < 3000) return requestAnimationFrame(turn);
    box.remove();
    resolve({ frames, changes: Math.round(changes) });
  };
  requestAnimationFrame(turn);
})`;

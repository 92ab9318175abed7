/**
 * `npm run soak [-- --minutes N]`: three tabs of a real Chromium with the built extension, for a minute or as long as told: one scrolls
 * on through new cards without end, one goes from profile to profile in the same document, one is loaded anew. What is left in
 * pages and worker, how much is kept, and the longest task, after a warm-up and at the end; status 1 where something grew.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../bin/browser/chromium.ts';
import { agree } from '../bin/browser/extension.ts';
import { marksOf } from '../bin/browser/marks.ts';
import { attach } from '../bin/browser/target.ts';
import { build, requireChromium } from '../bin/set-up.mjs';
import { createWorld } from '../bin/world/world.ts';
import { type Left, leftIn, LIST } from './scrolling.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' } } });
const STEP = 10;
const AT_ONCE = 20;
/** Of the time, before what is there counts as the beginning: what is made once has been made. */
const WARM = 0.25;
/** What may be more at the end, whatever the time. Nodes and listeners wait for the collector, in generations. */
const MOST_MORE = { heap: 2, worker: 4, nodes: 2_500, listeners: 200 } as const;
const LONGEST_TASK = 50;
/** Answers that are kept, and marks of the tab that scrolls. */
const MOST_KEPT = 5_000;

interface Measured {
  readonly left: readonly Left[];
  /** Megabytes. */
  readonly worker: number;
  readonly kept: number;
  readonly longest: number;
}

if (!build('chrome', 'e2e')) throw new Error('the extension could not be built');
const world = await createWorld();
const chromium = await startChromium({
  executable: requireChromium(),
  extension: resolve(import.meta.dirname, '../.output/chrome-mv3-e2e'),
  port: world.port,
  headless: true,
});
try {
  await agree(chromium);
  process.exitCode = (await soak(Number(values.minutes) * 60_000)) ? 0 : 1;
} finally {
  await chromium.stop();
  await world.stop();
}

async function soak(duration: number): Promise<boolean> {
  const own = await chromium.open('options.html');
  const tabs = await Promise.all([world.pages.github, world.url, world.pages.collector].map(open));
  const [scrolling, profiles, loaded] = tabs;
  if (!scrolling || !profiles || !loaded) throw new Error('No tabs');
  await (await marksOf(scrolling.page)).until(({ length }) => length > 0);
  await scrolling.page.evaluate(LIST);
  const begun = Date.now();
  let start: Measured | undefined;
  let [turns, cards] = [0, 0];
  while (Date.now() - begun < duration) {
    await scrolling.page.bringToFront();
    for (let step = 0; step < 20; step++, cards += STEP) {
      await scrolling.page.evaluate(`scrollOn(${cards}, ${STEP}, ${AT_ONCE}); scrollTo(0, 99999)`);
      await scrolling.page.evaluate('new Promise((next) => setTimeout(next, 50))');
    }
    await profiles.page.bringToFront();
    if (turns % 2) await profiles.page.goBack();
    else await profiles.page.click(`nav a[href="${world.pages.another}"]`);
    await profiles.page.evaluate('new Promise((next) => setTimeout(next, 300))');
    await loaded.page.bringToFront();
    await loaded.page.reload();
    await (await marksOf(loaded.page)).until(({ length }) => length === 20);
    turns += 1;
    if (!start && Date.now() - begun > duration * WARM) start = await measured();
  }
  const end = await measured();
  const marks = (await (await marksOf(scrolling.page)).all()).length;
  if (!start) throw new Error('Too short to tell');
  const rows = [
    ...tabs.flatMap(({ name }, at) =>
      (['heap', 'nodes', 'listeners'] as const).map((what) =>
        grown(`${name}: ${what}`, start?.left[at]?.[what], end.left[at]?.[what], MOST_MORE[what]),
      ),
    ),
    grown('worker: heap, MB', start.worker, end.worker, MOST_MORE.worker),
    atMost('answers kept', end.kept, MOST_KEPT),
    atMost('marks in the tab that scrolls', marks, 2 * AT_ONCE),
    atMost('longest task, the pages’ own included, ms', end.longest, LONGEST_TASK),
  ];
  console.log(`${Math.round((Date.now() - begun) / 1000)} s, ${turns} turns, ${cards} cards`);
  for (const { said } of rows) console.log(said);
  return rows.every(({ met }) => met);

  async function measured(): Promise<Measured> {
    const left: Left[] = [];
    for (const { page, session } of tabs) {
      await page.bringToFront();
      left.push(await leftIn(session, page));
    }
    const { answers } = await own.evaluate<{ answers: number }>(`chrome.runtime.sendMessage({ type: 'kept' })`);
    const longest = await scrolling?.page.evaluate<number>('globalThis.longestTask ?? 0');
    return { left, worker: await workerHeap(), kept: answers, longest: Math.round(longest ?? 0) };
  }
}

async function open(url: string): Promise<{ name: string; page: Page; session: CDPSession }> {
  const page = await chromium.context.newPage();
  await page.addInitScript(`new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask ?? 0, duration);
  }).observe({ entryTypes: ['longtask'] })`);
  await page.goto(url);
  return { name: new URL(url).pathname, page, session: await page.context().newCDPSession(page) };
}

async function workerHeap(): Promise<number> {
  const origin = `chrome-extension://${chromium.extensionId}`;
  const worker = await attach(chromium.session, (url, type) => type === 'service_worker' && url.startsWith(origin));
  await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await worker.detach();
  return Math.round(usedSize / 10_000) / 100;
}

function grown(name: string, from = Number.NaN, to = Number.NaN, most: number) {
  const met = to - from <= most;
  return { met, said: `${name}: from ${from} to ${to}; at most ${most} more: ${met ? 'met' : 'NOT MET'}` };
}

function atMost(name: string, value: number, most: number) {
  const met = value <= most;
  return { met, said: `${name}: ${value}; at most ${most}: ${met ? 'met' : 'NOT MET'}` };
}

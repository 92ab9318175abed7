/**
 * Three tabs of a real Chromium with the built extension: one scrolls on through new cards without end, one goes through five hundred
 * profiles in the same document, one is loaded anew. What is left in pages and worker, how much is kept, and the longest task, after
 * a warm-up and at the end. `npm run soak` takes as long as it is told, tests/browser/soak a minute.
 */
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { type Chromium, startChromium } from '../bin/browser/chromium.ts';
import { agree } from '../bin/browser/extension.ts';
import { marksOf } from '../bin/browser/marks.ts';
import { attach } from '../bin/browser/target.ts';
import { createWorld, type World } from '../bin/world/world.ts';
import { type Left, leftIn, LIST } from './scrolling.ts';

const STEP = 10;
const AT_ONCE = 20;
const PEOPLE = 500;
/** Of the time, before what is there counts as the beginning: what is made once has been made. */
const WARM = 0.25;
/** What may be more at the end, whatever the time. Nodes and listeners wait for the collector, in generations. */
const MOST_MORE = { heap: 2, worker: 2, nodes: 1_000, listeners: 200 } as const;
export const LONGEST_TASK = 50;
/** Answers that are kept, and marks of the tab that scrolls. */
const MOST_KEPT = 5_000;

interface Measured {
  readonly left: readonly Left[];
  /** Megabytes. */
  readonly worker: number;
  readonly kept: number;
  readonly longest: number;
}

export interface Soaked {
  readonly took: string;
  readonly rows: readonly Told[];
  /** Milliseconds, the pages' own included. */
  readonly longest: number;
}

interface Told {
  readonly met: boolean;
  readonly said: string;
}

/** @param executable Chromium. @param minutes how long, measuring not counted */
export async function soak(executable: string, minutes: number): Promise<Soaked> {
  const world = await createWorld({ people: PEOPLE });
  const extension = resolve(import.meta.dirname, '../.output/chrome-mv3-e2e');
  const chromium = await startChromium({ executable, extension, port: world.port, headless: true });
  try {
    await agree(chromium);
    return await soakIn(chromium, world, minutes * 60_000);
  } finally {
    await chromium.stop();
    await world.stop();
  }
}

async function soakIn(chromium: Chromium, world: World, duration: number): Promise<Soaked> {
  const own = await chromium.open('options.html');
  const tabs = await Promise.all(
    [world.pages.github, world.url, world.pages.collector].map((url) => open(chromium, url)),
  );
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
    // Each third time back, as people go.
    if (turns % 3 === 2) await profiles.page.goBack();
    else await profiles.page.evaluate(goTo(world.pages.crowd[turns % PEOPLE] ?? world.url));
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
  ];
  const took = `${Math.round((Date.now() - begun) / 1000)} s, ${turns} turns, ${cards} cards`;
  return { took, rows, longest: end.longest };

  async function measured(): Promise<Measured> {
    const left: Left[] = [];
    for (const { page, session } of tabs) {
      await page.bringToFront();
      left.push(await leftIn(session, page));
    }
    const { answers } = await own.evaluate<{ answers: number }>(`chrome.runtime.sendMessage({ type: 'kept' })`);
    const longest = await scrolling?.page.evaluate<number>('globalThis.longestTask ?? 0');
    return { left, worker: await workerHeap(chromium), kept: answers, longest: Math.round(longest ?? 0) };
  }
}

async function open({ context }: Chromium, url: string): Promise<{ name: string; page: Page; session: CDPSession }> {
  const page = await context.newPage();
  await page.addInitScript(`new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask ?? 0, duration);
  }).observe({ entryTypes: ['longtask'] })`);
  await page.goto(url);
  return { name: new URL(url).pathname, page, session: await page.context().newCDPSession(page) };
}

async function workerHeap({ extensionId, session }: Chromium): Promise<number> {
  const origin = `chrome-extension://${extensionId}`;
  const worker = await attach(session, (url, type) => type === 'service_worker' && url.startsWith(origin));
  await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.send<{ usedSize: number }>('Runtime.getHeapUsage');
  await worker.detach();
  return Math.round(usedSize / 10_000) / 100;
}

/** As a link of the page leads: the address first, the page later. */
const goTo = (url: string) => `(() => {
  const link = document.querySelector('nav').appendChild(document.createElement('a'));
  link.href = ${JSON.stringify(url)};
  link.click();
  link.remove();
})()`;

function grown(name: string, from = Number.NaN, to = Number.NaN, most: number): Told {
  const met = to - from <= most;
  return { met, said: `${name}: from ${from} to ${to}; at most ${most} more: ${met ? 'met' : 'NOT MET'}` };
}

export function atMost(name: string, value: number, most: number): Told {
  const met = value <= most;
  return { met, said: `${name}: ${value}; at most ${most}: ${met ? 'met' : 'NOT MET'}` };
}

/**
 * Memory over an hour of scrolling, and a page that draws itself anew all the time, in real Chromium with the built extension.
 * An hour is pressed together: cards with badges come at the end of a profile and go at its beginning, as endless lists do it,
 * as many as a reader passes in that time. What is left is measured after the collector ran.
 */
import { resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { startChromium } from '../bin/browser/chromium.ts';
import { agree } from '../bin/browser/extension.ts';
import { marksOf } from '../bin/browser/marks.ts';
import { createWorld, type World } from '../bin/world/world.ts';
import type { Row } from './row.ts';

const EXTENSION = resolve(import.meta.dirname, '../.output/chrome-mv3-e2e');
/** A card a second. */
const CARDS = 3_600;
const AT_ONCE = 20;
const STEP = 10;
/** Steps before the first measurement: what is made once has been made. */
const WARM = 30;

export interface Left {
  /** Megabytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

export async function scrollingRows(executable: string): Promise<readonly Row[]> {
  return await overPage(executable, async (page, world) => {
    await page.goto(world.pages.github);
    const marks = await marksOf(page);
    await marks.until(({ length }) => length > 0);
    const session = await page.context().newCDPSession(page);
    await page.evaluate(LIST);
    const steps = CARDS / STEP;
    let start: Left | undefined;
    for (let step = 0; step < steps; step++) {
      await page.evaluate(`scrollOn(${step * STEP}, ${STEP}, ${AT_ONCE})`);
      if (step % 10 === 9) await page.evaluate('new Promise((resolve) => setTimeout(resolve, 120))');
      if (step === WARM) start = await leftIn(session, page);
    }
    const end = await leftIn(session, page);
    if (!start) throw new Error('Too few steps');
    const said = (name: string, from: number, to: number, unit: string, most: number): Row => ({
      name: `an hour of scrolling, ${CARDS} cards: ${name}, from ${from} to ${to}`,
      ours: Math.round((to - from) * 100) / 100,
      unit,
      aim: `≤ ${most} more`,
      met: to - from <= most,
    });
    return [
      said('heap of the page and our script', start.heap, end.heap, 'MB', 1),
      said('nodes', start.nodes, end.nodes, 'nodes', 200),
      said('listeners', start.listeners, end.listeners, 'listeners', 100),
    ];
  });
}

/** A page that draws itself anew ten times a second, for a minute: how often marks were put into it, and the longest task. */
export async function soakRows(executable: string): Promise<readonly Row[]> {
  return await overPage(executable, async (page, world) => {
    await page.goto(world.pages.collector);
    const marks = await marksOf(page);
    await marks.until(({ length }) => length === 20);
    await page.evaluate(REDRAWN);
    await page.waitForFunction('window.soaked.turns >= 600', undefined, { timeout: 120_000 });
    const { added, longest } = await page.evaluate<{ added: number; longest: number }>('window.soaked');
    const left = await marks.until(({ length }) => length === 20);
    const name = (what: string) => `a minute of a page that draws itself anew every 100 ms: ${what}`;
    return [
      { name: name('marks at the end'), ours: left.length, unit: 'marks', aim: '20', met: left.length === 20 },
      { name: name('marks put into it'), ours: added, unit: 'times', aim: '≤ 200', met: added <= 200 },
      {
        name: name('longest task, the page’s own included'),
        ours: longest,
        unit: 'ms',
        aim: '≤ 50',
        met: longest <= 50,
      },
    ];
  });
}

async function overPage<T>(executable: string, measure: (page: Page, world: World) => Promise<T>): Promise<T> {
  const world = await createWorld();
  const chromium = await startChromium({ executable, extension: EXTENSION, port: world.port, headless: true });
  try {
    await agree(chromium);
    return await measure(await chromium.context.newPage(), world);
  } finally {
    await chromium.stop();
    await world.stop();
  }
}

/** Once everything that falls due has been done, and the collector ran. */
export async function leftIn(session: CDPSession, page: Page): Promise<Left> {
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 1500))');
  await session.send('HeapProfiler.enable');
  // What a node held is found to be free in the next round only.
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  await session.send('Performance.enable');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { heap: Math.round(usedSize / 10_000) / 100, nodes: metric('Nodes'), listeners: metric('JSEventListeners') };
}

/** Cards of the README: every other one names a badge of its own. */
export const LIST = `
  const list = document.querySelector('article').appendChild(document.createElement('ul'));
  window.scrollOn = (first, count, most) => {
    for (let at = first; at < first + count; at++) {
      const card = document.createElement('li');
      card.innerHTML = at % 2
        ? '<a href="https://news.example/story/' + at + '">Story ' + at + '</a>'
        : '<a href="https://www.credly.com/badges/' + String(at).padStart(8, '0') + '-1111-4222-8333-0123456789ab">Badge ' + at + '</a>';
      list.append(card);
    }
    while (list.children.length > most) list.firstElementChild.remove();
  };
`;

const REDRAWN = `
  window.soaked = { turns: 0, added: 0, longest: 0 };
  new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) soaked.longest = Math.max(soaked.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes)
      if (node.localName === 'span' && node.childNodes.length === 0) soaked.added += 1;
  }).observe(document, { childList: true, subtree: true });
  const clean = document.querySelector('main').cloneNode(true);
  for (const span of clean.querySelectorAll('span')) if (span.childNodes.length === 0) span.remove();
  const timer = setInterval(() => {
    document.querySelector('main').replaceChildren(...clean.cloneNode(true).childNodes);
    soaked.turns += 1;
    if (soaked.turns >= 600) clearInterval(timer);
  }, 100);
`;

/**
 * How soon the marks of a profile stand whose answers are known already, in real Chromium with the built extension: from the
 * moment at which content scripts start to the twentieth mark, with a worker that was stopped before each run. Beside it, in
 * turn and in the same set-up, an extension that does nothing. Where no process of the extension is alive the browser starts one,
 * which takes an empty worker past the aim already: so the aim is judged where one is, and the other figure stands beside it.
 */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../bin/browser/chromium.ts';
import { agree, concluded } from '../bin/browser/extension.ts';
import { createWorld, type World } from '../bin/world/world.ts';
import { EMPTY_PAGE, writeEmptyExtension } from './empty.ts';
import type { Row } from './page.ts';

const CLAIMS = 20;
const RUNS = 5;
const AIM = 100;
/** Where the browser starts a process first: milliseconds above the empty extension, which leaves as much as the aim does. */
const ABOVE = 50;
const EXTENSION = resolve(import.meta.dirname, '../.output/chrome-mv3-e2e');
const NAME = 'cached profile of 20 claims: page read → marks drawn, cold worker';

/** @param executable a Chromium; the extension is built in mode `e2e` */
export async function profileRows(executable: string): Promise<readonly Row[]> {
  const world = await createWorld();
  const empty = writeEmptyExtension(world.pages.collector, CLAIMS);
  const common = { executable, port: world.port, headless: true };
  const ours = await startChromium({ ...common, extension: EXTENSION });
  const floor = await startChromium({ ...common, extension: empty.folder });
  try {
    await agree(ours);
    const pages = [await profileIn(ours, world), await profileIn(floor, world)] as const;
    await concluded(pages[0], CLAIMS);
    const spawned = await inTurn(world, [ours, pages[0]], [floor, pages[1]], stopProcess);
    await ours.open('options.html');
    await floor.open(EMPTY_PAGE);
    for (const page of pages) await page.bringToFront();
    const alive = await inTurn(world, [ours, pages[0]], [floor, pages[1]], ({ stopWorker }) => stopWorker());
    return [
      {
        ...rowOf(`${NAME}, its process alive (peer: an empty worker)`, alive),
        aim: `≤ ${AIM}`,
        met: alive.ours <= AIM,
      },
      {
        ...rowOf(`${NAME}, no process (peer: an empty worker)`, spawned),
        aim: `≤ peer + ${ABOVE}`,
        met: spawned.ours <= spawned.peer + ABOVE,
      },
    ];
  } finally {
    await Promise.all([ours.stop(), floor.stop(), world.stop()]);
    empty.remove();
  }
}

interface Medians {
  readonly ours: number;
  readonly peer: number;
}

const rowOf = (name: string, { ours, peer }: Medians) => ({ name, ours, peer, ratio: ours / peer, unit: 'ms' });

async function profileIn({ context }: Chromium, { pages }: World): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(WATCH, CLAIMS);
  await page.goto(pages.collector);
  await marksStood(page);
  return page;
}

type Side = readonly [chromium: Chromium, page: Page];

type Stop = (chromium: Chromium) => Promise<void>;

/** Ours and the empty one by turns, so that whatever else the machine does meets both. */
async function inTurn({ pages }: World, ours: Side, peer: Side, stop: Stop): Promise<Medians> {
  const taken: Record<keyof Medians, number[]> = { ours: [], peer: [] };
  for (let run = 0; run < RUNS; run++) {
    taken.ours.push(await coldRun(pages.collector, ours, stop));
    taken.peer.push(await coldRun(pages.collector, peer, stop));
  }
  return { ours: median(taken.ours), peer: median(taken.peer) };
}

async function coldRun(address: string, [chromium, page]: Side, stop: Stop): Promise<number> {
  await stop(chromium);
  await page.goto(address);
  return await marksStood(page);
}

/** The worker, and with it the process that nothing else of the extension lives in. */
async function stopProcess({ session, stopWorker }: Chromium): Promise<void> {
  const renderers = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo.flatMap(({ type, id }) => (type === 'renderer' ? id : []));
  };
  const before = await renderers();
  await stopWorker();
  const end = Date.now() + 10_000;
  for (let now = before; before.every((id) => now.includes(id)); now = await renderers())
    if (Date.now() > end) throw new Error('The process of the extension stayed');
}

/** Runs in the page before it loads: notes when as many hosts of marks have been added as there are claims. */
function WATCH(claims: number): void {
  let count = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof HTMLSpanElement && node.childNodes.length === 0) count++;
    if (count === claims) performance.mark('marks');
  }).observe(document, { childList: true, subtree: true });
}

/** Milliseconds from the end of DOMContentLoaded, after which content scripts start, to the last mark. */
async function marksStood(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('marks').length > 0);
  return await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const [marks] = performance.getEntriesByName('marks');
    return (marks?.startTime ?? Number.NaN) - (navigation?.domContentLoadedEventEnd ?? Number.NaN);
  });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

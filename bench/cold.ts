/**
 * How soon a worker that was just started gives its first verdict, in Chromium: beside one that answers and does nothing else,
 * and beside one with @digitalbazaar/vc in it. By turns; a script is at hand, as an extension's is, and compiled each time.
 */
import type { Page } from 'playwright-core';
import { bundleInParts } from './bundle.ts';
import { signedBy } from './credentials.ts';
import { withPage } from './isolated.ts';
import { quieter, type Row, ratioRow } from './row.ts';

const EMPTY = 'addEventListener("message", () => postMessage("verified"))';
const RUNS = 15;
/** Milliseconds above the empty worker, for a small credential. */
const ABOVE = 10;

export async function coldRows(): Promise<readonly Row[]> {
  const scripts = {
    '/empty.js': EMPTY,
    ...(await bundleInParts('worker-ours.ts', '/ours.js')),
    ...(await bundleInParts('worker-peer.ts', '/peer.js')),
  };
  const files = { small: await signedBy('eddsa-rdfc-2022', 'small'), full: await signedBy('eddsa-rdfc-2022', 'full') };
  return await withPage(scripts, async (page) => {
    const rows: Row[] = [];
    for (const size of ['small', 'full'] as const) {
      const { empty, ours, peer } = await measure(page, files[size][0] ?? '');
      const name = `a fresh worker to its first verdict, eddsa-rdfc-2022, ${size}`;
      if (size === 'small') rows.push(aboveRow(`${name}, beside an empty worker`, ours, empty));
      rows.push(ratioRow(`${name}, beside @digitalbazaar/vc`, ours, peer, 3));
    }
    return rows;
  });
}

function aboveRow(name: string, ours: number, empty: number): Row {
  return {
    name,
    ours,
    peer: empty,
    ratio: empty / ours,
    unit: 'ms',
    aim: `≤ ${ABOVE} ms more`,
    met: ours <= empty + ABOVE,
  };
}

async function measure(page: Page, file: string): Promise<Record<'empty' | 'ours' | 'peer', number>> {
  const times = { empty: [] as number[], ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of ['empty', 'ours', 'peer'] as const)
      times[name].push(await page.evaluate(firstAnswer, [name, file]));
  }
  return { empty: quieter(times.empty), ours: quieter(times.ours), peer: quieter(times.peer) };
}

/** Runs in the page: milliseconds from starting a worker to its answer. */
async function firstAnswer([name = '', file = '']: readonly string[]): Promise<number> {
  const start = performance.now();
  const worker = new Worker(`/${name}.js`, { type: 'module' });
  worker.postMessage(file);
  await new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  const time = performance.now() - start;
  worker.terminate();
  return time;
}

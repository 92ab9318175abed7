/**
 * How soon the stopped worker of an extension gives its first verdict, in Chromium: from the question of a page of its own to the
 * answer, beside a worker that answers and does nothing else, and beside one with @digitalbazaar/vc in it. By turns; what the browser
 * keeps of a script that was installed (its compiled form among it) is at hand, as it is for users.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../bin/browser/chromium.ts';
import { requireChromium } from '../bin/set-up.mjs';
import { bundleForExtension } from './bundle.ts';
import { signedBy } from './credentials.ts';
import { quieter, type Row, ratioRow } from './row.ts';

const EMPTY = 'chrome.runtime.onMessage.addListener((_file, _sender, answer) => answer("verified"));';
const RUNS = 17;
/** The first lives of a worker are not counted: by then the browser has written down what it keeps. */
const WARM = 2;
/** Milliseconds above the empty worker, for a small credential. */
const ABOVE = 10;

const NAMES = ['empty', 'ours', 'peer'] as const;
type Times = Record<(typeof NAMES)[number], number>;

export async function stoppedRows(): Promise<readonly Row[]> {
  const scripts = {
    empty: EMPTY,
    ours: await bundleForExtension('stopped-ours.ts'),
    peer: await bundleForExtension('stopped-peer.ts'),
  };
  const sides = await Promise.all(NAMES.map(async (name) => [name, await start(name, scripts[name])] as const));
  try {
    const rows: Row[] = [];
    for (const size of ['small', 'full'] as const) {
      const [file = ''] = await signedBy('eddsa-rdfc-2022', size);
      const { empty, ours, peer } = await measure(sides, file);
      const name = `a stopped extension worker to its first verdict, eddsa-rdfc-2022, ${size}`;
      rows.push({
        ...ratioRow(`${name}, beside an empty worker`, ours, empty, 0),
        aim: size === 'small' ? `≤ ${ABOVE} ms more` : 'none',
        met: size === 'full' || ours <= empty + ABOVE,
      });
      rows.push(ratioRow(`${name}, beside @digitalbazaar/vc`, ours, peer, 3));
    }
    return rows;
  } finally {
    await Promise.all(sides.map(([, side]) => side.stop()));
  }
}

interface Side {
  readonly chromium: Chromium;
  readonly page: Page;
  stop(): Promise<void>;
}

async function start(name: string, script: string): Promise<Side> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-stopped-'));
  const manifest = {
    manifest_version: 3,
    name,
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Page</title>');
  writeFileSync(join(folder, 'worker.js'), script);
  // Nobody is asked anything, so nobody listens at the port.
  const chromium = await startChromium({ executable: requireChromium(), extension: folder, port: 1, headless: true });
  const page = await chromium.open('page.html');
  return {
    chromium,
    page,
    async stop() {
      await chromium.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function measure(sides: readonly (readonly [keyof Times, Side])[], file: string): Promise<Times> {
  const times: Record<keyof Times, number[]> = { empty: [], ours: [], peer: [] };
  for (let run = 0; run < RUNS + WARM; run += 1) {
    for (const [name, { chromium, page }] of sides) {
      const time = await page.evaluate(ask, file);
      if (run >= WARM) times[name].push(time);
      await chromium.stopWorker();
    }
  }
  return { empty: quieter(times.empty), ours: quieter(times.ours), peer: quieter(times.peer) };
}

/** Runs in the extension's page: milliseconds from a question to the worker's answer. */
async function ask(file: string): Promise<number> {
  const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(file: string): Promise<unknown> } } };
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage(file);
  if (answer !== 'verified') throw new Error(String(answer));
  return performance.now() - start;
}

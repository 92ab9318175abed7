/**
 * The batch page in a real Chromium: how long a list of a hundred thousand takes to its preview, how smoothly its table scrolls, and
 * how long ten thousand rows take whose answers are kept. Only our own answers are measured: nobody is asked.
 */
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type Chromium, startChromium } from '../bin/browser/chromium.ts';
import { agree } from '../bin/browser/extension.ts';
import { createWorld } from '../bin/world/world.ts';
import { limitRow, type Row } from './row.ts';

const ROWS = 100_000;
const KEPT = 10_000;
const RUNS = 4;
const AIMS = { preview: 1_000, frame: 32, kept: 3_000 };

/** @param executable a Chromium; the extension is built already, mode e2e */
export async function batchRows(executable: string): Promise<readonly Row[]> {
  const world = await createWorld();
  const extension = resolve(import.meta.dirname, '../.output/chrome-mv3-e2e');
  const chromium = await startChromium({ executable, extension, port: world.port, headless: true });
  try {
    await agree(chromium);
    const [preview, frame] = await large(chromium);
    return [
      limitRow(`dropping a CSV of ${ROWS} rows, until its preview is drawn`, preview, AIMS.preview, 'ms'),
      limitRow(`longest frame while a table of ${ROWS} rows scrolls`, frame, AIMS.frame, 'ms'),
      limitRow(`${KEPT} rows whose answers are kept, judged and shown`, await kept(chromium), AIMS.kept, 'ms'),
    ];
  } finally {
    await chromium.stop();
    await world.stop();
  }
}

async function large(chromium: Chromium): Promise<readonly [preview: number, frame: number]> {
  const page = await open(chromium);
  const lines = Array.from(
    { length: ROWS },
    (_, at) => `Person ${at},Certificate ${at % 97},Academy ${at % 13},2024-05,`,
  );
  const preview = await drop(page, `Name,Title,Issuer,Issued,Comment\n${lines.join('\n')}`);
  await page.click('.begin .primary:enabled');
  await page.waitForSelector('.grid .body [role=row]', { timeout: 60_000 });
  await page.locator('.figures .done', { hasText: `100,000` }).waitFor({ timeout: 60_000 });
  await page.waitForFunction(() => document.querySelector('progress') === null, undefined, { timeout: 120_000 });
  // What else the machine does makes a run longer and never shorter; the page counts once more a second after the last answer.
  await page.waitForTimeout(1_500);
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await page.evaluate(scroll));
  const frame = Math.min(...runs);
  await page.close();
  return [preview, frame];
}

async function kept(chromium: Chromium): Promise<number> {
  const page = await open(chromium);
  const lines = Array.from({ length: KEPT }, (_, at) => {
    const id = at.toString(16).padStart(12, '0');
    return `Person ${at},Certificate ${at % 97},Academy,https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-${id}`;
  });
  await page.evaluate(keep, { count: KEPT });
  await drop(page, `Name,Title,Issuer,Link\n${lines.join('\n')}`);
  const taken = await page.evaluate(beginAndWait, `${KEPT.toLocaleString('en-GB')} of ${KEPT.toLocaleString('en-GB')}`);
  await page.close();
  return taken;
}

async function open(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('batch.html');
  await page.waitForSelector('.way-in');
  return page;
}

/** Milliseconds from the drop to the preview on the screen, measured in the page itself. */
async function drop(page: Page, text: string): Promise<number> {
  return await page.evaluate(async (csv) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([csv], 'list.csv', { type: 'text/csv' }));
    const start = performance.now();
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    while (document.querySelector('.preview table') === null) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, text);
}

/** The longest time between two frames, while the table goes by page after page and in leaps. */
async function scroll(): Promise<number> {
  const grid = document.querySelector('[role=grid]');
  if (!grid) throw new Error('no table');
  const times: number[] = [];
  let last = 0;
  for (let step = 0; step < 300; step += 1) {
    const now = await new Promise<number>(requestAnimationFrame);
    // The first frames are those of a page that has just been drawn.
    if (step > 20) times.push(now - last);
    last = now;
    grid.scrollTop += step % 50 === 0 ? 100_000 : 400;
  }
  return Math.max(...times);
}

/** Answers as the checker keeps them, put where it keeps them. */
async function keep({ count }: { count: number }): Promise<void> {
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const opening = indexedDB.open('bonafide');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  const transaction = database.transaction('answers', 'readwrite');
  for (let at = 0; at < count; at += 1) {
    const canonical = `https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-${at.toString(16).padStart(12, '0')}`;
    const evidence = {
      ground: 'hosted',
      vouchedBy: 'Credly',
      credential: {
        format: 'ob2',
        achievement: { name: `Certificate ${at % 97}` },
        issuer: { id: 'https://academy.example', name: 'Academy' },
        holder: { name: `Person ${at}` },
        issued: '2024-05-01T00:00:00Z',
      },
      checks: ['document', 'key'].map((id) => ({ id, outcome: 'pass', message: 'It is so.' })),
    };
    const reference = { platform: 'credly', kind: 'credential', id: canonical.slice(30), canonical };
    const kept = { reference, evidence, checkedAt: Date.now(), failures: 0 };
    transaction.objectStore('answers').put({ kept, pages: [], size: 500 });
  }
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  database.close();
}

/** From the press to the last answer on the screen. */
async function beginAndWait(wanted: string): Promise<number> {
  while (document.querySelector('.begin .primary:enabled') === null) await new Promise(requestAnimationFrame);
  const start = performance.now();
  document.querySelector<HTMLElement>('.begin .primary')?.click();
  while (document.querySelector('.figures .done')?.textContent !== wanted) await new Promise(requestAnimationFrame);
  return performance.now() - start;
}

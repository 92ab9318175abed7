/**
 * How soon the popup of a profile with twenty claims is there to be used, in real Chromium with the built extension: from the
 * moment at which the browser opens it to all of its rows, with their buttons. The real popup of the toolbar's icon, not its page
 * in a tab; opened anew each time.
 */
import { resolve } from 'node:path';
import { startChromium } from '../bin/browser/chromium.ts';
import { agree, concluded, openPopup } from '../bin/browser/extension.ts';
import { createWorld } from '../bin/world/world.ts';
import type { Row } from './row.ts';

const CLAIMS = 20;
const RUNS = 7;
const AIM = 150;
const EXTENSION = resolve(import.meta.dirname, '../.output/chrome-mv3-e2e');

/** @param executable a Chromium; the extension is built in mode `e2e` */
export async function popupRows(executable: string): Promise<readonly Row[]> {
  const world = await createWorld();
  const chromium = await startChromium({ executable, extension: EXTENSION, port: world.port, headless: true });
  try {
    await agree(chromium);
    const page = await chromium.context.newPage();
    await page.goto(world.pages.collector);
    await concluded(page, CLAIMS);
    const taken: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const { target } = await openPopup(chromium, page);
      await target.until(`document.querySelectorAll('.rows > li').length === ${CLAIMS}`);
      taken.push(await target.evaluate<number>(`performance.getEntriesByName('shown')[0].startTime`));
      await target.close();
    }
    const ours = taken.toSorted((a, b) => a - b)[RUNS >> 1] ?? Number.NaN;
    return [
      { name: `popup of ${CLAIMS} claims: opened → interactive`, ours, unit: 'ms', aim: `≤ ${AIM}`, met: ours <= AIM },
    ];
  } finally {
    await Promise.all([chromium.stop(), world.stop()]);
  }
}

/**
 * The demo: the world, the browser, the extension with consent given, and a profile that shows every verdict. With no display
 * it prints what the extension concluded beside what is expected, saves pictures of page and popup, and ends.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { WORD } from '../lib/verdict/sentences.ts';
import { type Chromium, startChromium } from './browser/chromium.ts';
import { agree, concluded, openPopup } from './browser/extension.ts';
import { createWorld, type World } from './world/world.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PICTURES = join(ROOT, '.demo');

const { values } = parseArgs({
  options: { browser: { type: 'string' }, headless: { type: 'boolean', default: false } },
});
if (!values.browser) throw new Error('--browser names the Chromium to start');

const needsDisplay = process.platform === 'linux';
const hasDisplay = !needsDisplay || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
const headless = values.headless || !hasDisplay;

const world = await createWorld();
const chromium = await startChromium({
  executable: values.browser,
  extension: join(ROOT, '.output/chrome-mv3-e2e'),
  port: world.port,
  headless,
});
try {
  await agree(chromium);
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(world.url);
  if (headless) process.exitCode = await tell(world, chromium, page);
  else await untilClosed(chromium);
} finally {
  await chromium.stop();
  await world.stop();
}

async function untilClosed({ context }: Chromium): Promise<void> {
  console.log(
    'The browser is open on the demo profile; close it to end. "Check" on a mark asks issuers that are not named.',
  );
  await new Promise((resolve) => context.once('close', resolve));
}

/** 0 where every claim came out as expected, else 1. */
async function tell({ expected }: World, browser: Chromium, page: Page): Promise<number> {
  const seen = await concluded(page, expected.length);
  const rows = expected.map(({ title, link, verdict }) => {
    const found = seen.find((mark) => mark.link === link)?.word ?? '(no mark)';
    return { claim: title, found, expected: WORD[verdict], '': found === WORD[verdict] ? '' : '← differs' };
  });
  printTable(rows);
  await savePictures(browser, page);
  const wrong = rows.filter(({ found, expected }) => found !== expected).length;
  console.log(wrong === 0 ? `All ${rows.length} as expected.` : `${wrong} of ${rows.length} differ.`);
  return wrong === 0 ? 0 : 1;
}

async function savePictures(browser: Chromium, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'page.png'), fullPage: true });
  const popup = await openPopup(browser, page);
  await popup.ready();
  writeFileSync(join(PICTURES, 'popup.png'), await popup.picture());
  console.log(`Pictures: ${join(PICTURES, 'page.png')}, ${join(PICTURES, 'popup.png')}`);
}

function printTable(rows: readonly Readonly<Record<string, string>>[]): void {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    console.log(
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/**
 * `tsx bin/icons.ts`: draws the extension's icons from bin/pictures/icon.svg into public/icon. They are committed, so that a
 * build needs no drawing. At 128 px the stores want a clear margin of 16 px.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 128] as const;
const MARGIN: Readonly<Record<number, number>> = { 128: 16 };

const svg = readFileSync(new URL('./pictures/icon.svg', import.meta.url), 'utf8');
const out = new URL('../public/icon/', import.meta.url).pathname;
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0;padding:${MARGIN[size] ?? 0}px">${svg}</body>`);
  await page.screenshot({ path: `${out}${size}.png`, omitBackground: true });
}
await browser.close();

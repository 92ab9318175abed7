/**
 * `tsx bin/pictures.ts [--store] [--language TAG] [surface…]`: takes pictures of every surface, from the views themselves with
 * fictional data, and writes them to docs/pictures, those of another language to a folder there that is not kept; with `--store`
 * those for the stores, in every language. Needs Chromium; asks nobody on the network.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { TAGS } from '../lib/language/tags.ts';
import { PICTURES, type Picture } from './pictures/list.ts';
import { pressMark } from './pictures/press.ts';
import { takeForStores } from './pictures/store.ts';

const { values, positionals: wanted } = parseArgs({
  options: { language: { type: 'string' }, store: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const spoken = TAGS.find((tag) => tag === values.language);
const OUT = fileURLToPath(new URL(`../docs/pictures/${spoken ? `${spoken}/` : ''}`, import.meta.url));

async function take(browser: Browser, base: string, picture: Picture): Promise<void> {
  const {
    name,
    surface,
    width,
    dark,
    rtl,
    zoom = 1,
    language = spoken,
    press,
    forced,
    fine,
    unfold,
    paper,
    row,
  } = picture;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / (zoom === 2 ? 1.1875 : 1)), height: width === 380 ? 160 : 720 },
    deviceScaleFactor: (fine ? 2 : 1) * zoom,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${base}?surface=${surface}${rtl ? '&dir=rtl' : ''}${language ? `&lang=${language}` : ''}`);
  await page.waitForSelector('main');
  if (unfold !== undefined) await unfolded(page, unfold, language !== undefined);
  if (press !== undefined) await pressMark(page, press);
  if (row !== undefined) await page.locator(`.grid .body [role=row]`).nth(row).click();
  if (paper) await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: press === undefined });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.error(`${name}: ${wide} px wider than the window`);
  await context.close();
}

/** Titles are the same in every language; what a fold of ours is called is not. */
async function unfolded(page: Page, text: string, isTranslated: boolean): Promise<void> {
  const fold = page.locator('summary', { hasText: text }).first();
  if (!isTranslated || (await fold.count()) > 0) await fold.click();
}

mkdirSync(OUT, { recursive: true });
const server = await createServer({
  root: fileURLToPath(new URL('./pictures/', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
if (values.store) await takeForStores(browser, base, spoken ? [spoken] : TAGS);
for (const picture of values.store ? [] : PICTURES) {
  if (wanted.length === 0 || wanted.some((name) => picture.name.startsWith(name))) await take(browser, base, picture);
}
await browser.close();
await server.close();

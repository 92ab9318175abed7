/**
 * `tsx bin/pictures.ts [surface…]`: takes pictures of every surface, from the views themselves with fictional data, and
 * writes them to docs/pictures. Needs Chromium; asks nobody on the network.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { createServer } from 'vite';

const OUT = fileURLToPath(new URL('../docs/pictures/', import.meta.url));

interface Picture {
  readonly name: string;
  readonly surface: string;
  readonly width: number;
  readonly dark?: boolean;
  readonly rtl?: boolean;
  /** 2 is the browser's 200 %: half as many pixels of the page's own. */
  readonly zoom?: number;
  /** Pressed before the picture is taken: the place of a claim on the page. */
  readonly press?: number;
  readonly forced?: boolean;
  /** Twice the pixels, for the README. */
  readonly fine?: boolean;
}

const PICTURES: readonly Picture[] = [
  { name: 'profile', surface: 'profile', width: 760, fine: true },
  { name: 'profile-dark', surface: 'profile', width: 760, dark: true },
  { name: 'profile-forced-colours', surface: 'profile', width: 760, forced: true },
  { name: 'card', surface: 'profile', width: 760, press: 0, fine: true },
  { name: 'card-dark', surface: 'profile', width: 760, press: 4, dark: true },
  { name: 'card-narrow', surface: 'profile', width: 320, press: 7 },
  { name: 'popup', surface: 'popup', width: 380, fine: true },
  { name: 'popup-dark', surface: 'popup', width: 380, dark: true },
  { name: 'popup-narrow', surface: 'popup', width: 320 },
  { name: 'popup-zoomed', surface: 'popup', width: 380, zoom: 2 },
  { name: 'popup-rtl', surface: 'popup', width: 380, rtl: true },
  { name: 'popup-well', surface: 'well', width: 380 },
  { name: 'popup-consent', surface: 'consent', width: 380 },
  { name: 'popup-hosts', surface: 'hosts', width: 380 },
  { name: 'popup-empty', surface: 'empty', width: 380 },
  { name: 'popup-closed', surface: 'closed', width: 380 },
  { name: 'popup-elsewhere', surface: 'elsewhere', width: 380 },
  { name: 'popup-off', surface: 'off', width: 380, dark: true },
  { name: 'options', surface: 'options', width: 760 },
  { name: 'options-dark', surface: 'options', width: 760, dark: true },
  { name: 'options-narrow', surface: 'options', width: 320 },
  { name: 'welcome', surface: 'welcome', width: 760 },
  { name: 'welcome-dark', surface: 'welcome', width: 760, dark: true },
  { name: 'welcome-narrow', surface: 'welcome', width: 320 },
];

async function take(browser: Browser, base: string, picture: Picture): Promise<void> {
  const { name, surface, width, dark, rtl, zoom = 1, press, forced, fine } = picture;
  const context = await browser.newContext({
    viewport: { width: Math.round(width / (zoom === 2 ? 1.1875 : 1)), height: width === 380 ? 160 : 720 },
    deviceScaleFactor: (fine ? 2 : 1) * zoom,
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forced ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(`${base}?surface=${surface}&dir=${rtl ? 'rtl' : 'ltr'}`);
  await page.waitForSelector('main');
  if (surface === 'popup' && !rtl) await page.locator('.row summary').first().click();
  if (press !== undefined) await pressMark(page, press);
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: press === undefined });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) console.error(`${name}: ${wide} px wider than the window`);
  await context.close();
}

/** A mark's button is behind a closed shadow root; a press on the place where it stands reaches it as a person's would. */
async function pressMark(page: import('playwright-core').Page, index: number): Promise<void> {
  const host = page.locator('li a + span').nth(index);
  await host.scrollIntoViewIfNeeded();
  const box = await host.boundingBox();
  if (box) await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

mkdirSync(OUT, { recursive: true });
const wanted = process.argv.slice(2);
const server = await createServer({
  root: fileURLToPath(new URL('./pictures/', import.meta.url)),
  configFile: false,
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
});
await server.listen();
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const picture of PICTURES) {
  if (wanted.length === 0 || wanted.some((name) => picture.name.startsWith(name))) await take(browser, base, picture);
}
await browser.close();
await server.close();

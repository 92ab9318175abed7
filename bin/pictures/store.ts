/**
 * The pictures that the stores show: 1280 by 800 for Chrome, Edge and AMO alike, five in each language, under
 * docs/store/pictures. A popup is no page by itself, so it is shown over the profile that it belongs to.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Tag } from '../../lib/language/tags.ts';
import { pressMark } from './press.ts';

const SIZE = { width: 1280, height: 800 };

interface StorePicture {
  readonly name: string;
  readonly surface: string;
  /** The mark whose card is opened. */
  readonly press?: number;
  /** The row of a table that is opened. */
  readonly row?: number;
  /** The popup stands over the page, as a browser shows it. */
  readonly hasPopup?: true;
}

const STORE: readonly StorePicture[] = [
  { name: '1-profile', surface: 'profile', press: 1 },
  { name: '2-popup', surface: 'profile', hasPopup: true },
  { name: '3-along-time', surface: 'stack' },
  { name: '4-list', surface: 'batch-run', row: 1 },
  { name: '5-my-badges', surface: 'mine' },
];

/** @param tags the languages that are wanted */
export async function takeForStores(browser: Browser, base: string, tags: readonly Tag[]): Promise<void> {
  for (const tag of tags) {
    const folder = fileURLToPath(new URL(`../../docs/store/pictures/${tag}/`, import.meta.url));
    mkdirSync(folder, { recursive: true });
    for (const picture of STORE) await take(browser, base, tag, folder, picture);
  }
}

async function take(browser: Browser, base: string, tag: Tag, folder: string, picture: StorePicture): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${base}?surface=${picture.surface}&lang=${tag}`);
  await page.waitForSelector('main');
  if (picture.press !== undefined) await pressMark(page, picture.press);
  if (picture.row !== undefined) await page.locator('.grid .body [role=row]').nth(picture.row).click();
  if (picture.hasPopup) await showPopup(page, `${base}?surface=popup&lang=${tag}`);
  await page.screenshot({ path: `${folder}${picture.name}.png` });
  await context.close();
}

/** At the corner where a browser opens it: below the toolbar, at the end of the line. */
async function showPopup(page: Page, address: string): Promise<void> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    frame.style.cssText =
      'position:fixed;inset-block-start:12px;inset-inline-end:24px;width:380px;height:600px;border:0;border-radius:10px;background:#fff;box-shadow:0 2px 8px #0003,0 12px 40px #0004';
    document.body.append(frame);
  }, address);
  await page.frameLocator('iframe').locator('main').waitFor();
}

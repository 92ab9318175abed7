/** A page in real Chromium that is given scripts by name and a clock that tells microseconds. */
import { chromium, type Page } from 'playwright-core';
import { requireChromium } from '../bin/set-up.mjs';

const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const ORIGIN = 'https://bench.example';

/** @param scripts what lies behind a path */
export async function withPage<T>(
  scripts: Readonly<Record<string, string>>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    // Only a page that shares its process with nobody is given a fine clock.
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    await page.route('**/*', async (route) => {
      const script = scripts[new URL(route.request().url()).pathname];
      const [contentType, body] = script === undefined ? ['text/html', '<!doctype html>'] : ['text/javascript', script];
      await route.fulfill({ headers, contentType, body });
    });
    await page.goto(ORIGIN);
    return await work(page);
  } finally {
    await browser.close();
  }
}

export const load = (page: Page, path: string) => page.addScriptTag({ url: `${ORIGIN}${path}`, type: 'module' });

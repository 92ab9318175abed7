/** A page in real Chromium that is given scripts by name, from a server of our own, and a clock that tells microseconds. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { requireChromium } from '../bin/set-up.mjs';

const ARGUMENTS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
/** Only a page that shares its process with nobody is given a fine clock. What was fetched once is at hand. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'max-age=3600',
};

/** @param scripts what lies behind a path; the page itself is empty */
export async function withPage<T>(
  scripts: Readonly<Record<string, string>>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const server = createServer(({ url = '/' }, response) => {
    const script = scripts[url];
    response.writeHead(200, { ...HEADERS, 'content-type': script === undefined ? 'text/html' : 'text/javascript' });
    response.end(script ?? '<!doctype html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: requireChromium(), args: ARGUMENTS });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return await work(page);
  } finally {
    await browser.close();
    server.close();
  }
}

export const load = (page: Page, path: string) => page.addScriptTag({ url: path, type: 'module' });

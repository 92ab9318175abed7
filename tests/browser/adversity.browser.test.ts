/** A browser that is killed in the middle of a list, a database that is spoilt on the disk. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { marksOf } from '../../bin/browser/marks.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, type Demo, startDemo } from './demo.ts';

const BADGR = 'api.badgr.io';
const CREDLY = 'www.credly.com';
const CREDLYS = [CREDLY, 'api.credly.com'];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bonafide-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

const askedFor = ({ asked }: Demo, badge: string) =>
  asked().filter(({ host, path }) => `https://${host}${path}`.startsWith(badge)).length;

async function says(page: Page, badge: string, word: string): Promise<void> {
  const marks = await marksOf(page);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (seen) => seen === word);
}

it('asks anew where its database was spoilt on the disk, and keeps answers again', async () => {
  const profile = folder();
  const first = await startDemo({ profile });
  const badge = badgeAt(first.world, BADGR);
  await says(await first.visit(first.world.url), badge, WORD.verified);
  await first.chromium.stop();
  const spoilt = spoil(join(profile, 'Default/IndexedDB'), first.chromium.extensionId);
  expect(spoilt).toBeGreaterThan(2);

  const again = await startDemo({ profile, agreed: false });
  const page = await again.visit(again.world.url);
  await says(page, badge, WORD.verified);
  await page.reload();
  await says(page, badge, WORD.verified);
  expect(askedFor(again, badge)).toBe(1);
  const own = await again.chromium.open('options.html');
  const kept = await own.evaluate<{ answers: number; trouble?: string }>(
    `chrome.runtime.sendMessage({ type: 'kept' })`,
  );
  expect(kept.answers).toBeGreaterThan(0);
  expect(kept.trouble).toBeUndefined();
});

it('goes on with a list where it was when the browser was killed: nothing lost, nothing asked twice', async () => {
  const profile = folder();
  const first = await startDemo({ profile });
  const { world, chromium } = first;
  for (const host of CREDLYS) world.fault(host, 'slow');
  const page = await chromium.open('batch.html');
  const rows = world.expected.length;
  const list = world.expected.map(({ title, issuer, issued, link }) => ['Mara Ellingsen', title, issuer, issued, link]);
  const head = ['Candidate', 'Certification', 'Issuing organization', 'Issue date', 'Credential URL'];
  const buffer = Buffer.from(Papa.unparse([head, ...list]));
  await page.setInputFiles('input[data-what=files]', { name: 'spring.csv', mimeType: 'text/csv', buffer });
  await page.click('.begin .primary:enabled');
  const slow = world.expected.filter(({ link }) => CREDLYS.includes(new URL(link).hostname)).length;
  await untilDone(page, rows - slow, rows);
  const ended = new Promise((resolve) => chromium.context.once('close', resolve));
  await Promise.race([chromium.session.send('Browser.crash').catch(() => undefined), ended]);
  await ended;

  const again = await startDemo({ profile, agreed: false });
  const later = await again.chromium.open('batch.html');
  await untilDone(later, rows, rows);
  const found = await later.evaluate(() =>
    [...document.querySelectorAll('.grid .body [role=row]')]
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('.verdict b')?.textContent),
  );
  expect(found).toEqual(world.expected.map(({ verdict }) => WORD[verdict]));
  expect(again.asked().filter(({ host }) => !CREDLYS.includes(host))).toEqual([]);
});

/** The run says that so many rows of so many are done. */
const untilDone = (page: Page, done: number, rows: number) =>
  page
    .getByText(ENGLISH.batch.run.done({ done: String(done), rows: String(rows) }), { exact: true })
    .waitFor({ timeout: 60_000 });

/** Overwrites what the browser wrote of our databases. @returns how many files */
function spoil(folder: string, id: string): number {
  let count = 0;
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.includes(id)) continue;
    for (const file of readdirSync(join(folder, name))) {
      writeFileSync(join(folder, name, file), 'spoilt '.repeat(500));
      count += 1;
    }
  }
  return count;
}

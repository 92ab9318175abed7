/** A hiring team's way: a list in, verdicts out, in a real Chromium: nothing lost when the tab goes, nothing asked twice. */
import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { World } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { type Demo, startDemo } from './demo.ts';

const { batch, verdict } = ENGLISH;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The demo profile as a team's list. */
function listOf({ expected }: World): string {
  const rows = expected.map(({ title, issuer, issued, link }) => ['Mara Ellingsen', title, issuer, issued, link]);
  return Papa.unparse([
    ['Candidate', 'Certification', 'Issuing organization', 'Issue date', 'Credential URL'],
    ...rows,
  ]);
}

async function openBatch({ chromium }: Demo, hash = ''): Promise<Page> {
  const page = await chromium.open(`batch.html${hash}`);
  await page.waitForSelector('main:not([aria-busy])');
  return page;
}

async function dropCsv(page: Page, text: string): Promise<void> {
  await page.setInputFiles('input[data-what=files]', {
    name: 'spring.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
}

const begin = (page: Page) => page.click('.begin .primary:enabled');
const untilDone = (page: Page, done: number, rows = done) =>
  page
    .getByText(batch.run.done({ done: String(done), rows: String(rows) }), { exact: true })
    .waitFor({ timeout: 60_000 });

/** Word of each row, in the order shown. */
const words = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.grid .body [role=row]')]
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('.verdict b')?.textContent),
  );

async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await press();
  return await readFile(await (await download).path());
}

describe('the batch page', () => {
  it('takes a spreadsheet, guesses its columns, and says of each row what the issuer’s answer amounts to', async () => {
    const demo = await startDemo();
    const page = await openBatch(demo);
    await dropCsv(page, listOf(demo.world));
    await page.waitForSelector('.preview table');
    const chosen = await page.$$eval('.preview select', (all) => all.map((one) => (one as HTMLSelectElement).value));
    expect(chosen).toEqual(['person', 'title', 'issuer', 'issued', 'link']);
    await begin(page);
    await untilDone(page, demo.world.expected.length);
    expect(await words(page)).toEqual(demo.world.expected.map(({ verdict: word }) => verdict.word[word]));

    await page.click('.export summary');
    const csv = (await saved(page, () => page.getByRole('button', { name: batch.run.exportCsv }).click())).toString(
      'utf8',
    );
    const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => row[batch.sheet.verdict])).toEqual(await words(page));
    await page.click('.export summary');
    const xlsx = await saved(page, () => page.getByRole('button', { name: batch.run.exportXlsx }).click());
    const [sheet] = await readXlsxFile(xlsx);
    expect(sheet?.data).toHaveLength(demo.world.expected.length + 1);
    await page.click('.export summary');
    const json = await saved(page, () => page.getByRole('button', { name: batch.run.exportJson }).click());
    expect(JSON.parse(json.toString()).rows.map((row: { verdict: string }) => row.verdict)).toEqual(
      demo.world.expected.map(({ verdict: word }) => word),
    );
    await page.click('.export summary');
    await page.getByRole('button', { name: batch.run.report }).click();
    await page.waitForSelector('.candidate');
    expect(await page.textContent('.report')).toContain(batch.report.methodText);
    const pdf = await page.pdf();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('asks nobody before the yes, and goes on with it', async () => {
    const demo = await startDemo({ agreed: false });
    const page = await openBatch(demo);
    await dropCsv(page, listOf(demo.world));
    await begin(page);
    await page.getByRole('button', { name: batch.run.consent }).waitFor();
    expect(demo.asked()).toEqual([]);
    await page.getByRole('button', { name: batch.run.consent }).click();
    await untilDone(page, demo.world.expected.length);
    expect(demo.asked().length).toBeGreaterThan(0);
  });

  it('goes on where it was when its tab was closed in the middle: nothing lost, nothing asked twice', async () => {
    const demo = await startDemo();
    const { world } = demo;
    world.fault('www.credly.com', 'slow');
    world.fault('api.credly.com', 'slow');
    const page = await openBatch(demo);
    await dropCsv(page, listOf(world));
    await begin(page);
    const credly = world.expected.filter(({ link }) => new URL(link).hostname.endsWith('credly.com')).length;
    await untilDone(page, world.expected.length - credly, world.expected.length);
    const before = demo.asked().filter(({ host }) => !host.endsWith('credly.com')).length;
    await page.close();
    world.fault('www.credly.com', undefined);
    world.fault('api.credly.com', undefined);

    const again = await openBatch(demo);
    await untilDone(again, world.expected.length);
    expect(await words(again)).toEqual(world.expected.map(({ verdict: word }) => verdict.word[word]));
    expect(demo.asked().filter(({ host }) => !host.endsWith('credly.com'))).toHaveLength(before);
  });

  it('waits while there is no network, and goes on by itself', async () => {
    const demo = await startDemo();
    const page = await openBatch(demo);
    await dropCsv(page, listOf(demo.world));
    await page.waitForSelector('.preview table');
    await demo.chromium.context.setOffline(true);
    await begin(page);
    await page.getByText(batch.run.offline).waitFor();
    expect(demo.asked()).toEqual([]);
    await demo.chromium.context.setOffline(false);
    await untilDone(page, demo.world.expected.length);
  });

  it('works on a run in one tab at a time; the other takes over', async () => {
    const demo = await startDemo();
    const { world } = demo;
    world.fault('*', 'slow');
    const first = await openBatch(demo);
    await dropCsv(first, listOf(world));
    await begin(first);
    await first.waitForSelector('main.run');
    const second = await openBatch(demo);
    await second.getByText(batch.run.elsewhere).waitFor();
    const asked = demo.asked().length;
    await first.close();
    world.fault('*', undefined);
    await untilDone(second, world.expected.length);
    expect(demo.asked().length).toBeGreaterThan(asked);
  });

  it('is done from the first key to the last without a pointer, and without a fault that axe finds', async () => {
    const demo = await startDemo();
    const page = await openBatch(demo);
    const accessible = async () => {
      await page.evaluate(AXE);
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(found).toEqual([]);
    };
    await accessible();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText(demo.world.expected.map(({ link }) => link).join('\n'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.begin .primary:enabled');
    await accessible();
    await page.locator('.begin .primary').focus();
    await page.keyboard.press('Enter');
    await untilDone(page, demo.world.expected.length);
    await accessible();
    await page.keyboard.press('/');
    await page.keyboard.type('digital');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.beside');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('beside');
    expect(await page.textContent('.beside')).toContain('Digital Literacy');
    await accessible();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('grid');
    await page.keyboard.press('n');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('note');
    await page.keyboard.type('called them, fine');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.noted');
    await page.reload();
    await page.waitForSelector('.noted');
  });

  it('asks the host for a rest’s end, and says so', async () => {
    const demo = await startDemo();
    const { world } = demo;
    world.fault('www.credly.com', 'limited');
    world.fault('api.credly.com', 'limited');
    const page = await openBatch(demo);
    await dropCsv(page, listOf(world));
    await begin(page);
    await page.locator('.hosts [data-reason=limited]').first().waitFor({ timeout: 20_000 });
    world.fault('www.credly.com', undefined);
    world.fault('api.credly.com', undefined);
    await untilDone(page, world.expected.length);
    expect(await words(page)).toEqual(world.expected.map(({ verdict: word }) => verdict.word[word]));
  });
});

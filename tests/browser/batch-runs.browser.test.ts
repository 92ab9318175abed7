/**
 * Runs of the batch page over time, in a real Chromium: the browser that is restarted, the worker that is killed, two tabs, what
 * changed since, what is tried again, folders, a report on paper; and each of its views for everybody.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it, onTestFinished } from 'vitest';
import { ENGLISH } from '../../lib/language/english.ts';
import { TRANSLATIONS } from '../../lib/language/translations.ts';
import { type Demo, startDemo } from './demo.ts';
import { surfaceAt } from './surface.ts';

const { batch, verdict } = ENGLISH;
const LONG = { timeout: 240_000 };

async function openBatch({ chromium }: Pick<Demo, 'chromium'>, hash = ''): Promise<Page> {
  const page = await chromium.open(`batch.html${hash}`);
  await page.waitForSelector('main:not([aria-busy])');
  return page;
}

async function paste(page: Page, lines: readonly string[]): Promise<void> {
  await page.fill('.way-in textarea', lines.join('\n'));
  await page.click('.way-in .primary');
  await page.waitForSelector('.begin .primary:enabled');
}

const untilDone = (page: Page, done: number, rows = done) =>
  page
    .getByText(batch.run.done({ done: String(done), rows: String(rows) }), { exact: true })
    .waitFor({ timeout: 60_000 });

const wordsIn = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.grid .body [role=row]')]
      .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
      .map((row) => row.querySelector('.verdict b')?.textContent ?? ''),
  );

const isCredly = (link: string) => new URL(link).hostname.endsWith('credly.com');
/** A link by itself says neither whose it should be nor what: nothing can differ from that. */
const ofLinks = ({ world }: Demo) =>
  world.expected.map(({ verdict: word }) =>
    word === 'holder-differs' || word === 'claim-differs' ? 'verified' : word,
  );
const said = (demo: Demo) => ofLinks(demo).map((word) => verdict.word[word]);
const linksOf = ({ world }: Demo) => world.expected.map(({ link }) => link);

function fault({ world }: Demo, sickness?: 'slow' | 'down'): void {
  for (const host of ['www.credly.com', 'api.credly.com']) world.fault(host, sickness);
}

it(
  'goes on by itself after the browser was restarted, and after its worker was killed; nothing is asked twice',
  LONG,
  async () => {
    const profile = mkdtempSync(join(tmpdir(), 'bonafide-batch-'));
    onTestFinished(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
    const first = await startDemo({ profile });
    fault(first, 'slow');
    const page = await openBatch(first);
    await paste(page, linksOf(first));
    await page.click('.begin .primary');
    const rows = first.world.expected.length;
    const credly = linksOf(first).filter(isCredly).length;
    await untilDone(page, rows - credly, rows);
    await first.chromium.stop();

    const demo = await startDemo({ profile, agreed: false });
    fault(demo, 'slow');
    const again = await openBatch(demo);
    await untilDone(again, rows - credly, rows);
    await demo.chromium.stopWorker();
    fault(demo);
    await untilDone(again, rows);
    expect(await wordsIn(again)).toEqual(said(demo));
    expect(demo.asked().filter(({ host }) => !host.endsWith('credly.com'))).toEqual([]);
  },
);

it('shows a second tab how the first gets on, notes too, and asks nothing for it', LONG, async () => {
  const demo = await startDemo();
  fault(demo, 'slow');
  const rows = demo.world.expected.length;
  const credly = linksOf(demo).filter(isCredly).length;
  const first = await openBatch(demo);
  await paste(first, linksOf(demo));
  await first.click('.begin .primary');
  await first.waitForSelector('main.run');
  const second = await openBatch(demo);
  await second.getByText(batch.run.elsewhere).waitFor();
  await untilDone(second, rows - credly, rows);
  await first.bringToFront();
  await first.focus('.grid');
  await first.keyboard.press('n');
  await first.locator('#note').fill('called them, fine');
  await first.keyboard.press('Escape');
  await second.locator('.noted').waitFor();
  fault(demo);
  await untilDone(first, rows);
  await untilDone(second, rows);
  expect(await wordsIn(second)).toEqual(said(demo));
  const asked = demo.asked().length;
  await first.close();
  await second.getByText(batch.run.elsewhere).waitFor({ state: 'detached' });
  expect(demo.asked()).toHaveLength(asked);
});

it(
  'asks once for a credential that stands in several rows, tries again what could not be checked, and compares runs',
  LONG,
  async () => {
    const demo = await startDemo();
    const { world } = demo;
    const sound = world.expected.find(({ verdict: word, link }) => word === 'verified' && isCredly(link));
    if (!sound) throw new Error('The demo profile has no such line');
    fault(demo, 'down');
    const page = await openBatch(demo);
    const rows = ['Ola Nilsen', 'Mara Ellingsen', 'Ola Nilsen'].map((name) => `${name}\t${sound.title}\t${sound.link}`);
    await paste(page, ['Name\tTitle\tLink', ...rows]);
    await page.click('.begin .primary');
    await untilDone(page, 3);
    expect(new Set(await wordsIn(page))).toEqual(new Set([verdict.word['could-not-check']]));
    fault(demo);
    const before = demo.asked().length;
    await page.getByRole('button', { name: batch.run.retry({ count: 3 }) }).click();
    const holds = [verdict.word['holder-differs'], verdict.word.verified, verdict.word['holder-differs']];
    await expect.poll(() => wordsIn(page), { timeout: 30_000 }).toEqual(holds);
    const addresses = demo
      .asked()
      .slice(before)
      .map(({ host, path }) => host + path);
    expect(addresses).toEqual([...new Set(addresses)]);
    await page.locator('.grid .body [role=row]').first().click();
    await page.getByText(batch.details.same({ count: 2, rows: '2, 3' })).waitFor();

    await page.getByRole('button', { name: batch.run.again }).click();
    // Only the new run has an earlier one to be compared with; until it is there, the old one says that it is done.
    const since = page.locator('.menus select:has(option[value=""])');
    await since.waitFor();
    await untilDone(page, 3);
    await since.selectOption({ index: 1 });
    await page.getByText(batch.compare.none).waitFor();
    await page.getByRole('button', { name: batch.compare.back }).click();
    await page.getByRole('button', { name: batch.run.back }).click();
    await expect.poll(() => page.locator('.saved li').count()).toBe(2);
    await page.locator('.saved .actions button').nth(1).click();
    await page.getByRole('button', { name: batch.removeYes }).click();
    await expect.poll(() => page.locator('.saved li').count()).toBe(1);
  },
);

it('reads a folder that is dropped with all that is in it, and remembers what its columns hold', LONG, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const demo = await startDemo();
  mkdirSync(join(folder, 'spring', 'deep'), { recursive: true });
  const [one, two] = demo.world.expected;
  writeFileSync(join(folder, 'spring', 'list.csv'), `Who,What,Where\nMara,${one?.title},${one?.link}\n`);
  writeFileSync(join(folder, 'spring', 'deep', 'links.txt'), `${two?.link}\n`);
  const page = await openBatch(demo);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [join(folder, 'spring')], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  await page.getByRole('button', { name: batch.preview.start({ count: 2 }) }).waitFor();
  await page.locator('.preview th select').first().selectOption('person');
  await page.click('.begin .primary:enabled');
  await untilDone(page, 2);
  await page.getByRole('button', { name: batch.run.back }).click();
  await paste(page, ['Who\tWhat\tWhere', `Mara\t${one?.title}\t${one?.link}`]);
  expect(await page.locator('.preview th select').first().inputValue()).toBe('person');
});

it(
  'prints a report: a cover, then a page for each candidate, each verdict with its reason, ground and time',
  LONG,
  async () => {
    const demo = await startDemo();
    const page = await openBatch(demo);
    const [one, two] = demo.world.expected;
    await paste(page, [
      'Name\tTitle\tLink',
      `Mara Ellingsen\t${one?.title}\t${one?.link}`,
      `Ola Nilsen\t${two?.title}\t${two?.link}`,
    ]);
    await page.click('.begin .primary');
    await untilDone(page, 2);
    await page.click('.export summary');
    await page.getByRole('button', { name: batch.run.report }).click();
    await page.waitForSelector('.candidate');
    const pdf = await page.pdf({ format: 'A4', printBackground: false });
    if (process.env.BONAFIDE_PDF) writeFileSync(process.env.BONAFIDE_PDF, pdf);
    const paper = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: true }).promise;
    const texts: string[] = [];
    for (let at = 1; at <= paper.numPages; at += 1) {
      const { items } = await (await paper.getPage(at)).getTextContent();
      texts.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    }
    expect(texts).toHaveLength(3);
    expect(texts[0]).toContain(batch.report.title);
    expect(texts[0]).toContain(batch.report.methodText.slice(0, 40));
    expect(texts[1]).toContain('Mara Ellingsen');
    expect(texts[2]).toContain('Ola Nilsen');
    for (const text of texts.slice(1)) {
      expect(text).toMatch(/Checked \d+ \w+ \d{4}/);
      expect(text).toContain('rests on');
    }
    expect(texts[0]).not.toContain(batch.report.print);
  },
);

it('is for everybody: light, dark, forced colours, 320 px and 200 %, in each of its views', LONG, async () => {
  const demo = await startDemo();
  const page = await openBatch(demo);
  const surface = await surfaceAt(demo.chromium.session, /\/batch\.html/);
  const holds = async (view: string) => {
    expect(await surface.faults(), view).toEqual([]);
    for (const width of [640, 320]) expect(await surface.excess(width), `${view} at ${width} px`).toBe(0);
  };
  await holds('the way in');
  await page.click('.link');
  await page.waitForSelector('.begin .primary:enabled');
  await holds('the preview');
  await page.click('.begin .primary');
  await untilDone(page, 7);
  await holds('the run');
  await page.focus('.grid');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.beside');
  await page.waitForSelector('.beside .details, .beside .checks, .beside p');
  await holds('details');
  await page.click('.export summary');
  await holds('exports');
  await page.getByRole('button', { name: batch.run.report }).click();
  await page.waitForSelector('.candidate');
  await holds('the report');
});

it('sorts and moves by keyboard alone', LONG, async () => {
  const demo = await startDemo();
  const page = await openBatch(demo);
  await page.click('.link');
  await page.click('.begin .primary:enabled');
  await untilDone(page, 7);
  await page.locator('.grid').focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const sorted = page.locator('[role=columnheader].person');
  await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  await expect.poll(() => sorted.getAttribute('aria-sort')).toBe('descending');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const last = () => page.evaluate(() => document.querySelector('[data-active]')?.getAttribute('aria-rowindex'));
  await expect.poll(last).toBe('8');
  // From the table on, each stop of Tab is one that can be pressed or read; none holds the focus.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('.grid')?.contains(document.activeElement))).toBe(false);
});

it.each(['de', 'es', 'fr', 'pt-BR', 'ja', 'ar'] as const)(
  'speaks %s, the table and its files too',
  LONG,
  async (tag) => {
    const { texts } = TRANSLATIONS[tag];
    const demo = await startDemo();
    const options = await demo.chromium.open('options.html');
    await options.locator('select:has(option[value="ja"])').selectOption(tag);
    await options.waitForFunction((title) => document.querySelector('h1')?.textContent === title, texts.options.title);
    const page = await openBatch(demo);
    expect(await page.textContent('h1')).toBe(texts.batch.title);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(tag === 'ar' ? 'rtl' : 'ltr');
    await paste(page, linksOf(demo));
    await page.click('.begin .primary');
    const found = ofLinks(demo).map((word) => texts.verdict.word[word]);
    await expect.poll(() => wordsIn(page), { timeout: 60_000 }).toEqual(found);
    await page.click('.export summary');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: texts.batch.run.exportCsv }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saving).createReadStream()) chunks.push(Buffer.from(chunk));
    const csv = Buffer.concat(chunks).toString('utf8');
    expect(csv.split('\r\n')[0]).toContain(texts.batch.sheet.verdict);
    for (const word of new Set(found)) expect(csv).toContain(word);
  },
);

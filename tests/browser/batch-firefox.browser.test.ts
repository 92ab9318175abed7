/**
 * The batch page in a real Firefox: pasted links and chosen files to verdicts and a file, the tab that goes elsewhere in the middle,
 * and a private window, which leaves nothing.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it, onTestFinished } from 'vitest';
import type { Firefox } from '../../bin/browser/firefox.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { issuersAsked } from './demo.ts';
import { startFirefoxDemo } from './demo-firefox.ts';
import { until } from './either.ts';

it('takes pasted links to verdicts, and goes on where it was when its tab went elsewhere', {
  timeout: 180_000,
}, async () => {
  const { world, firefox } = await startFirefoxDemo();
  world.fault('api.badgr.io', 'slow');
  await firefox.open('batch.html');
  await until(() => firefox.run<boolean>("return document.querySelector('.way-in textarea') !== null"), Boolean);
  const rows = world.expected.map(({ title, link }) => `Mara Ellingsen\t${title}\t${link}`);
  await firefox.run(PASTE, ['Name\tTitle\tLink', ...rows].join('\n'));
  await firefox.click('.way-in .primary');
  await firefox.click('.begin .primary:enabled');
  const slow = world.expected.filter(({ link }) => new URL(link).hostname === 'api.badgr.io').length;
  await until(
    () => doneIn(firefox),
    (done) => done === `${rows.length - slow} of ${rows.length}`,
  );
  const before = issuersAsked(world).filter(({ host }) => host !== 'api.badgr.io').length;

  world.fault('api.badgr.io', undefined);
  await firefox.go(world.pages.another);
  await firefox.open('batch.html');
  await until(
    () => doneIn(firefox),
    (done) => done === `${rows.length} of ${rows.length}`,
  );
  const words = await firefox.run<readonly string[]>(WORDS);
  expect(words).toEqual(world.expected.map(({ verdict }) => ENGLISH.verdict.word[verdict]));
  expect(issuersAsked(world).filter(({ host }) => host !== 'api.badgr.io')).toHaveLength(before);
});

const doneIn = (firefox: Firefox) =>
  firefox.run<string>("return document.querySelector('.figures .done')?.textContent ?? ''");

const PASTE = `
  const area = document.querySelector('.way-in textarea');
  area.value = arguments[0];
  area.dispatchEvent(new Event('input', { bubbles: true }));
`;

const WORDS = `
  return [...document.querySelectorAll('.grid .body [role=row]')]
    .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'))
    .map((row) => row.querySelector('.verdict b').textContent);
`;

it('takes a table that is chosen, and gives a file back', { timeout: 180_000 }, async () => {
  const { world, firefox } = await startFirefoxDemo();
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await firefox.runInBrowser(SAVE_TO, folder);
  await firefox.open('batch.html');
  await until(() => firefox.run<boolean>("return document.querySelector('.way-in textarea') !== null"), Boolean);
  const rows = world.expected.map(({ title, link }) => ({ Name: 'Mara Ellingsen', Title: title, Link: link }));
  const table = join(folder, 'applicants.txt');
  writeFileSync(table, Papa.unparse(rows));
  const chooser = await firefox.marionette.send<Record<string, string>>('WebDriver:FindElement', {
    using: 'css selector',
    value: 'input[type=file]',
  });
  await firefox.marionette.send('WebDriver:ElementSendKeys', { id: Object.values(chooser)[0], text: table });
  await firefox.click('.begin .primary:enabled');
  await until(
    () => doneIn(firefox),
    (done) => done === `${rows.length} of ${rows.length}`,
  );
  const words = world.expected.map(({ verdict }) => ENGLISH.verdict.word[verdict]);
  expect(await firefox.run(WORDS)).toEqual(words);
  await firefox.click('.export summary');
  await firefox.click('.export .choices button');
  const [name = ''] = await until(
    async () =>
      readdirSync(folder).filter((file) => file.endsWith('.csv') && readFileSync(join(folder, file)).length > 0),
    (files) => files.length === 1 && !existsSync(join(folder, `${files[0]}.part`)),
  );
  const { data } = Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map((row) => row[ENGLISH.batch.sheet.verdict])).toEqual(words);
});

it('leaves no list of a private window behind, and offers nothing there that would outlast it', {
  timeout: 180_000,
}, async () => {
  const { world, firefox } = await startFirefoxDemo({ private: true });
  const { marionette } = firefox;
  const first = await marionette.send<string>('WebDriver:GetWindowHandle');
  const { handle } = await marionette.send<{ handle: string }>('WebDriver:NewWindow', {
    type: 'window',
    private: true,
  });
  await marionette.send('WebDriver:SwitchToWindow', { handle });
  await firefox.open('batch.html');
  await until(() => firefox.run<boolean>("return document.querySelector('.way-in textarea') !== null"), Boolean);
  await firefox.run(PASTE, world.expected.map(({ link }) => link).join('\n'));
  await firefox.click('.way-in .primary');
  await firefox.click('.begin .primary:enabled');
  const rows = world.expected.length;
  await until(
    () => doneIn(firefox),
    (done) => done === `${rows} of ${rows}`,
  );
  // A link by itself says neither whose it should be nor what: nothing can differ from that.
  const ofLinks = world.expected.map(({ verdict }) => (verdict.endsWith('-differs') ? 'verified' : verdict));
  expect(await firefox.run(WORDS)).toEqual(ofLinks.map((verdict) => ENGLISH.verdict.word[verdict]));
  expect(await firefox.run<string>("return document.querySelector('.menus').textContent")).not.toContain(
    ENGLISH.batch.run.pin,
  );
  // Both of its tabs, the one that it came with too.
  await marionette.send('WebDriver:CloseWindow');
  await marionette.send('WebDriver:SwitchToWindow', { handle });
  await marionette.send('WebDriver:CloseWindow');
  await marionette.send('WebDriver:SwitchToWindow', { handle: first });
  await firefox.open('batch.html');
  await until(
    () => firefox.run<string>("return document.querySelector('.saved')?.textContent ?? ''"),
    (saved) => saved.includes(ENGLISH.batch.savedNone),
  );
});

/** Where downloads go, without a question. */
const SAVE_TO = `
  Services.prefs.setIntPref('browser.download.folderList', 2);
  Services.prefs.setStringPref('browser.download.dir', arguments[0]);
  Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
`;

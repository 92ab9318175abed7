/** The engine is a script beside the worker's: it is there in every later life of the worker, and its loss is said. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { marksOf } from '../../bin/browser/marks.ts';
import { attach } from '../../bin/browser/target.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, type Demo, OUTPUT, startDemo } from './demo.ts';

const COULD_NOT = WORD['could-not-check'];
const BADGR = 'api.badgr.io';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'bonafide-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true, maxRetries: 5 }));
  return made;
}

/** The built extension in a folder of its own, to be changed. */
function copy(): string {
  const made = folder();
  cpSync(join(OUTPUT, 'chrome-mv3-e2e'), made, { recursive: true });
  return made;
}

const worker = ({ chromium }: Demo) =>
  attach(
    chromium.session,
    (url, type) => type === 'service_worker' && url.startsWith(`chrome-extension://${chromium.extensionId}`),
  );

async function verifies({ visit, world }: Demo): Promise<void> {
  const page = await visit(world.url);
  const marks = await marksOf(page);
  const badge = badgeAt(world, BADGR);
  await marks.reveal(await marks.one(badge, () => true));
  await marks.one(badge, (word) => word === WORD.verified);
  await page.close();
}

it('is imported in a later life of the worker, when an issuer is asked and not before', async () => {
  const demo = await startDemo();
  const { chromium, world, visit } = demo;
  await verifies(demo);
  await chromium.stopWorker();
  const marks = await marksOf(await visit(world.pages.another));
  await marks.one(badgeAt(world, BADGR), (word) => word === WORD['holder-differs']);
  const target = await worker(demo);
  expect(await target.evaluate('typeof bonafideEngine')).toBe('undefined');
  await marks.open(await marks.one(badgeAt(world, BADGR), () => true));
  await marks.press('check');
  await target.until(`typeof bonafideEngine === 'object'`);
  await target.detach();
});

it('has what few credentials need in scripts that a later life may import too', async () => {
  const demo = await startDemo();
  await verifies(demo);
  await demo.chromium.stopWorker();
  await (await demo.chromium.open('options.html')).evaluate(`chrome.runtime.sendMessage({ type: 'kept' })`);
  const target = await worker(demo);
  expect(await target.evaluate('typeof bonafideParts')).toBe('undefined');
  await target.evaluate(`importScripts('/general.js', '/rare.js')`);
  expect(await target.evaluate('Object.keys(bonafideParts)')).toEqual(['general', 'rare']);
  await target.detach();
});

it('is there after the browser was closed and started again', async () => {
  const profile = folder();
  const first = await startDemo({ profile });
  await verifies(first);
  await first.chromium.stop();
  const again = await startDemo({ profile, agreed: false });
  const options = await again.chromium.open('options.html');
  await options.evaluate(`chrome.runtime.sendMessage({ type: 'forget', what: 'everything' })`);
  await options.evaluate(`chrome.storage.local.set({ settings: { agreedAt: new Date().toISOString() } })`);
  await again.chromium.stopWorker();
  await verifies(again);
});

it('is the new one after an update, also once the worker was stopped', async () => {
  const extension = copy();
  const demo = await startDemo({ extension });
  await verifies(demo);
  const path = join(extension, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version: '99.0.0' }));
  appendFileSync(join(extension, 'engine.js'), ';globalThis.edition = "99";');
  await demo.chromium.update();
  const options = await demo.chromium.open('options.html');
  await options.evaluate(`chrome.runtime.sendMessage({ type: 'forget', what: 'answers' })`);
  await demo.chromium.stopWorker();
  await verifies(demo);
  const target = await worker(demo);
  expect(await target.evaluate('globalThis.edition')).toBe('99');
  await target.detach();
});

it('that cannot be loaded leaves a plain sentence, and no mark that waits', async () => {
  const extension = copy();
  rmSync(join(extension, 'engine.js'));
  const { world, visit, asked } = await startDemo({ extension });
  const marks = await marksOf(await visit(world.url));
  const badge = badgeAt(world, BADGR);
  await marks.reveal(await marks.one(badge, () => true));
  const card = await marks.open(await marks.one(badge, (word) => word === COULD_NOT));
  expect(card).toContain('a part of this extension could not be loaded');
  expect(asked()).toEqual([]);
});

/**
 * The worker is killed at every await of a check, one after another: whatever it waited for had happened and was not heard of.
 * The mark comes to the right word by itself, nothing is asked twice at a time, and never more than once in a life.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inWorker } from '../../bin/browser/extension.ts';
import { marksOf } from '../../bin/browser/marks.ts';
import { WORD } from '../../lib/verdict/sentences.ts';
import { badgeAt, OUTPUT, startDemo } from './demo.ts';
import { until } from './either.ts';

const BADGR = 'api.badgr.io';
/** More than a check takes; it ends with the first number that is not reached. */
const MOST = 200;

it('is right wherever in a check it was killed', { timeout: 400_000 }, async () => {
  const demo = await startDemo({ extension: withAwaitsCounted() });
  const { chromium, world, visit } = demo;
  const badge = badgeAt(world, BADGR);
  const right = WORD['holder-differs'];
  const own = await chromium.open('options.html');
  const page = await visit(world.pages.another);
  await (await marksOf(page)).one(badge, (word) => word === right);
  const questions = () => demo.asked().filter(({ path }) => path.startsWith(new URL(badge).pathname)).length;

  const stoodAt: string[] = [];
  const asked: number[] = [];
  for (let at = 1; at < MOST; at++) {
    await page.goto('about:blank');
    await own.evaluate(`chrome.runtime.sendMessage({ type: 'forget', what: 'everything' })`);
    await own.evaluate(`chrome.storage.local.set({ settings: { agreedAt: new Date().toISOString() } })`);
    await inWorker(chromium, `standStillAt(${at})`);
    const before = questions();
    await page.goto(world.pages.another);
    const marks = await marksOf(page);
    const stands = () => inWorker<string | null>(chromium, 'globalThis.stoodStill ?? null');
    const isRight = async () => (await marks.all()).some(({ link, word }) => link === badge && word === right);
    const [label] = await until(
      async () => [await stands(), await isRight()] as const,
      ([stood, done]) => stood !== null || done,
    );
    if (label === null) break;
    stoodAt.push(label);
    await chromium.stopWorker();
    await marks.one(badge, (word) => word === right);
    asked.push(questions() - before);
  }
  console.log(`killed at ${stoodAt.length} awaits: ${stoodAt.join(', ')}; asked ${asked.join(' ')}`);
  expect(stoodAt.length).toBeGreaterThan(15);
  for (const kind of ['storage', 'database', 'fetch', 'body', 'digest']) expect(stoodAt).toContain(kind);
  // Killed before it asked, or once the answer was stored: asked once. In between the answer was lost with its life.
  expect(Math.max(...asked)).toBe(2);
  expect([asked[0], asked.at(-1)]).toEqual([1, 1]);
  expect(world.askedTwice).toEqual([]);
});

/** The built extension, whose worker can be told to stand still for ever at the n-th thing that it waits for. */
function withAwaitsCounted(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  cpSync(join(OUTPUT, 'chrome-mv3-e2e'), folder, { recursive: true });
  const worker = join(folder, 'background.js');
  writeFileSync(worker, `${PRELUDE}\n${readFileSync(worker, 'utf8')}`);
  return folder;
}

const PRELUDE = `(() => {
  let left = Number.POSITIVE_INFINITY;
  let counts = false;
  globalThis.standStillAt = (at) => {
    left = at;
    counts = false;
    globalThis.stoodStill = undefined;
  };
  chrome.runtime.onMessage.addListener((message) => {
    if (message?.type === 'check') counts = true;
  });
  const stops = (label) => {
    if (!counts || globalThis.stoodStill !== undefined) return globalThis.stoodStill !== undefined;
    left -= 1;
    if (left > 0) return false;
    globalThis.stoodStill = label;
    return true;
  };
  const never = new Promise(() => undefined);
  const wrapped = (label, real) =>
    function (...given) {
      const result = Reflect.apply(real, this, given);
      return result?.then ? result.then((value) => (stops(label) ? never : value)) : result;
    };
  const wrap = (label, owner, names) => {
    for (const name of names) if (owner?.[name]) owner[name] = wrapped(label, owner[name]);
  };
  wrap('fetch', globalThis, ['fetch']);
  wrap('body', Response.prototype, ['arrayBuffer', 'text', 'json']);
  wrap('body', ReadableStreamDefaultReader.prototype, ['read']);
  wrap('digest', SubtleCrypto.prototype, ['digest']);
  wrap('signature', SubtleCrypto.prototype, ['verify', 'importKey']);
  for (const api of new Set([globalThis.chrome, globalThis.browser].filter(Boolean))) {
    wrap('storage', api.storage.local, ['get', 'set']);
    wrap('storage', api.storage.session, ['get', 'set', 'remove']);
    wrap('managed', api.storage.managed, ['get']);
    wrap('permissions', api.permissions, ['contains', 'getAll']);
    wrap('alarms', api.alarms, ['get', 'create']);
    wrap('tabs', api.tabs, ['query']);
    wrap('icon', api.action, ['setBadgeText', 'setTitle']);
  }
  const listen = EventTarget.prototype.addEventListener;
  for (const [label, kind] of [['database', IDBRequest], ['transaction', IDBTransaction]])
    kind.prototype.addEventListener = function (type, listener, options) {
      const heard = (event) => (stops(label) ? undefined : listener.call(this, event));
      return listen.call(this, type, heard, options);
    };
  const realTimeout = globalThis.setTimeout;
  globalThis.setTimeout = (work, ...rest) => realTimeout(() => (stops('timer') ? undefined : work()), ...rest);
})();`;

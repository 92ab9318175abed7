/** Scripts that are started with the code that was made of them before: what they do never depends on it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** Processes are started, and the sources may have to be bundled first. */
vi.setConfig({ testTimeout: 60_000 });

const QUICK = resolve(import.meta.dirname, '../../bin/quick.cjs');
const SCRIPT = `
const { isMainThread, Worker, parentPort } = require('node:worker_threads');
function said() { return (isMainThread ? 'first' : 'other') + ' ' + require('./beside.cjs'); }
if (isMainThread) {
  console.log(said());
  new Worker(__filename.replace('script', 'start')).once('message', (text) => console.log(text));
} else parentPort.postMessage(said());
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quick-'));
  writeFileSync(join(folder, 'script.cjs'), SCRIPT);
  writeFileSync(join(folder, 'beside.cjs'), "module.exports = 'thread';");
  writeFileSync(
    join(folder, 'start.cjs'),
    `require(${JSON.stringify(QUICK)}).runQuickly(${JSON.stringify(join(folder, 'script.cjs'))})`,
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = () => spawnSync(process.execPath, [join(folder, 'start.cjs')], { encoding: 'utf8' });
const kept = () => readdirSync(folder).filter((name) => name.endsWith('.code'));

describe('runQuickly', () => {
  it('leaves the code of either kind of thread, whole, and goes on with it', () => {
    for (const _ of [1, 2]) {
      expect(run()).toMatchObject({ status: 0, stdout: 'first thread\nother thread\n', stderr: '' });
      expect(kept().toSorted()).toEqual(['script.cjs.first.code', 'script.cjs.other.code']);
    }
  });

  it('takes no code that is not fit for it, and leaves a better one', () => {
    run();
    const file = join(folder, 'script.cjs.first.code');
    const good = readFileSync(file);
    for (const bad of [Buffer.alloc(0), good.subarray(0, 100), Buffer.alloc(good.length, 1)]) {
      writeFileSync(file, bad);
      expect(run()).toMatchObject({ status: 0, stdout: 'first thread\nother thread\n', stderr: '' });
      expect(readFileSync(file).length).toBeGreaterThan(100);
      expect(readFileSync(file)).not.toEqual(bad);
    }
  });

  it('leaves what fits alone', () => {
    const files = () => kept().map((name) => statSync(join(folder, name)).ino);
    run();
    const before = files();
    run();
    expect(files()).toEqual(before);
  });
});

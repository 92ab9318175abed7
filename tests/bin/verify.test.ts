/** `verify` as it is started, in processes of its own: many files over lanes, in order, and what cannot be used as asked. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMixture } from '../../bench/mixture.ts';

/** Processes are started, and the sources may have to be bundled first. */
vi.setConfig({ testTimeout: 60_000 });

const RUN = resolve(import.meta.dirname, '../../bin/run.mjs');
/** As many as are worth lanes, and a batch that is not full. */
const COUNT = 270;

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const files = Array.from({ length: COUNT }, (_, at) => join(folder, `${at}.json`));
const NOW = ['--now', '2026-06-01T00:00:00Z'];

beforeAll(async () => {
  const mixture = await createMixture();
  for (const [at, file] of files.entries()) {
    const credential = await mixture.credential(at);
    // One in fifty is not what was signed.
    writeFileSync(file, at % 50 === 4 ? credential.replace('Navigation', 'Piracy') : credential);
  }
  writeFileSync(join(folder, 'trust'), '{ "issuers": [{ "id": "*" }] }');
});

afterAll(() => rmSync(folder, { recursive: true }));

function verify(...args: readonly string[]) {
  const options = ['--offline', '--trust', join(folder, 'trust'), ...NOW];
  const { status, stdout, stderr } = spawnSync(process.execPath, [RUN, 'verify', ...options, ...args], {
    encoding: 'utf8',
  });
  return { status, stderr, lines: stdout.split('\n').slice(0, -1) };
}

describe('verify', () => {
  it('answers over lanes as in one thread: each input once, in order', () => {
    const alone = verify('--json', '--jobs', '1', ...files);
    const spread = verify('--json', '--jobs', '3', ...files);
    expect(alone.stderr).toBe('');
    expect(spread).toEqual(alone);
    expect(spread.status).toBe(1);
    const answers = spread.lines.map((line) => JSON.parse(line));
    expect(answers.map(({ input }) => input)).toEqual(files);
    expect(answers.flatMap(({ verdict }, at) => (verdict === 'verified' ? [] : [at]))).toEqual([
      4, 54, 104, 154, 204, 254,
    ]);
  });

  it('ends with 0 where all are verified', () => {
    expect(verify('--json', '--jobs', '2', ...files.slice(0, 4)).status).toBe(0);
  });

  it('writes for people too', () => {
    const { lines } = verify('--jobs', '2', ...files);
    expect(lines.filter((line) => line.startsWith('Verified: '))).toHaveLength(COUNT - 6);
  });

  it('has the general way with it, which is loaded where the tables do not reach', () => {
    const credential = JSON.parse(readFileSync(join(folder, '0.json'), 'utf8'));
    const context = 'https://words.example/v1';
    const file = join(folder, 'own-words.json');
    writeFileSync(
      file,
      JSON.stringify({ ...credential, '@context': [...credential['@context'], context], knot: { loop: 'bowline' } }),
    );
    writeFileSync(
      join(folder, 'context.json'),
      '{ "@context": { "knot": { "@id": "https://words.example/knot", "@container": "@index" } } }',
    );
    writeFileSync(join(folder, 'documents.json'), JSON.stringify({ [context]: { file: 'context.json' } }));
    const { lines, stderr } = verify('--json', '--documents', join(folder, 'documents.json'), file);
    expect(stderr).toBe('');
    expect(JSON.parse(lines[0] ?? '').checks).toContainEqual(
      expect.objectContaining({ id: 'proof', code: 'signature-wrong' }),
    );
  });

  it('says which file is missing, with or without lanes, after the answers to those before it', () => {
    const missing = join(folder, 'nowhere.json');
    for (const before of [files.slice(0, 64), files]) {
      const { status, stderr, lines } = verify('--json', '--jobs', '2', ...before, missing, ...files.slice(0, 40));
      expect([status, stderr]).toEqual([2, expect.stringMatching(/^\S*nowhere\.json: .*no such file/)]);
      expect(lines.length).toBeGreaterThanOrEqual(Math.floor(before.length / 32) * 32);
    }
  });
});

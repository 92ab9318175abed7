/** The engine as a package: it is made, sound as a package, typed, and the example of its readme runs as it stands there. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../bin/set-up.mjs';

const PACKAGE = join(ROOT, '.output/package');
/** A program that depends on it; what the package itself needs is found further up. */
const PROGRAM = join(ROOT, '.output/program');

const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: PROGRAM, encoding: 'utf8' });

/** An issuer's server, in the place of the network. */
const SERVER = `
const base = 'https://academy.example';
const documents = {
  '/a/1': { type: 'Assertion', id: base + '/a/1', badge: base + '/badge', verification: { type: 'HostedBadge' },
    recipient: { type: 'email', hashed: false, identity: 'ada@mail.example' }, issuedOn: '2024-05-01T00:00:00Z' },
  '/badge': { type: 'BadgeClass', id: base + '/badge', name: 'Sailing, basic', description: 'Can sail.', image: base + '/i.png',
    criteria: { narrative: 'Sail.' }, issuer: base + '/issuer' },
  '/issuer': { type: 'Issuer', id: base + '/issuer', name: 'An academy', url: base, email: 'badges@academy.example' },
};
globalThis.fetch = async (url) => {
  const document = documents[new URL(url).pathname];
  const body = JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', ...document });
  return new Response(body, { status: document ? 200 : 404, headers: { 'content-type': 'application/json' } });
};`;

beforeAll(() => {
  const made = spawnSync(process.execPath, ['bin/package.mjs'], { cwd: ROOT, encoding: 'utf8' });
  expect(made.stderr).toBe('');
  rmSync(PROGRAM, { recursive: true, force: true });
  mkdirSync(join(PROGRAM, 'node_modules'), { recursive: true });
  symlinkSync(PACKAGE, join(PROGRAM, 'node_modules/bonafide'), 'junction');
  const [, example = ''] = readFileSync(join(PACKAGE, 'README.md'), 'utf8').match(/```js\n([\s\S]+?)```/) ?? [];
  writeFileSync(join(PROGRAM, 'example.mjs'), example);
  writeFileSync(join(PROGRAM, 'example.mts'), example.replace('process.argv[2]', "'https://academy.example/a/1'"));
  writeFileSync(join(PROGRAM, 'server.mjs'), SERVER);
}, 60_000);

describe('the package', () => {
  it('is sound', async () => {
    const { messages } = await publint({ pkgDir: PACKAGE, strict: true });
    expect(messages).toEqual([]);
  });

  it('runs the example of its readme', () => {
    const { stdout, stderr } = run('--import', './server.mjs', 'example.mjs', 'https://academy.example/a/1');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Genuine, issuer unknown /);
    expect(stdout).toContain('\nholder unknown ');
    expect(
      stdout.match(/^(?:document|proof|key|status|dates|schema|endorsements|issuer|holder|claim) /gm),
    ).toHaveLength(10);
  });

  it('is typed for whoever uses it', () => {
    const options = [
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--strict',
      '--noEmit',
      '--ignoreConfig',
      '--types',
      'node',
    ];
    const { stdout } = run(join(ROOT, 'node_modules/typescript/bin/tsc'), ...options, 'example.mts');
    expect(stdout).toBe('');
  });

  it('has nothing of the extension in it', () => {
    const code = readFileSync(join(PACKAGE, 'dist/verify.js'), 'utf8');
    expect(code).not.toMatch(/from ['"](?:preact|wxt|webextension-polyfill|idb|zod)/);
  });
});

#!/usr/bin/env node
/**
 * Starts a command written in TypeScript: `node bin/run.mjs verify …`. The sources are bundled once and kept under
 * node_modules/.cache until one of them changes, so that a start costs milliseconds instead of seconds of translating.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules/.cache/bonafide');
/** Each becomes a file of its own; lanes are started by `verify`. */
const ENTRIES = {
  verify: 'bin/verify.ts',
  explain: 'bin/explain.ts',
  lane: 'bin/cli/lane.ts',
  fuzz: 'bin/fuzz.ts',
  worker: 'bin/queue-worker.ts',
  enqueue: 'bin/enqueue.ts',
  collect: 'bin/collect.ts',
};

const [command, ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, `bin/${command}`, ...rest);
const bundled = join(CACHE, fingerprint());
if (!existsSync(bundled)) await bundleInto(bundled);
await import(pathToFileURL(join(bundled, `${command}.mjs`)).href);

/** Changes when a source, the lock file or Node does. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['bin', 'lib', 'tests/proofs']) {
    const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && /\.m?[jt]s$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()) note(path);
  }
  note(join(ROOT, 'package-lock.json'));
  return hash.digest('hex').slice(0, 16);

  function note(path) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
}

/** Packages stay outside; only our own sources are translated. Two starts at once do no harm: the last one stays. */
async function bundleInto(target) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, join(ROOT, file)])),
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    platform: 'node',
    logLevel: 'warn',
  });
  const written = `${target}.${process.pid}`;
  await bundle.write({
    dir: written,
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await bundle.close();
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE))
    if (isOld(join(CACHE, old))) rmSync(join(CACHE, old), { recursive: true, force: true });
  try {
    renameSync(written, target);
  } catch {
    // Another start was faster and has put the same thing there.
    rmSync(written, { recursive: true, force: true });
  }
}

function isOld(folder) {
  return Date.now() - statSync(folder).mtimeMs > 24 * 60 * 60 * 1000;
}

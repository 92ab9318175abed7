#!/usr/bin/env node
/**
 * Starts a command written in TypeScript: `node bin/run.mjs verify …`. The sources are bundled once and kept under
 * node_modules/.cache until one of them changes, so that a start costs milliseconds instead of seconds of translating.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '..');
const CACHE = join(ROOT, 'node_modules/.cache/bonafide');
/** Each becomes a file of its own. */
const ENTRIES = {
  explain: 'bin/explain.ts',
  fuzz: 'bin/fuzz.ts',
  worker: 'bin/queue-worker.ts',
  enqueue: 'bin/enqueue.ts',
  collect: 'bin/collect.ts',
};
/** Started often, and many times at once: one script with all that it needs, whose code is kept (`quick.cjs`). */
const QUICK = { verify: 'bin/verify.ts' };
/** Large, seldom needed, and loaded from where they stand when they are. */
const APART = /^(happy-dom|pdfjs-dist|@digitalbazaar\/http-client)(\/|$)/;

const [command, ...rest] = process.argv.slice(2);
process.argv.splice(1, process.argv.length - 1, `bin/${command}`, ...rest);
const bundled = join(CACHE, fingerprint());
if (!existsSync(bundled)) await bundleInto(bundled);
const entry = `${command}.${Object.hasOwn(QUICK, command) ? 'cjs' : 'mjs'}`;
await import(pathToFileURL(join(bundled, entry)).href);

/** Changes when a source, the lock file or Node does. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['bin', 'lib', 'tests/proofs']) {
    const entries = readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile() && /\.[cm]?[jt]s$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()) note(path);
  }
  note(join(ROOT, 'package-lock.json'));
  return hash.digest('hex').slice(0, 16);

  function note(path) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
}

/** Two starts at once do no harm: the last one stays. */
async function bundleInto(target) {
  const { rolldown } = await import('rolldown');
  const written = `${target}.${process.pid}`;
  const isOurs = (id) => id.startsWith('.') || id.startsWith('/') || /^[A-Za-z]:/.test(id);
  await write(ENTRIES, (id) => !isOurs(id), {
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  for (const [name, file] of Object.entries(QUICK)) {
    const options = { format: 'cjs', entryFileNames: '[name].script.cjs', codeSplitting: false, minify: 'dce-only' };
    await write({ [name]: file }, APART, options);
    const start = `require(${JSON.stringify(join(ROOT, 'bin/quick.cjs'))}).runQuickly(`;
    writeFileSync(
      join(written, `${name}.cjs`),
      `${start}require('node:path').join(__dirname, '${name}.script.cjs'));\n`,
    );
  }
  mkdirSync(CACHE, { recursive: true });
  for (const old of readdirSync(CACHE))
    if (isOld(join(CACHE, old))) rmSync(join(CACHE, old), { recursive: true, force: true });
  try {
    renameSync(written, target);
  } catch {
    // Another start was faster and has put the same thing there.
    rmSync(written, { recursive: true, force: true });
  }

  async function write(entries, external, options) {
    const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)]));
    const bundle = await rolldown({ input, external, platform: 'node', logLevel: 'warn' });
    await bundle.write({ dir: written, ...options });
    await bundle.close();
  }
}

function isOld(folder) {
  return Date.now() - statSync(folder).mtimeMs > 24 * 60 * 60 * 1000;
}

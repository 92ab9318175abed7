/**
 * Runs a script with the code that V8 made of it the last time: to read and translate the engine anew takes each thread longer
 * than a hundred credentials. A thread that finds none, or one of another Node, leaves its own when it ends.
 */
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');
const { isMainThread, threadId } = require('node:worker_threads');

/** @param {string} file a CommonJS script, by its absolute path */
exports.runQuickly = (file) => {
  // Threads beside the first one do other work and so leave other code.
  const kept = `${file}.${isMainThread ? 'first' : 'other'}.code`;
  // Code that was kept has forgotten how to load modules late (Node 20), so this file does it.
  const code = readFileSync(file, 'utf8').replace(/\bimport\(/g, 'importLate(');
  const source = `(function (exports, require, module, __filename, __dirname, importLate) { ${code}\n})`;
  const script = new Script(source, {
    filename: file,
    cachedData: existsSync(kept) ? readFileSync(kept) : undefined,
  });
  if (script.cachedDataRejected !== false) process.once('exit', () => keep(kept, script.createCachedData()));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file), (name) => import(name));
};

/** Whole or not at all, for others may be starting; a folder that cannot be written to costs time and nothing else. */
function keep(kept, code) {
  const written = `${kept}.${process.pid}.${threadId}`;
  try {
    writeFileSync(written, code);
    renameSync(written, kept);
  } catch {
    return;
  }
}

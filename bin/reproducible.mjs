/**
 * `npm run reproducible`: packs this commit from two clean clones, and the Firefox package once more from the sources that go to
 * Mozilla's reviewers, and compares the bytes. Exits 1 where they differ.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT, run } from './set-up.mjs';

const work = mkdtempSync(join(tmpdir(), 'bonafide-'));
const commit = spawnSync('git', ['rev-parse', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
const sums = (folder) => readFileSync(join(folder, '.output/packages/SHA256SUMS'), 'utf8');

try {
  const [one, other] = ['one', 'other'].map((name) => join(work, name));
  for (const clone of [one, other]) {
    must('git', ['clone', '--quiet', ROOT, clone], ROOT);
    must('git', ['checkout', '--quiet', '--detach', commit], clone);
    must('npm', ['run', '--silent', 'zip'], clone);
  }
  verdict('two clean clones give the same packages', sums(one) === sums(other));
  verdict('the sources build the Firefox package', sameFiles(packageOf(one, 'firefox'), builtFromSources(one)));
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** @returns the files of the build for Firefox, made as docs/store/reviewers.md tells Mozilla's reviewers to. */
function builtFromSources(clone) {
  const folder = join(work, 'sources');
  for (const [name, bytes] of Object.entries(packageOf(clone, 'sources'))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  must('npm', ['ci', '--no-audit', '--no-fund', '--silent'], folder);
  must('npm', ['run', '--silent', 'build-for-amo'], folder);
  const names = Object.keys(packageOf(clone, 'firefox'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, '.output/firefox-mv3', name))]));
}

function packageOf(clone, kind) {
  const [name] = sums(clone)
    .split(/\s+/)
    .filter((word) => word.endsWith(`-${kind}.zip`));
  return unzipSync(readFileSync(join(clone, '.output/packages', name)));
}

function sameFiles(one, other) {
  return Object.entries(one).every(([name, bytes]) => Buffer.from(bytes).equals(other[name]));
}

function must(command, args, cwd) {
  const options = { cwd, stdio: ['ignore', 'ignore', 'inherit'] };
  if (!run(command, args, options)) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}`);
}

function verdict(what, holds) {
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
  if (!holds) process.exitCode = 1;
}

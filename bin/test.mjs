/**
 * `npm test`: everything, from nothing but Node: format, lint, types, unit tests, both builds, tests on what was built and
 * tests in real browsers. One failing step never stops the next. Its last lines name each test that failed, with what it
 * said, and count the tests; a step that fails without naming a test counts as one.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import {
  build,
  installDependencies,
  requireChromium,
  requireFirefox,
  requireNode,
  requireRedis,
  run,
  runPackage,
  SetUpError,
} from './set-up.mjs';

const reports = mkdtempSync(join(tmpdir(), 'bonafide-'));

const NO_TESTS = { passed: 0, failed: 0, faults: [] };

const STEPS = [
  ['format', () => script('format:check')],
  ['lint', () => script('lint')],
  ['types', () => script('types')],
  ['nothing unused', () => script('unused')],
  ['unit', () => tests('unit', 'vitest.config.ts')],
  ['build for Chrome', () => build('chrome')],
  ['build for Firefox', () => build('firefox')],
  ['build for Chrome, every host granted', () => build('chrome', 'e2e')],
  ['build for Firefox, every host granted', () => build('firefox', 'e2e')],
  ['built, queue and browsers', () => tests('browsers', 'vitest.browsers.config.ts')],
];

try {
  requireNode();
  installDependencies();
  process.env.BONAFIDE_CHROMIUM = requireChromium();
  process.env.BONAFIDE_FIREFOX = requireFirefox();
  process.env.BONAFIDE_REDIS = requireRedis();
  const results = STEPS.map(([name, step]) => {
    console.log(`\n── ${name}`);
    const started = Date.now();
    const outcome = counted(step());
    return { name, ...outcome, took: Date.now() - started };
  });
  report(results);
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`${error.message}\n\n0 passed, 1 failed`);
  process.exitCode = 2;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

function script(name) {
  return run('npm', ['run', '--silent', name]);
}

/** Runs vitest and reads from its report how many tests there were. */
function tests(name, config) {
  const file = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = runPackage('vitest/vitest.mjs', ['run', '--config', config, ...reporters]);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
    return { ok, passed: numPassedTests, failed: numFailedTests, faults: testResults.flatMap(faultsOf) };
  } catch {
    return { ...NO_TESTS, ok: false };
  }
}

/** One line or a few for each failed test of a file: a log that is cut short at its head still names them. */
function faultsOf({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0 && status === 'failed') return [`${file}\n${shortened(message)}`];
  return failed.map((test) => `${file} > ${test.fullName}\n${test.failureMessages.map(shortened).join('\n')}`);
}

function shortened(message) {
  const lines = stripVTControlCharacters(message).split('\n').slice(0, 12);
  return lines.map((line) => `    ${line.slice(0, 300)}`).join('\n');
}

function counted(outcome) {
  const { ok, passed, failed, faults } = typeof outcome === 'boolean' ? { ...NO_TESTS, ok: outcome } : outcome;
  return { ok, passed, failed: ok ? failed : Math.max(failed, 1), faults };
}

function report(results) {
  console.log('');
  for (const { name, ok, passed, failed, took } of results) {
    const tested = passed + failed > 1 || passed === 1 ? `, ${passed} passed, ${failed} failed` : '';
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${(took / 1000).toFixed(1)} s${tested})`);
  }
  const faults = results.flatMap((result) => result.faults);
  if (faults.length > 0) console.log(`\n${faults.join('\n')}`);
  const sum = (which) => results.reduce((total, result) => total + result[which], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

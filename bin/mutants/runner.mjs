/**
 * Stryker's way to our tests. Its own runner for vitest starts a thread for each mutant and loads everything anew, which takes a
 * hundred times as long as the tests themselves. Here one thread is held for all mutants (held.mjs), loaded once: no module of ours
 * keeps state, so one run leaves nothing for the next. An endless mutant ends with its process, which Stryker starts anew.
 */
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { createVitest } from 'vitest/node';

const STATUS = { pass: TestStatus.Success, fail: TestStatus.Failed };

class HeldVitest {
  #channel = new BroadcastChannel('mutants');
  #vitest;
  #files = [];

  /** Static mutants would need everything loaded anew. */
  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    this.#vitest = await createVitest('test', {
      config: 'vitest.mutants.config.ts',
      watch: false,
      reporters: [{}],
    });
    const specifications = await this.#vitest.globTestSpecifications();
    this.#files = specifications.map(({ moduleId }) => moduleId);
    const ready = this.#answer();
    // The thread is given one file to have a reason to live; it runs what it is told instead.
    this.#vitest.runTestSpecifications(specifications.slice(0, 1)).catch(() => undefined);
    await ready;
  }

  async dryRun() {
    const { tests, faults, coverage } = await this.#ask({ files: this.#files.map((file) => ({ file })), bail: false });
    if (faults.length > 0) return { status: DryRunStatus.Error, errorMessage: faults.join('\n') };
    return { status: DryRunStatus.Complete, tests: tests.map(toResult), mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter, disableBail }) {
    const files = testFilter ? groupByFile(testFilter) : this.#files.map((file) => ({ file }));
    const ran = await this.#ask({ files, mutant: activeMutant.id, hitLimit, bail: !disableBail });
    const tests = [...ran.tests.map(toResult), ...ran.faults.map(toFailure)];
    const endless = determineHitLimitReached(ran.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  async dispose() {
    this.#channel.postMessage({ stop: true });
    this.#channel.close();
    await this.#vitest?.close();
  }

  async #ask(question) {
    const answer = this.#answer();
    this.#channel.postMessage(question);
    return await answer;
  }

  #answer() {
    return new Promise((resolve) => {
      this.#channel.onmessage = ({ data }) => resolve(data);
    });
  }
}

/** A test's id is its file and vitest's own id of it, which stands for its place in that file. */
function groupByFile(ids) {
  const files = new Map();
  for (const [file, test] of ids.map((id) => id.split('#'))) files.set(file, [...(files.get(file) ?? []), test]);
  return [...files].map(([file, testIds]) => ({ file, testIds }));
}

function toResult({ id, name, file, state, duration, error }) {
  const status = STATUS[state] ?? TestStatus.Skipped;
  return {
    id,
    name,
    fileName: file,
    timeSpentMs: duration,
    status,
    ...(error !== undefined && { failureMessage: error }),
  };
}

/** What failed outside any test: in a hook, or while a file was read. */
function toFailure(message) {
  return { id: message, name: message, timeSpentMs: 0, status: TestStatus.Failed, failureMessage: message };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'held-vitest', HeldVitest)];

/**
 * Inside the thread that runner.mjs holds: vitest's runner, which before it would begin its one file runs what it is told, again and
 * again: these tests of these files, with that mutant. A test file is read anew each time, what it imports is not.
 */
import { startTests } from '@vitest/runner';
import { TestRunner, vi } from 'vitest';

/** Where instrumented code looks for the mutant to be, and counts what was passed. */
globalThis.__stryker__ ??= {};
const STRYKER = globalThis.__stryker__;

export default class Held extends TestRunner {
  async onBeforeCollect() {
    const channel = new BroadcastChannel('mutants');
    await new Promise((_, stop) => {
      channel.onmessage = ({ data }) =>
        data.stop
          ? stop(new Error('no more mutants'))
          : this.answer(data).then((answer) => channel.postMessage(answer));
      channel.postMessage('ready');
    }).finally(() => channel.close());
  }

  async answer({ files, mutant, hitLimit, bail }) {
    Object.assign(STRYKER, { activeMutant: undefined, hitCount: mutant && 0, hitLimit });
    const ran = [];
    for (const { file, testIds } of files) {
      ran.push(await this.runFile(file, testIds, mutant, bail));
      if (bail && ran.at(-1).hasFailed) break;
    }
    return {
      tests: ran.flatMap(({ tests }) => tests),
      faults: ran.flatMap(({ faults }) => faults),
      hitCount: STRYKER.hitCount,
      coverage: STRYKER.mutantCoverage,
    };
  }

  async runFile(filepath, testIds, mutant, bail) {
    const { evaluatedModules } = this.workerState;
    for (const module of evaluatedModules.fileToModulesMap.get(filepath) ?? [])
      evaluatedModules.invalidateModule(module);
    const inner = new Inner(this.config, mutant, bail);
    inner.moduleRunner = this.moduleRunner;
    inner.__setTraces(this._otel);
    const [file] = await startTests([{ filepath, testIds }], inner);
    STRYKER.activeMutant = undefined;
    // A test that failed half way may have left these.
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    vi.resetConfig();
    return { tests: inner.tests, faults: faultsOf(file), hasFailed: inner.cancelRun || faultsOf(file).length > 0 };
  }
}

class Inner extends TestRunner {
  tests = [];

  constructor(config, mutant, bail) {
    super(config);
    this.mutant = mutant;
    this.bail = bail;
  }

  /** Only now, so that what is made while files are read is the same for all. */
  onBeforeRunFiles() {
    STRYKER.activeMutant = this.mutant;
  }

  onBeforeTryTask(test) {
    super.onBeforeTryTask(test);
    STRYKER.currentTestId = idOf(test);
  }

  onAfterRunTask(test) {
    super.onAfterRunTask(test);
    STRYKER.currentTestId = undefined;
    const { state, duration = 0, errors = [] } = test.result ?? {};
    this.tests.push({
      id: idOf(test),
      name: nameOf(test),
      file: test.file.filepath,
      state,
      duration,
      error: errors[0]?.message,
    });
    if (this.bail && state === 'fail') this.cancelRun = true;
  }

  /** Nobody is told of each step. */
  onTaskUpdate() {}
}

const idOf = (test) => `${test.file.filepath}#${test.id}`;

const nameOf = (task) => (task.suite ? `${nameOf(task.suite)} ${task.name}` : task.name).trim();

/** What went wrong in hooks of suites, or while the file was read. */
function faultsOf(suite) {
  const inside = (suite.tasks ?? []).flatMap((task) => (task.type === 'suite' ? faultsOf(task) : []));
  return [...(suite.result?.errors ?? []).map(({ message }) => `${suite.name}: ${message}`), ...inside];
}

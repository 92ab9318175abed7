/**
 * Pinned lists are checked again by themselves, without a page: a run of its own each time, beside the one before it. It may be
 * stopped at any moment and goes on from what was written; what waits for the user (a host, the yes, a network) is left for
 * the page.
 */
import type { Checker } from '../checking/checker.ts';
import type { Reference } from '../platforms/platform.ts';
import type { RunStore } from '../store/runs.ts';
import { compareRuns } from './compare.ts';
import { countFamilies, type Head, headOf } from './result.ts';
import { createRunner } from './run.ts';
import { type Run, runAgain } from './saved.ts';

export interface RecheckDeps {
  readonly store: RunStore;
  readonly checker: Pick<Checker, 'check' | 'lookEach'>;
  readonly hostsOf: (reference: Reference) => { readonly host?: string; readonly asked: readonly string[] };
  readonly online: () => boolean;
  /** Does the work unless a page works on that run. */
  readonly alone: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Hears of a run that is done, and how many rows are otherwise than before; not where some wait for the user and no other changed. */
  readonly done: (run: Run, changed: number) => Promise<void>;
  readonly id: () => string;
  readonly now?: () => number;
}

export interface Recheck {
  /** Checks again what is due, and goes on with what was cut off. Gives back when there is something to do next. */
  run(): Promise<number | undefined>;
  /** When there is something to do next. */
  next(): Promise<number | undefined>;
}

const DAY = 86_400_000;
/** What was cut off, or found no network, is gone on with after so many milliseconds. */
const GO_ON_AFTER = 900_000;

export function createRecheck(deps: RecheckDeps): Recheck {
  const { store, now = Date.now } = deps;

  async function begin(before: Run, days: number): Promise<void> {
    const run: Run = {
      ...runAgain(before, deps.id(), now()),
      unattended: true,
      pinned: { days, next: now() + days * DAY },
    };
    await store.renew(run, before.id);
  }

  async function goOn(run: Run): Promise<void> {
    const rows = await store.rows(run.list);
    const heads = await headsOf(run.id, rows.length);
    let written: Promise<unknown> = Promise.resolve();
    const isEnded = await new Promise<boolean>((resolve) => {
      const runner = createRunner({
        ...deps,
        run: run.id,
        rows,
        isAnswered: (row) => heads[row] !== undefined,
        place: { host: '', private: false },
        resting: () => undefined,
        tell(answers, progress) {
          const moment = new Date(now()).toISOString();
          const fresh = answers.map(([, result]) => headOf(result, moment));
          for (const [at, [row]] of answers.entries()) heads[row] = fresh[at];
          if (answers.length > 0) written = written.then(() => store.add(run.id, answers, fresh));
          const { state, halted, waits } = progress;
          if (state !== 'done' && !halted && !waits) return;
          void runner.stop();
          resolve(halted !== 'offline');
        },
      });
      runner.start();
    });
    await written;
    if (isEnded) await finish(run, heads);
  }

  async function finish(run: Run, heads: readonly (Head | undefined)[]): Promise<void> {
    const rows = await store.rows(run.list);
    const before = { rows, heads: run.before === undefined ? [] : await headsOf(run.before, rows.length) };
    const changed = compareRuns(before, { rows, heads }).filter(({ what }) => what === 'changed').length;
    const ended = { state: 'done', finishedAt: now(), counts: countFamilies(heads), changed } as const;
    const done = await store.change(run.id, ended);
    // Where rows wait for the user, "nothing changed" would say more than was found out.
    if (done && (changed > 0 || heads.every((head) => head !== undefined))) await deps.done(done, changed);
  }

  async function headsOf(run: string, rows: number): Promise<(Head | undefined)[]> {
    const heads: (Head | undefined)[] = new Array(rows).fill(undefined);
    await store.heads(run, (row, head) => {
      heads[row] = head;
    });
    return heads;
  }

  async function next(): Promise<number | undefined> {
    const runs = await store.list();
    const isCutOff = runs.some(({ unattended, state }) => unattended && state === 'running');
    // What is due and not begun waits for its page, or for room on the disk.
    const due = runs.flatMap(({ pinned }) => (pinned ? [pinned.next > now() ? pinned.next : now() + GO_ON_AFTER] : []));
    const times = isCutOff ? [...due, now() + GO_ON_AFTER] : due;
    return times.length > 0 ? Math.min(...times) : undefined;
  }

  return {
    next,
    async run() {
      for (const run of await store.list())
        if (run.pinned && run.pinned.next <= now() && run.state === 'done') await begin(run, run.pinned.days);
      for (const run of await store.list())
        if (run.unattended && run.state === 'running') await deps.alone(`bonafide-run-${run.id}`, () => goOn(run));
      return await next();
    },
  };
}

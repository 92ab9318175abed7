/**
 * Takes verdicts out of a run as they come. They leave Redis when they were written; a collector that is killed between the two
 * finds them again, and knows from the file which of them it has written.
 */
import type { Redis } from 'ioredis';
import type { Rows } from './written.ts';
import { forgetRun, nextVerdicts, readRun, startCollecting, tookOut, type Verdict } from './runs.ts';

export interface CollectOptions {
  readonly run: string;
  /** Rows that were written already, by a collector before. */
  readonly written?: Rows;
  /** Resolves when the lines are kept. */
  readonly write: (verdicts: readonly Verdict[]) => Promise<void>;
  readonly signal?: AbortSignal;
}

/** Goes on until the run has no more rows, and forgets it then. @returns how many rows it had */
export async function collectAll(redis: Redis, { run, written, write, signal }: CollectOptions): Promise<number> {
  await startCollecting(redis, run);
  let from: 'left' | 'new' = 'left';
  for (;;) {
    signal?.throwIfAborted();
    const verdicts = await nextVerdicts(redis, run, from);
    if (verdicts.length > 0) {
      const unwritten = verdicts.filter(({ row }) => !written?.has(row));
      if (unwritten.length > 0) await write(unwritten);
      await tookOut(redis, run, verdicts);
    } else from = 'new';
    const { closed, enqueued, collected } = await readRun(redis, run);
    if (closed && collected >= enqueued) {
      await forgetRun(redis, run);
      return enqueued;
    }
  }
}

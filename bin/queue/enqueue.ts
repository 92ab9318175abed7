/**
 * Puts rows into the queue as they are read. A run that was broken off is gone on with where it stopped, and no more rows than a
 * bound stand in Redis at once, however long the list, and no more verdicts than a larger one.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { createDocuments } from '../cli/files.ts';
import type { Input } from '../cli/inputs.ts';
import { UsageError } from '../cli/usage.ts';
import { jobOf, LARGEST_DOCUMENT } from './claim-job.ts';
import { QUEUE } from './names.ts';
import { closeRun, noteEnqueued, openRun, verdictsWaiting } from './runs.ts';

export interface EnqueueOptions {
  readonly run: string;
  /** Tells the list: what was begun with one is not gone on with by another. */
  readonly list?: string;
  /** Rows that may wait in Redis; reading goes on when there are fewer. */
  readonly most?: number;
  /** Verdicts that may wait to be collected, with the rows that become such; likewise. */
  readonly mostVerdicts?: number;
  readonly signal?: AbortSignal;
}

const MOST = 20_000;
const MOST_VERDICTS = 200_000;
/** Where Redis did not take a verdict (full, just starting): for an hour, since a row that is given up is waited for for ever. */
const AGAIN = { attempts: 3_600, backoff: { type: 'fixed', delay: 1_000 } };
const AT_ONCE = 500;
const LOOK_AGAIN = 100;

/** @returns how many rows the run has */
export async function enqueueAll(
  redis: Redis,
  inputs: AsyncIterable<Input>,
  { run, list, most = MOST, mostVerdicts = MOST_VERDICTS, signal }: EnqueueOptions,
): Promise<number> {
  const opened = await openRun(redis, run, list);
  const { enqueued, closed, id } = opened;
  if (closed) throw new UsageError(`run ${run}: all rows are in the queue already; name another with --run`);
  const queue = new Queue(QUEUE, { connection: redis });
  const documentIn = createDocuments();
  let row = 0;
  let waiting: Input[] = [];

  async function hasRoom(): Promise<boolean> {
    const rows = await queue.getJobCountByTypes('waiting', 'delayed', 'prioritized');
    return rows < most && rows + (await verdictsWaiting(redis, run)) < mostVerdicts;
  }

  async function flush(): Promise<void> {
    if (waiting.length === 0) return;
    while (!(await hasRoom())) await pause(LOOK_AGAIN, undefined, signal && { signal });
    const first = row - waiting.length;
    await queue.addBulk(
      waiting.map((input, at) => ({
        name: 'claim',
        data: jobOf(opened, first + at, input),
        // The same row twice is one job, where a run that was broken off had put it in without noting it.
        opts: { jobId: `${id}_${first + at}`, ...AGAIN },
      })),
    );
    await noteEnqueued(redis, run, row);
    waiting = [];
  }

  for await (const input of inputs) {
    signal?.throwIfAborted();
    row++;
    if (row <= enqueued) continue;
    waiting.push(carried(input, documentIn(input)));
    if (waiting.length === AT_ONCE) await flush();
  }
  await flush();
  await closeRun(redis, run);
  return row;
}

/** Other machines do not have its file. */
function carried({ file: _, ...input }: Input, bytes: Uint8Array | undefined): Input {
  if ((bytes?.length ?? 0) > LARGEST_DOCUMENT) throw new UsageError(`${input.input}: larger than 1 MiB`);
  return bytes ? { ...input, bytes } : input;
}

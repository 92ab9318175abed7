/**
 * Many inputs, one answer each, in input order: a few are checked in this thread, many are spread over workers. Inputs are
 * pulled as answers go out, so memory does not grow with the list.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import { jsonLine, readable } from './print.ts';
import { UsageError } from './usage.ts';
import { createVerifier } from './verifier.ts';

/** Printed where it was found out: a line is handed over more quickly than all that it was made of. */
export interface Answered {
  readonly line: string;
  readonly isVerified: boolean;
}

/** Inputs handed over at a time. */
const BATCH = 32;
/** Below so many inputs, starting workers costs more than it brings. */
const WORTH_WORKERS = 256;
/** Batches under way per lane: one being checked, one waiting. */
const AHEAD = 2;

type Work = (batch: readonly Input[]) => Promise<readonly Answered[]>;

export async function* checkAll(inputs: AsyncIterator<Input>, options: Options): AsyncGenerator<Answered> {
  const first = await take(inputs, WORTH_WORKERS);
  if (first.length < WORTH_WORKERS || options.jobs === 1) {
    yield* inOrder(batches(first, inputs), createLocalWork(options), 1);
    return;
  }
  const pool = createPool(options);
  try {
    yield* inOrder(batches(first, inputs), pool.work, options.jobs);
  } finally {
    await pool.stop();
  }
}

/** A lane in this thread; what waits for the network overlaps. */
export function createLocalWork(options: Options): Work {
  const verify = createVerifier(options);
  const print = options.json ? jsonLine : readable;
  return (batch) =>
    Promise.all(
      batch.map(async (input) => {
        const report = await verify(input);
        return { line: print(input.input, report), isVerified: report.verdict === 'verified' };
      }),
    );
}

async function take(inputs: AsyncIterator<Input>, most: number): Promise<Input[]> {
  const taken: Input[] = [];
  while (taken.length < most) {
    const { done, value } = await inputs.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

async function* batches(first: readonly Input[], rest: AsyncIterator<Input>): AsyncGenerator<readonly Input[]> {
  for (let start = 0; start < first.length; start += BATCH) yield first.slice(start, start + BATCH);
  for (let batch = await take(rest, BATCH); batch.length > 0; batch = await take(rest, BATCH)) yield batch;
}

async function* inOrder(source: AsyncGenerator<readonly Input[]>, work: Work, lanes: number): AsyncGenerator<Answered> {
  const underWay: Promise<readonly Answered[]>[] = [];
  for await (const batch of source) {
    underWay.push(work(batch));
    if (underWay.length >= lanes * AHEAD) yield* (await underWay.shift()) ?? [];
  }
  for (const answers of underWay) yield* await answers;
}

function createPool(options: Options): { work: Work; stop(): Promise<void> } {
  const workers = Array.from({ length: options.jobs }, () => {
    const worker = new Worker(new URL('./lane.mjs', import.meta.url), { workerData: options });
    return { worker, tail: Promise.resolve() as Promise<unknown> };
  });
  let turn = 0;
  const work: Work = (batch) => {
    const lane = workers[turn++ % workers.length];
    if (!lane) throw new UsageError('no workers');
    const answers = lane.tail.then(() => askWorker(lane.worker, batch));
    lane.tail = answers.catch(() => undefined);
    return answers;
  };
  return { work, stop: async () => void (await Promise.all(workers.map(({ worker }) => worker.terminate()))) };
}

async function askWorker(worker: Worker, batch: readonly Input[]): Promise<readonly Answered[]> {
  const answer = once(worker, 'message');
  worker.postMessage(batch);
  const [answers] = (await answer) as [readonly Answered[]];
  return answers;
}

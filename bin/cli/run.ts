/**
 * Many inputs, answers in input order: a few are checked in this thread, many are spread over lanes. Inputs are pulled as answers
 * go out, so memory does not grow with the list. The engine is loaded where something is checked, and nowhere else.
 */
import { setFlagsFromString } from 'node:v8';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import { createPool } from './pool.ts';

/** The lines of a batch, written where they were found out: bytes are handed over more quickly than what they were made of. */
export interface Answered {
  /** UTF-8, each line with its end. */
  readonly text: Uint8Array<ArrayBuffer>;
  readonly areVerified: boolean;
}

export type Work = (batch: readonly Input[]) => Promise<Answered>;

/** Inputs handed over at a time. */
const BATCH = 32;
/** Below so many inputs, starting lanes costs more than it brings. */
const WORTH_LANES = 256;
/** Batches under way per lane: one being checked, the others so that a lane that waits for the processor holds up no other. */
const AHEAD = 4;

/**
 * V8 of Node 20 makes its best code of a function early, and each thread for itself: for some ten thousand inputs that is a fifth of all
 * the work. Newer ones have a compiler in between that costs little.
 */
const OPTIMISE_LATE = '--interrupt-budget=500000';

/** Yields the answers to a batch at a time. */
export async function* checkAll(inputs: AsyncIterator<Input>, options: Options): AsyncGenerator<Answered> {
  const first = await take(inputs, WORTH_LANES);
  const areMany = first.length === WORTH_LANES;
  if (areMany && process.versions.v8.startsWith('11.')) setFlagsFromString(OPTIMISE_LATE);
  if (!areMany || options.jobs === 1) {
    const { createWork } = await import('./work.ts');
    yield* inOrder(batches(first, inputs), createWork(options), 1);
    return;
  }
  const pool = createPool(options);
  try {
    yield* inOrder(batches(first, inputs), pool.work, options.jobs * AHEAD);
  } finally {
    await pool.stop();
  }
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

/** @param most batches under way at a time */
async function* inOrder(source: AsyncGenerator<readonly Input[]>, work: Work, most: number): AsyncGenerator<Answered> {
  const underWay: Promise<Answered>[] = [];
  for await (const batch of source) {
    const answers = work(batch);
    answers.catch(() => undefined); // Whatever went wrong is heard of in its turn.
    underWay.push(answers);
    if (underWay.length < most) continue;
    const answered = await underWay.shift();
    if (answered) yield answered;
  }
  for (const answered of underWay) yield await answered;
}

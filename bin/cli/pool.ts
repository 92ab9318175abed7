/** Lanes for `verify --jobs`: threads that are handed batches of inputs and give back the lines. */
import { Worker } from 'node:worker_threads';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import type { Answered, Work } from './run.ts';
import { UsageError } from './usage.ts';

/** To a lane. */
export interface Batch {
  readonly id: number;
  readonly inputs: readonly Input[];
}

/** From a lane: answers, or what could not be used as asked. */
export type Reply = { readonly id: number } & (Answered | { readonly usage: string });

export interface Pool {
  readonly work: Work;
  stop(): Promise<void>;
}

interface Lane extends Pool {
  underWay(): number;
}

/**
 * MiB for what is new in a lane's memory. A credential needs a hundredth of it; left alone, it grows to twice that over some thousands
 * of them and saves no time.
 */
const YOUNG = 24;

export function createPool({ inputs: _, ...options }: Options): Pool {
  const lanes = Array.from({ length: options.jobs }, () => createLane(options));
  return {
    async work(batch) {
      const [idlest] = lanes.toSorted((a, b) => a.underWay() - b.underWay());
      if (!idlest) throw new UsageError('--jobs wants at least one');
      return await idlest.work(batch);
    },
    stop: async () => void (await Promise.all(lanes.map((lane) => lane.stop()))),
  };
}

interface Waiting {
  readonly resolve: (answered: Answered) => void;
  readonly reject: (error: unknown) => void;
}

function createLane(options: Omit<Options, 'inputs'>): Lane {
  const worker = new Worker(new URL('./verify.cjs', import.meta.url), {
    workerData: options,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  const gone = new Promise((resolve) => worker.once('exit', resolve));
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.on('message', (reply: Reply) => {
    const { resolve, reject } = waiting.get(reply.id) ?? {};
    waiting.delete(reply.id);
    if ('usage' in reply) reject?.(new UsageError(reply.usage));
    else resolve?.(reply);
  });
  worker.on('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });
  return {
    work: (inputs) =>
      new Promise((resolve, reject) => {
        const id = last++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, inputs } satisfies Batch);
      }),
    underWay: () => waiting.size,
    async stop() {
      worker.postMessage('stop');
      await gone;
    },
  };
}

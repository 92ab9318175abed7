/** One lane of `verify --jobs`: takes batches of inputs, gives back their lines, until it is told to stop. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Options } from './options.ts';
import type { Batch, Reply } from './pool.ts';
import { UsageError } from './usage.ts';
import { createWork } from './work.ts';

export function serveLane(): void {
  const work = createWork(workerData as Omit<Options, 'inputs'>);
  parentPort?.on('message', async (batch: Batch | 'stop') => {
    if (batch === 'stop') process.exit();
    parentPort?.postMessage(...(await answer(batch)));
  });

  async function answer({ id, inputs }: Batch): Promise<[Reply, ArrayBuffer[]]> {
    try {
      const answered = await work(inputs);
      return [{ id, ...answered }, [answered.text.buffer]];
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return [{ id, usage: error.message }, []];
    }
  }
}

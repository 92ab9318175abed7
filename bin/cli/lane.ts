/** One lane of `verify --jobs`: takes batches of inputs, gives back a line for each. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Input } from './inputs.ts';
import type { Options } from './options.ts';
import { createLocalWork } from './run.ts';

const work = createLocalWork(workerData as Options);

parentPort?.on('message', async (batch: readonly Input[]) => {
  parentPort?.postMessage(await work(batch));
});

/** The thread that asks and judges, for one run of the batch page. It wires, and decides nothing. */
import { createAsking } from '../../lib/batch/asking.ts';
import type { FromAsking, ToAsking } from '../../lib/batch/threads.ts';
import { createDiskStore } from '../../lib/store/disk.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';

const heard = createAsking({
  post: (message: FromAsking) => postMessage(message),
  fetch: (url, init) => fetch(url, init),
  online: () => navigator.onLine,
  disk: createDiskStore(),
  memory: createMemoryStore(),
  cores: navigator.hardwareConcurrency,
  report: (error) => console.error(error),
});

addEventListener('message', ({ data }: MessageEvent<ToAsking>) => heard(data));

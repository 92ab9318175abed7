/**
 * The thread that asks and judges, for one run of the batch page; and the same script once more as a thread that only reads and
 * proves, told apart by its name, so that the engine is in the package once. It wires, and decides nothing.
 */
import { createAsking } from '../../lib/batch/asking.ts';
import { createExamining, createSpread, type FromExamining, type ToExamining } from '../../lib/batch/spread.ts';
import type { FromAsking, ToAsking } from '../../lib/batch/threads.ts';
import { createDiskStore } from '../../lib/store/disk.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';

const EXAMINING = 'examining';
const MOST_THREADS = 6;

if (self.name === EXAMINING) {
  const heard = createExamining((message: FromExamining) => postMessage(message));
  addEventListener('message', ({ data }: MessageEvent<ToExamining>) => void heard(data));
} else {
  const cores = navigator.hardwareConcurrency;
  const heard = createAsking({
    post: (message: FromAsking) => postMessage(message),
    fetch: (url, init) => fetch(url, init),
    online: () => navigator.onLine,
    disk: (age) => createDiskStore({ age }),
    memory: createMemoryStore(),
    cores,
    spread: createSpread(
      () => new Worker(self.location.href, { type: 'module', name: EXAMINING }),
      Math.min(MOST_THREADS, Math.max(0, cores - 1)),
    ),
    report: (error) => console.error(error),
  });
  addEventListener('message', ({ data }: MessageEvent<ToAsking>) => heard(data));
}

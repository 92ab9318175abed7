import { expect, it, vi } from 'vitest';
import { type OpenRunDeps, openRun } from '../../lib/batch/open-run.ts';
import type { Row } from '../../lib/batch/rows.ts';
import type { FromAsking, ToAsking } from '../../lib/batch/threads.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { NOW, RUN, verified } from './runs.ts';

const ROWS: readonly Row[] = [1, 2, 3].map((at) => ({ input: `https://a.example/${at}`, claimed: {} }));

/** Two pages of one browser: one store, one lock, and a channel between them. */
async function createBrowser() {
  const store = createMemoryRunStore();
  await store.create({ ...RUN, state: 'paused' }, ROWS);
  const hearing = new Set<() => void>();
  const threads: ((message: FromAsking) => void)[] = [];
  let isTaken = false;
  const deps: Omit<OpenRunDeps, 'changed'> = {
    store,
    thread: () => ({
      postMessage: (_: ToAsking) => undefined,
      addEventListener: (_, listener) => threads.push((data) => listener({ data })),
      terminate: () => undefined,
    }),
    settings: async () => DEFAULTS,
    answer: async () => undefined,
    record: () => undefined,
    private: false,
    lock(_, work, waiting) {
      if (isTaken) waiting();
      else {
        isTaken = true;
        void work();
      }
    },
    others(_, heard) {
      hearing.add(heard);
      const tell = () => {
        for (const each of hearing) if (each !== heard) each();
      };
      return { tell, stop: () => hearing.delete(heard) };
    },
    now: () => NOW,
  };
  const open = async () => {
    const run = await store.get(RUN.id);
    return await openRun(run ?? RUN, { ...deps, changed: () => undefined });
  };
  return { open, threads, hearing };
}

it('follows what another page writes, and tells nobody once it is closed', async () => {
  const { open, threads, hearing } = await createBrowser();
  const first = await open();
  const second = await open();
  expect(second.shown()).toMatchObject({ elsewhere: true, progress: { done: 0, state: 'paused' } });
  first.start();
  await vi.waitFor(() => expect(threads).toHaveLength(1));
  const progress = { ...first.shown().progress, done: 1, state: 'running' as const };
  threads[0]?.({ type: 'told', answers: [[1, verified('Cloud', 'Northwind')]], progress });
  await first.rename('Spring');
  await vi.waitFor(
    () => expect(second.shown()).toMatchObject({ run: { name: 'Spring' }, progress: { done: 1, state: 'running' } }),
    { timeout: 5_000 },
  );
  expect(second.shown().heads.map((head) => head?.title)).toEqual([undefined, 'Cloud', undefined]);
  await Promise.all([first.close(), second.close()]);
  expect(hearing.size).toBe(0);
});

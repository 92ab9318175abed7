import { describe, expect, it, vi } from 'vitest';
import { type OpenRun, type OpenRunDeps, openRun } from '../../lib/batch/open-run.ts';
import type { Progress } from '../../lib/batch/progress.ts';
import type { Result } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import type { FromAsking, ToAsking } from '../../lib/batch/threads.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { NOW, RUN, verified } from './runs.ts';

const ROWS: readonly Row[] = [1, 2, 3].map((at) => ({ input: `https://a.example/${at}`, claimed: {} }));
const RUNNING: Progress = { state: 'running', rows: 3, done: 0, hosts: [] };
const CLOUD = verified('Cloud', 'Northwind');

/** A thread that does nothing by itself. */
function createThread() {
  const heard: ToAsking[] = [];
  const listeners = new Map<string, (event: never) => void>();
  let isOver = false;
  return {
    heard,
    say: (data: FromAsking) => listeners.get('message')?.({ data } as never),
    die: () => listeners.get('error')?.({} as never),
    isOver: () => isOver,
    thread: {
      postMessage: (message: ToAsking) => void heard.push(message),
      addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
      terminate: () => {
        isOver = true;
      },
    },
  };
}

/** Two pages of one browser: one store, one lock, and a channel between them. */
async function createBrowser() {
  const store = createMemoryRunStore();
  await store.create({ ...RUN, state: 'paused' }, ROWS);
  const hearing = new Set<() => void>();
  const threads: ReturnType<typeof createThread>[] = [];
  let isTaken = false;
  const next: (() => void)[] = [];
  const work = async (mine: () => Promise<void>) => {
    isTaken = true;
    await mine();
    isTaken = false;
    next.shift()?.();
  };
  const deps: Omit<OpenRunDeps, 'changed'> = {
    store,
    thread() {
      const fresh = createThread();
      threads.push(fresh);
      return fresh.thread;
    },
    settings: async () => DEFAULTS,
    answer: async () => undefined,
    record: () => undefined,
    private: false,
    lock(_, mine, waiting) {
      if (!isTaken) return void work(mine);
      waiting();
      next.push(() => void work(mine));
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
  const open = async (changed: (open: OpenRun) => void = () => undefined) => {
    const run = await store.get(RUN.id);
    return await openRun(run ?? RUN, { ...deps, changed });
  };
  const keptTitles = async () => {
    const titles: (string | undefined)[] = [];
    await store.heads(RUN.id, (row, { title }) => {
      titles[row] = title;
    });
    return titles;
  };
  return { open, threads, hearing, store, keptTitles };
}

async function started() {
  const browser = await createBrowser();
  const run = await browser.open();
  run.start();
  const [thread] = browser.threads;
  if (!thread) throw new Error('no thread');
  await vi.waitFor(() => expect(thread.heard.map(({ type }) => type)).toEqual(['open', 'start']));
  const told = (row: number, result: Result, progress: Partial<Progress> = {}) =>
    thread.say({ type: 'told', answers: [[row, result]], progress: { ...RUNNING, ...progress } });
  return { ...browser, run, thread, told };
}

it('follows what another page writes, notes too, and tells nobody once it is closed', async () => {
  const { open, threads, hearing } = await createBrowser();
  const first = await open();
  const second = await open();
  expect(second.shown()).toMatchObject({ elsewhere: true, progress: { done: 0, state: 'paused' } });
  first.start();
  await vi.waitFor(() => expect(threads).toHaveLength(1));
  threads[0]?.say({ type: 'told', answers: [[1, CLOUD]], progress: { ...RUNNING, done: 1 } });
  await first.rename('Spring');
  await first.note(2, 'called them');
  await vi.waitFor(
    () => expect(second.shown()).toMatchObject({ run: { name: 'Spring' }, progress: { done: 1, state: 'running' } }),
    { timeout: 5_000 },
  );
  expect(second.shown().heads.map((head) => head?.title)).toEqual([undefined, 'Cloud', undefined]);
  expect([...second.shown().notes]).toEqual([[2, 'called them']]);
  await Promise.all([first.close(), second.close()]);
  expect(hearing.size).toBe(0);
});

it('takes over from the page that goes, with what that one wrote, and goes on', async () => {
  const { open, threads, store } = await createBrowser();
  const first = await open();
  const second = await open();
  first.start();
  threads[0]?.say({ type: 'told', answers: [[1, CLOUD]], progress: { ...RUNNING, done: 1 } });
  await first.close();
  expect(threads[0]?.isOver()).toBe(true);
  await vi.waitFor(() => expect(threads).toHaveLength(2));
  await vi.waitFor(() => expect(threads[1]?.heard.map(({ type }) => type)).toEqual(['open', 'start']));
  expect(threads[1]?.heard[0]).toMatchObject({ answered: Uint8Array.from([0, 1, 0]) });
  expect(second.shown()).toMatchObject({ elsewhere: false, progress: { done: 1, state: 'running' } });
  await second.close();
  expect((await store.get(RUN.id))?.counts).toEqual({ verified: 1, 'not-checked': 2 });
});

describe('the thread', () => {
  it('is opened before anything else is said to it, however fast one presses', async () => {
    const { open, threads } = await createBrowser();
    const run = await open();
    run.start();
    run.retry([2]);
    run.pause();
    await vi.waitFor(() =>
      expect(threads[0]?.heard.map(({ type }) => type)).toEqual(['open', 'start', 'retry', 'pause']),
    );
    expect(threads).toHaveLength(1);
  });

  it('that is stopped may say what it knows, and is gone then; how the run stands is not its to say any more', async () => {
    const { run, thread, told, store, keptTitles } = await started();
    run.stop();
    await vi.waitFor(() => expect(thread.heard.at(-1)).toEqual({ type: 'stop' }));
    told(1, CLOUD, { state: 'paused', done: 1 });
    expect(run.shown().progress).toMatchObject({ state: 'done', done: 1, hosts: [] });
    expect(thread.isOver()).toBe(false);
    thread.say({ type: 'stopped' });
    expect(thread.isOver()).toBe(true);
    told(2, CLOUD);
    expect(run.shown().heads.map((head) => head?.title)).toEqual([undefined, 'Cloud', undefined]);
    await run.close();
    expect(await keptTitles()).toEqual([undefined, 'Cloud']);
    expect((await store.get(RUN.id))?.state).toBe('done');
  });

  it('that does not answer when it is stopped is ended', async () => {
    vi.useFakeTimers();
    try {
      const { run, thread } = await started();
      run.stop();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(thread.isOver()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('that dies is followed by another, which goes on where it was', async () => {
    const { run, thread, told, threads } = await started();
    told(0, CLOUD, { done: 1 });
    thread.die();
    expect(thread.isOver()).toBe(true);
    await vi.waitFor(() => expect(threads[1]?.heard.map(({ type }) => type)).toEqual(['open', 'start']));
    expect(threads[1]?.heard[0]).toMatchObject({ answered: Uint8Array.from([1, 0, 0]) });
    expect(run.shown()).toMatchObject({ progress: { state: 'running' } });
    expect(run.shown().trouble).toBeUndefined();
  });

  it('that dies before it told anything is said, and resumed by hand', async () => {
    const { run, thread, threads } = await started();
    thread.die();
    expect(run.shown()).toMatchObject({ trouble: 'halted', progress: { state: 'paused' } });
    expect(threads).toHaveLength(1);
    run.start();
    expect(run.shown().trouble).toBeUndefined();
    expect(threads).toHaveLength(2);
  });
});

describe('where the disk is full', () => {
  it('answers are shown and exported, which is said; they are kept as soon as there is room', async () => {
    const { run, told, store, keptTitles } = await started();
    const add = store.add;
    store.add = async () => undefined;
    told(0, CLOUD, { done: 1 });
    await vi.waitFor(() => expect(run.shown().trouble).toBe('not-kept'));
    expect(await run.answerOf(0)).toEqual(CLOUD);
    const exported: (readonly [number, Result])[] = [];
    await run.results((row, result) => exported.push([row, result]));
    expect(exported).toEqual([[0, CLOUD]]);

    store.add = add;
    told(2, verified('Baking', 'Northwind'), { done: 2 });
    await vi.waitFor(() => expect(run.shown().trouble).toBeUndefined());
    expect(await keptTitles()).toEqual(['Cloud', undefined, 'Baking']);
  });

  it('nothing is said of a run that was deleted meanwhile', async () => {
    const { run, told, store } = await started();
    await store.remove(RUN.id);
    told(0, CLOUD, { done: 1, state: 'done' });
    await run.close();
    expect(run.shown().trouble).toBeUndefined();
  });
});

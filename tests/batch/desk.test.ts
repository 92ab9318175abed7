import { describe, expect, it, vi } from 'vitest';
import { createDesk, type DeskState, type RemoteReading } from '../../lib/batch/desk.ts';
import type { Part } from '../../lib/batch/reading.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { headOf } from '../../lib/batch/result.ts';
import { expired, NOW, RUN, verified } from './runs.ts';

const ROWS: readonly Row[] = [1, 2].map((at) => ({ input: `https://a.example/${at}`, claimed: { person: 'Mara' } }));
const TABLE: Part = {
  kind: 'table',
  name: 'list.csv',
  columns: ['Name', 'Link'],
  sample: [['Mara', 'https://a.example/1']],
  rows: 2,
  guess: { person: 0, link: 1 },
  cut: false,
};

function createHouse() {
  const store = createMemoryRunStore();
  const states: DeskState[] = [];
  const threads: { isOver: boolean }[] = [];
  const locks: string[] = [];
  let ids = 0;
  const thread = { holds: true, read: async (): Promise<readonly Part[]> => [TABLE] };
  const reading: RemoteReading = {
    holds: () => thread.holds,
    add: () => thread.read(),
    rows: async () => ({ rows: ROWS, files: new Map() }),
    clear: vi.fn(async () => undefined),
  };
  const desk = createDesk({
    store,
    reading,
    thread() {
      const made = { isOver: false };
      threads.push(made);
      return {
        postMessage: () => undefined,
        addEventListener: () => undefined,
        terminate: () => {
          made.isOver = true;
        },
      };
    },
    settings: async () => ({ ...DEFAULTS, agreedAt: '2026-11-24T10:00:00Z' }),
    answer: async () => undefined,
    record: () => undefined,
    private: false,
    lock(name, work) {
      locks.push(name);
      void work().then(() => locks.splice(locks.indexOf(name), 1));
    },
    others: () => ({ tell: () => undefined, stop: () => undefined }),
    now: () => NOW,
    allow: async () => true,
    agree: async () => DEFAULTS,
    online: () => true,
    id: () => `new-${++ids}`,
    nameOf: ([part]) => part?.name ?? '',
    said: (result) => result,
    changed: (state) => states.push(state),
  });
  const shown = () => {
    const state = states.at(-1);
    if (!state) throw new Error('nothing is shown');
    return state;
  };
  return { desk, store, reading, thread, threads, locks, shown };
}

describe('a list comes in', () => {
  it('is previewed, started, and kept; what was chosen for its columns is remembered', async () => {
    const { desk, store, shown, reading } = createHouse();
    await desk.start();
    await desk.read(['a,b']);
    expect(shown().view).toMatchObject({
      kind: 'preview',
      mappings: new Map([[0, TABLE.kind === 'table' && TABLE.guess]]),
    });
    desk.map(0, { link: 1 });
    await desk.begin();
    expect(shown()).toMatchObject({ view: { kind: 'run', open: { run: { name: 'list.csv', rows: 2 } } }, reading: 0 });
    expect(reading.clear).toHaveBeenCalled();
    await desk.leave();
    await desk.read(['a,b']);
    expect(shown().view).toMatchObject({ mappings: new Map([[0, { link: 1 }]]) });
    expect(await store.list()).toHaveLength(1);
  });

  it('says that it could not be read where the thread that reads dies, and takes the next one', async () => {
    const { desk, thread, shown } = createHouse();
    await desk.start();
    const read = thread.read;
    thread.read = () => Promise.reject(new Error('the thread died'));
    thread.holds = false;
    await desk.read(['a', 'b']);
    expect(shown()).toMatchObject({ view: { kind: 'start' }, reading: 0, trouble: 'not-read' });
    thread.read = read;
    thread.holds = true;
    await desk.read(['a']);
    expect(shown()).toMatchObject({ view: { kind: 'preview' }, reading: 0 });
    expect(shown().trouble).toBeUndefined();
  });

  it('keeps what was read beside a file that cannot be', async () => {
    const { desk, thread, shown } = createHouse();
    await desk.start();
    await desk.read(['a']);
    thread.read = () => Promise.reject(new Error('odd'));
    await desk.read(['b']);
    expect(shown()).toMatchObject({ view: { kind: 'preview', parts: [TABLE] }, reading: 0, trouble: 'not-read' });
  });

  it('is not shown to whoever left while it was read', async () => {
    const { desk, thread, shown } = createHouse();
    await desk.start();
    let done: (parts: readonly Part[]) => void = () => undefined;
    thread.read = () =>
      new Promise((resolve) => {
        done = resolve;
      });
    const reading = desk.read(['a', 'b']);
    expect(shown().reading).toBe(2);
    await desk.leave();
    done([TABLE]);
    await reading;
    expect(shown()).toMatchObject({ view: { kind: 'start' }, reading: 0 });
    expect(shown().trouble).toBeUndefined();
  });

  it('stays at hand where the browser has no room for it', async () => {
    const { desk, store, reading, shown } = createHouse();
    await desk.start();
    await desk.read(['a']);
    const create = store.create;
    store.create = async () => 'full';
    await desk.begin();
    expect(shown()).toMatchObject({ view: { kind: 'preview' }, trouble: 'not-kept' });
    expect(reading.clear).not.toHaveBeenCalled();
    store.create = create;
    await desk.begin();
    expect(shown()).toMatchObject({ view: { kind: 'run' } });
    expect(shown().trouble).toBeUndefined();
  });

  it('goes back to the start where the thread dies before its rows are had', async () => {
    const { desk, reading, shown } = createHouse();
    await desk.start();
    await desk.read(['a']);
    reading.rows = () => Promise.reject(new Error('the thread died'));
    await desk.begin();
    expect(shown()).toMatchObject({ view: { kind: 'start' }, trouble: 'not-read' });
  });
});

describe('runs that are kept', () => {
  const OTHER = { ...RUN, id: 'run-2', list: 'run-2', name: 'April', createdAt: NOW + 1 };

  it('are opened one at a time, however fast one presses', async () => {
    const { desk, store, locks, threads, shown } = createHouse();
    await store.create({ ...RUN, state: 'running' }, ROWS);
    await store.create({ ...OTHER, state: 'running' }, ROWS);
    await Promise.all([desk.open(RUN), desk.open(OTHER), desk.open({ ...RUN, state: 'running' })]);
    expect(shown().view).toMatchObject({ kind: 'run', open: { run: { id: RUN.id } } });
    await vi.waitFor(() => expect(locks).toEqual([`bonafide-run-${RUN.id}`]));
    expect(threads.filter(({ isOver }) => !isOver)).toHaveLength(1);
    await desk.leave();
    await vi.waitFor(() => expect(locks).toEqual([]));
  });

  it('go on by themselves where one was under way when the page went; else the one that is asked for', async () => {
    const { desk, store, shown } = createHouse();
    await store.create(RUN, ROWS);
    await store.create({ ...OTHER, state: 'running' }, ROWS);
    await desk.start();
    expect(shown().view).toMatchObject({ kind: 'run', open: { run: { id: OTHER.id } } });
    await desk.start(RUN.id);
    expect(shown().view).toMatchObject({ kind: 'run', open: { run: { id: RUN.id } } });
  });

  it('are compared, reported, checked once more, renamed, pinned and deleted', async () => {
    const { desk, store, shown } = createHouse();
    await store.create(RUN, ROWS);
    const after = { ...OTHER, list: RUN.id, before: RUN.id };
    await store.create(after);
    await store.add(RUN.id, [[0, verified('Cloud', 'Northwind')]], [headOf(verified('Cloud', 'Northwind'), '')]);
    await store.add(OTHER.id, [[0, expired('Cloud')]], [headOf(expired('Cloud'), '')]);
    await desk.open(after);
    await desk.compare(RUN);
    expect(shown().view).toMatchObject({ kind: 'compare', changes: [{ row: 0, what: 'changed' }] });
    desk.back();
    await desk.report();
    expect(shown().view).toMatchObject({ kind: 'report', candidates: { total: 1, shown: [{ name: 'Mara' }] } });
    await desk.rename(after, 'May');
    await desk.pin(7);
    expect(await store.get(OTHER.id)).toMatchObject({ name: 'May', pinned: { days: 7, next: NOW + 7 * 86_400_000 } });
    desk.back();
    await desk.again();
    expect(shown().view).toMatchObject({ kind: 'run', open: { run: { before: OTHER.id, list: RUN.id } } });
    await desk.remove(RUN);
    expect((await store.list()).map(({ id }) => id)).not.toContain(RUN.id);
  });
});

import { expect, it, vi } from 'vitest';
import { createRecheck } from '../../lib/batch/recheck.ts';
import { type Head, headOf, type Result } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { type Run, runAgain } from '../../lib/batch/saved.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { expired, NOW, RUN, verified } from './runs.ts';

const DAY = 86_400_000;
const ROWS: readonly Row[] = [1, 2].map((at) => ({ input: `https://a.example/${at}`, claimed: {} }));
const PINNED: Run = { ...RUN, rows: 2, pinned: { days: 7, next: NOW } };

async function createHouse(answer: (url: string) => MarkState, rows = ROWS, world = { online: true }) {
  const store = createMemoryRunStore();
  const old: readonly Result[] = [verified('One', 'Northwind'), verified('Two', 'Northwind')];
  await store.create({ ...PINNED, rows: rows.length }, rows);
  const heads = old.map((result) => headOf(result, ''));
  await store.add(
    PINNED.id,
    old.map((result, at) => [at, result]),
    heads,
  );
  const check = vi.fn(async (_page: unknown, { url = '' }: { readonly url?: string }) => answer(url));
  const done = vi.fn(async (_run: Run, _changed: number) => undefined);
  const recheck = createRecheck({
    store,
    checker: { check, lookEach: async (subjects) => subjects.map(() => ({ state: 'checking' as const })) },
    hostsOf: () => ({ host: 'a.example', asked: [] }),
    online: () => world.online,
    alone: (_, work) => work(),
    done,
    id: () => 'run-2',
    now: () => NOW,
  });
  return { store, check, done, recheck };
}

const marked = (result: Result): MarkState =>
  'report' in result ? { state: 'checked', report: result.report } : { state: 'nothing', why: result.nothing };

it('a pinned list that is due is checked again beside the run before it, and what changed is told', async () => {
  const { store, done, recheck } = await createHouse((url) =>
    marked(url.endsWith('2') ? expired('Two') : verified('One', 'Northwind')),
  );
  expect(await recheck.run()).toBe(NOW + 7 * DAY);
  const again = await store.get('run-2');
  expect(again).toMatchObject({
    state: 'done',
    before: 'run-1',
    list: 'run-1',
    changed: 1,
    counts: { verified: 1, 'out-of-date': 1 },
    pinned: { days: 7, next: NOW + 7 * DAY },
  });
  expect((await store.get('run-1'))?.pinned).toBeUndefined();
  expect(done.mock.calls).toEqual([[again, 1]]);
});

it('goes on with a run that was cut off, and asks nothing twice', async () => {
  const { store, check, recheck } = await createHouse(() => marked(verified('One', 'Northwind')));
  await store.change(PINNED.id, { pinned: undefined });
  await store.create({ ...PINNED, id: 'run-2', before: 'run-1', unattended: true, state: 'running' });
  const first = verified('One', 'Northwind');
  await store.add('run-2', [[0, first]], [headOf(first, '')]);
  await recheck.run();
  expect(check.mock.calls.map(([, { url }]) => url)).toEqual(['https://a.example/2']);
  const heads: [number, Head][] = [];
  await store.heads('run-2', (row, head) => heads.push([row, head]));
  expect(heads.map(([row]) => row)).toEqual([0, 1]);
});

it('leaves what waits for the user to the page', async () => {
  const { store, done, recheck } = await createHouse((url) =>
    url.endsWith('2') ? { state: 'ask-host', host: 'b.example' } : marked(verified('One', 'Northwind')),
  );
  await recheck.run();
  expect(done).not.toHaveBeenCalled();
  expect(await store.get('run-2')).toMatchObject({
    state: 'done',
    counts: { verified: 1, 'not-checked': 1 },
    changed: 0,
  });
});

it('goes on with what may be asked, however much waits for the user', async () => {
  const many: readonly Row[] = Array.from({ length: 1_200 }, (_, at) => ({
    input: `https://a.example/${at}`,
    claimed: {},
  }));
  const { store, recheck } = await createHouse(
    (url) =>
      Number(url.split('/').at(-1)) < 1_000
        ? { state: 'ask-host', host: 'a.example' }
        : marked(verified('One', 'Northwind')),
    many,
  );
  await recheck.run();
  expect((await store.get('run-2'))?.counts).toEqual({ verified: 200, 'not-checked': 1_000 });
});

it('without a network it says nothing, and tries again soon', async () => {
  const world = { online: false };
  const { store, check, done, recheck } = await createHouse(() => marked(verified('One', 'Northwind')), ROWS, world);
  const next = await recheck.run();
  expect(next).toBeLessThan(NOW + DAY);
  expect(await recheck.next()).toBe(next);
  expect(done).not.toHaveBeenCalled();
  expect(check).not.toHaveBeenCalled();
  world.online = true;
  expect(await recheck.run()).toBe(NOW + 7 * DAY);
  expect((await store.get('run-2'))?.state).toBe('done');
  expect(done).toHaveBeenCalledTimes(1);
});

it('a list that is checked once more by hand is the page’s to go on with, whatever the run before it was', () => {
  const before: Run = { ...PINNED, unattended: true, changed: 3, finishedAt: NOW };
  expect(runAgain(before, 'run-2', NOW + 1)).toEqual({
    ...{ id: 'run-2', name: 'March', createdAt: NOW + 1, state: 'running' },
    ...{ list: 'run-1', rows: 2, counts: {}, before: 'run-1' },
  });
});

it('does nothing before its time', async () => {
  const { store, check, recheck } = await createHouse(() => marked(verified('One', 'Northwind')));
  await store.change(PINNED.id, { pinned: { days: 7, next: NOW + 1 } });
  expect(await recheck.run()).toBe(NOW + 1);
  expect(check).not.toHaveBeenCalled();
  expect(await recheck.next()).toBe(NOW + 1);
});

it('a kill in the middle of beginning leaves one pin, not two: the next alarm begins nothing twice', async () => {
  const { store, recheck } = await createHouse(() => marked(verified('One', 'Northwind')));
  // Whatever is written after the first write never is.
  store.change = () => new Promise(() => undefined);
  store.add = () => new Promise(() => undefined);
  void recheck.run();
  await vi.waitFor(async () => expect(await store.list()).toHaveLength(2));
  expect((await store.list()).filter(({ pinned }) => pinned).map(({ id }) => id)).toEqual(['run-2']);
});

it('what is due and cannot be begun is tried again after a while, not at once and for ever', async () => {
  const { store, recheck } = await createHouse(() => marked(verified('One', 'Northwind')));
  store.renew = async () => 'full';
  expect(await recheck.run()).toBe(NOW + 900_000);
  await store.change(PINNED.id, { state: 'paused' });
  expect(await recheck.next()).toBe(NOW + 900_000);
});

import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Head, headOf } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import type { Answered, Run, Spot } from '../../lib/batch/saved.ts';
import type { RunStore } from '../../lib/store/runs.ts';
import { createRunStore } from '../../lib/store/runs-disk.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { expired, RUN, verified } from '../batch/runs.ts';

const rows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, at) => ({ input: `https://a.example/${at}`, claimed: {} }));
const add = (store: RunStore, run: string, answers: readonly Answered[]) =>
  store.add(
    run,
    answers,
    answers.map(([, result]) => headOf(result, '')),
  );

const opened: RunStore[] = [];
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const store of opened.splice(0)) store.stop();
});
const keep = (store: RunStore) => {
  opened.push(store);
  return store;
};

describe.each([
  ['on disk', () => keep(createRunStore())],
  ['in memory', () => keep(createMemoryRunStore())],
])('runs %s', (_, create) => {
  async function headsOf(store: RunStore, run: string): Promise<ReadonlyMap<number, readonly [Head, Spot]>> {
    const heads = new Map<number, readonly [Head, Spot]>();
    await store.heads(run, (row, head, spot) => heads.set(row, [head, spot]));
    return heads;
  }

  it('keep their rows in order, however many, and their files', async () => {
    const store = create();
    expect(await store.create(RUN, rows(2_500), new Map([['ab', new Uint8Array([1, 2])]]))).toBeUndefined();
    expect(await store.rows(RUN.list)).toEqual(rows(2_500));
    expect(await store.file(RUN.list, 'ab')).toEqual(new Uint8Array([1, 2]));
    expect(await store.list()).toEqual([RUN]);
  });

  it('keep answers as they come; the last one of a row counts, and is found by its spot', async () => {
    const store = create();
    await store.create(RUN, rows(3));
    await add(store, RUN.id, [
      [2, verified('Cloud', 'Northwind')],
      [0, expired('Cloud')],
    ]);
    await add(store, RUN.id, [[2, expired('Cloud')]]);
    await store.create({ ...RUN, id: 'another', list: 'another' });
    await add(store, 'another', [[1, verified('Cloud', 'Northwind')]]);
    const heads = await headsOf(store, RUN.id);
    expect([...heads].map(([row, [{ verdict }]]) => [row, verdict])).toEqual([
      [2, 'expired'],
      [0, 'expired'],
    ]);
    const spot = heads.get(2)?.[1];
    expect(spot && (await store.answer(RUN.id, spot))).toEqual(expired('Cloud'));
    const all: number[] = [];
    await store.results(RUN.id, (row) => all.push(row));
    expect(all).toEqual([2, 0, 2]);
  });

  it('keep notes beside rows, and none that is empty', async () => {
    const store = create();
    await store.create(RUN, rows(3));
    await store.note(RUN.list, 1, 'called them, fine');
    await store.note(RUN.list, 2, 'x');
    await store.note(RUN.list, 2, '');
    expect([...(await store.notes(RUN.list))]).toEqual([[1, 'called them, fine']]);
  });

  it('are changed in part', async () => {
    const store = create();
    await store.create(RUN);
    expect(await store.change(RUN.id, { name: 'April' })).toEqual({ ...RUN, name: 'April' });
    expect((await store.get(RUN.id))?.name).toBe('April');
    expect(await store.change('unknown', { name: 'x' })).toBeUndefined();
  });

  it('share rows with the run that checks them again, and rows go with the last of them', async () => {
    const store = create();
    const again: Run = { ...RUN, id: 'run-2', before: RUN.id };
    await store.create(RUN, rows(3), new Map([['ab', new Uint8Array([1])]]));
    await store.note(RUN.list, 1, 'x');
    await store.create(again);
    await add(store, RUN.id, [[0, expired('Cloud')]]);
    await add(store, again.id, [[0, verified('Cloud', 'Northwind')]]);
    await store.remove(RUN.id);
    expect((await headsOf(store, RUN.id)).size).toBe(0);
    expect((await headsOf(store, again.id)).size).toBe(1);
    expect(await store.rows(RUN.list)).toHaveLength(3);
    await store.remove(again.id);
    expect(await store.rows(RUN.list)).toEqual([]);
    expect(await store.file(RUN.list, 'ab')).toBeUndefined();
    expect((await store.notes(RUN.list)).size).toBe(0);
  });

  it('keep nothing of a run that was removed while a page works on it', async () => {
    const store = create();
    await store.create(RUN, rows(3));
    expect(await store.forgetEverything()).toBeUndefined();
    expect(await add(store, RUN.id, [[0, verified('Cloud', 'Northwind')]])).toBeUndefined();
    await store.note(RUN.list, 1, 'x');
    expect((await headsOf(store, RUN.id)).size).toBe(0);
    expect((await store.notes(RUN.list)).size).toBe(0);
  });

  it('remember how columns were mapped', async () => {
    const store = create();
    await store.remember('link|name', { link: 'link', person: 'name' });
    expect(await store.mapping('link|name')).toEqual({ link: 'link', person: 'name' });
    expect(await store.mapping('other')).toBeUndefined();
  });

  it('forget everything', async () => {
    const store = create();
    await store.create(RUN, rows(3));
    await store.remember('a', {});
    expect(await store.forgetEverything()).toBeUndefined();
    expect(await store.list()).toEqual([]);
    expect(await store.rows(RUN.list)).toEqual([]);
    expect(await store.mapping('a')).toBeUndefined();
  });
});

it('runs on disk are there for the next page', async () => {
  const store = keep(createRunStore());
  await store.create(RUN, rows(1));
  store.stop();
  expect(await keep(createRunStore()).list()).toEqual([RUN]);
});

it('a disk that fails is said, and throws nothing', async () => {
  const store = keep(createRunStore());
  globalThis.indexedDB.open = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  expect(await store.create(RUN, rows(1))).toBe('full');
  expect(await store.list()).toEqual([]);
  expect(await store.rows(RUN.list)).toEqual([]);
});

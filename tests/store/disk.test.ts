import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDiskStore, type StoreLimits } from '../../lib/store/disk.ts';
import { NAME, VERSION } from '../../lib/store/schema.ts';
import { type Kept, pageMark, type Store } from '../../lib/store/store.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const DAY = 86_400_000;
const PAGE = '0123456789abcdef0123456789abcdef';
const LIMITS: StoreLimits = { age: 90 * DAY, answers: 100, size: 1_000_000, one: 100_000 };

const kept = (id: string, given: Partial<Kept> = {}): Kept => ({
  reference: { platform: 'credly', kind: 'credential', id, canonical: `https://badges.example/${id}` },
  evidence: { ground: 'hosted', checks: [{ id: 'document', outcome: 'pass', message: 'It can be read.' }] },
  checkedAt: NOW,
  failures: 0,
  ...given,
});
const canonical = (id: string) => kept(id).reference.canonical;

const stores: Store[] = [];
function createStore(limits: Partial<StoreLimits> = {}): Store {
  const store = createDiskStore({ now: () => NOW, limits: { ...LIMITS, ...limits } });
  stores.push(store);
  return store;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const store of stores.splice(0)) store.stop();
});

describe('the store on disk', () => {
  it('gives back what was put, in the order asked for, also to the next worker', async () => {
    const first = createStore();
    await first.put(kept('a'), PAGE);
    await first.put(kept('b', { failures: 2, good: { evidence: kept('b').evidence, checkedAt: NOW - DAY } }), PAGE);
    first.stop();
    const answers = await createStore().get([canonical('b'), canonical('unknown'), canonical('a')]);
    expect(answers).toEqual([
      kept('b', { failures: 2, good: { evidence: kept('b').evidence, checkedAt: NOW - DAY } }),
      undefined,
      kept('a'),
    ]);
  });

  it('replaces an answer by a newer one', async () => {
    const store = createStore();
    await store.put(kept('a'), PAGE);
    await store.put(kept('a', { failures: 1 }), PAGE);
    expect(await store.get([canonical('a')])).toEqual([kept('a', { failures: 1 })]);
    expect(await store.about()).toMatchObject({ answers: 1 });
  });

  it('forgets a person: the credentials named, and all that stood on the page', async () => {
    const store = createStore();
    const [jane, john] = [
      await pageMark('https://profiles.example/jane'),
      await pageMark('https://profiles.example/john'),
    ];
    await store.put(kept('a'), jane);
    await store.put(kept('b'), john);
    await store.put(kept('both'), jane);
    await store.put(kept('both'), john);
    await store.put(kept('noted'), john);
    await store.stand(['noted', 'unknown'].map(canonical), jane);
    await store.put(kept('named'), john);
    expect(await store.forget([canonical('named')], jane)).toBeUndefined();
    const left = await store.get(['a', 'b', 'both', 'noted', 'named'].map(canonical));
    expect(left.map((answer) => answer?.reference.id)).toEqual([undefined, 'b', undefined, undefined, undefined]);
  });

  it('forgets everything', async () => {
    const store = createStore();
    await store.put(kept('a'), PAGE);
    expect(await store.forgetEverything()).toBeUndefined();
    expect(await store.about()).toMatchObject({ answers: 0 });
  });

  it('keeps no page in clear', async () => {
    const mark = await pageMark('https://profiles.example/jane-doe');
    expect(mark).toMatch(/^[0-9a-f]{32}$/);
  });

  it('counts a damaged row as none', async () => {
    const store = createStore();
    await store.put(kept('a'), PAGE);
    const database = await openDB(NAME, VERSION);
    await database.put('answers', { kept: { reference: kept('a').reference, evidence: 'gone' }, pages: [], size: 1 });
    database.close();
    expect(await store.get([canonical('a')])).toEqual([undefined]);
  });
});

describe('room', () => {
  const ids = async (store: Store, asked: readonly string[]) =>
    (await store.get(asked.map(canonical))).flatMap((answer) => answer?.reference.id ?? []);

  it('is made by age, at the first answer of a worker', async () => {
    const before = createStore();
    await before.put(kept('old', { checkedAt: NOW - 90 * DAY }), PAGE);
    await before.put(kept('older', { checkedAt: NOW - 91 * DAY }), PAGE);
    const store = createStore();
    await store.put(kept('new'), PAGE);
    expect(await ids(store, ['old', 'older', 'new'])).toEqual(['new']);
  });

  it('is made by number and by size, the oldest first', async () => {
    const before = createStore();
    for (const age of [3, 1, 2]) await before.put(kept(`day${age}`, { checkedAt: NOW - age * DAY }), PAGE);
    const store = createStore({ answers: 3 });
    await store.put(kept('new'), PAGE);
    expect(await ids(store, ['day1', 'day2', 'day3', 'new'])).toEqual(['day1', 'day2', 'new']);
    const small = createStore({ size: 2 * JSON.stringify(kept('newer')).length });
    await small.put(kept('newer', { checkedAt: NOW + 1 }), PAGE);
    expect(await ids(small, ['day1', 'day2', 'new', 'newer'])).toEqual(['new', 'newer']);
  });

  it('is not given to an answer that is too large', async () => {
    const store = createStore({ one: 1_000 });
    await store.put(kept('h'.repeat(1_000)), PAGE);
    expect(await store.about()).toMatchObject({ answers: 0 });
  });
});

describe('a database that cannot be had', () => {
  const worksInMemory = async (store: Store) => {
    await store.put(kept('a'), PAGE);
    expect(await store.get([canonical('a')])).toEqual([kept('a')]);
  };

  it('of a newer version is left alone; answers stay in memory, and it says so', async () => {
    (await openDB(NAME, VERSION + 1)).close();
    const store = createStore();
    await worksInMemory(store);
    expect(await store.about()).toMatchObject({ answers: 1, trouble: 'newer' });
    const database = await openDB(NAME, VERSION + 1);
    expect(database.objectStoreNames).toHaveLength(0);
    database.close();
  });

  it('makes way for a newer version and goes on in memory', async () => {
    const store = createStore();
    await store.put(kept('a'), PAGE);
    const newer = await openDB(NAME, VERSION + 1);
    await store.put(kept('b'), PAGE);
    expect(await store.get([canonical('b')])).toEqual([kept('b')]);
    expect((await store.about()).trouble).toBe('newer');
    newer.close();
  });

  it('because the browser refuses it altogether', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const store = createStore();
    await worksInMemory(store);
    expect(await store.about()).toMatchObject({ answers: 1, trouble: 'broken' });
    expect(await store.forget([], 'mark')).toBe('broken');
  });

  it('at first is tried again later', async () => {
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'UnknownError');
    });
    const store = createStore();
    await worksInMemory(store);
    refused.mockRestore();
    await store.put(kept('a'), PAGE);
    expect(await store.about()).toMatchObject({ answers: 1 });
  });

  it('that is damaged is made afresh', async () => {
    const open = indexedDB.open.bind(indexedDB);
    const damaged = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('internal error', 'UnknownError');
    });
    damaged.mockImplementation((name, version) => open(name, version));
    const store = createStore();
    await store.put(kept('a'), PAGE);
    expect(await store.about()).toMatchObject({ answers: 1 });
  });
});

describe('a full disk', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };

  it('has room made on it, and then keeps the answer', async () => {
    const before = createStore();
    for (const age of [1, 2, 3, 4, 5, 6, 7]) await before.put(kept(`day${age}`, { checkedAt: NOW - age * DAY }), PAGE);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(full);
    const store = createStore({ answers: 8 });
    await store.put(kept('new'), PAGE);
    expect(await store.about()).toMatchObject({ answers: 3 });
  });

  it('that stays full leaves the answer in memory, says so, and forgets that once there is room', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(full);
    const store = createStore();
    await store.put(kept('a'), PAGE);
    expect(await store.get([canonical('a')])).toEqual([kept('a')]);
    expect(await store.about()).toMatchObject({ answers: 1, trouble: 'full' });
    put.mockRestore();
    await store.put(kept('a'), PAGE);
    expect(await store.about()).toMatchObject({ answers: 1 });
  });
});

it('tells how large what it keeps is, and how old', async () => {
  const store = createStore();
  expect(await store.about()).toEqual({ answers: 0 });
  await store.put({ ...kept('a'), checkedAt: NOW - 5_000 }, PAGE);
  await store.put(kept('b'), PAGE);
  const { answers, size = 0, oldest } = await store.about();
  expect([answers, oldest]).toEqual([2, NOW - 5_000]);
  expect(size).toBeGreaterThan(100);
});

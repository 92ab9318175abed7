/**
 * The store on disk. Where the database cannot be had (full, held, newer, broken) it goes on in memory and says so; each
 * later call tries the disk again.
 */
import { createDatabase } from './database.ts';
import { createMemoryStore, withPage } from './memory.ts';
import { type Database, nameOf, type Row } from './schema.ts';
import type { About, Kept, Store, StoreTrouble } from './store.ts';

const DAY = 86_400_000;

export interface StoreLimits {
  /** Milliseconds since its check. */
  readonly age: number;
  readonly answers: number;
  /** Characters of JSON, all together and for one answer. */
  readonly size: number;
  readonly one: number;
}

const LIMITS: StoreLimits = { age: 90 * DAY, answers: 10_000, size: 50_000_000, one: 500_000 };
/** Room is made at the first of so many answers. */
const TIDY_EVERY = 100;

export interface StoreDeps {
  readonly now?: () => number;
  readonly limits?: StoreLimits;
  /** How long answers are kept at most, in milliseconds, where somebody wants less than the limit. */
  readonly age?: () => Promise<number | undefined>;
}

export function createDiskStore({
  now = Date.now,
  limits = LIMITS,
  age = async () => undefined,
}: StoreDeps = {}): Store {
  const memory = createMemoryStore();
  const disk = createDatabase();
  let puts = 0;
  let writing: StoreTrouble | undefined;

  async function write(database: Database, row: Row): Promise<void> {
    try {
      await replace(database, row);
    } catch (error) {
      if (nameOf(error) !== 'QuotaExceededError') throw error;
      await tidy(database, now(), { ...limits, size: limits.size / 4, answers: limits.answers / 4 });
      await replace(database, row);
    }
    if (puts++ % TIDY_EVERY === 0)
      await tidy(database, now(), { ...limits, age: Math.min(limits.age, (await age()) ?? limits.age) });
  }

  return {
    async get(canonicals) {
      const inMemory = await memory.get(canonicals);
      const { value } = await disk.use((database) => read(database, canonicals));
      return canonicals.map((_, index) => inMemory[index] ?? value?.[index]);
    },
    async put(kept, page) {
      const row = { kept, pages: [page], size: JSON.stringify(kept).length };
      if (row.size > limits.one) return;
      const { trouble } = await disk.use((database) => write(database, row));
      if (trouble) await memory.put(kept, page);
      else await memory.forget([kept.reference.canonical], '');
      writing = trouble;
    },
    async stand(canonicals, page) {
      await memory.stand(canonicals, page);
      await disk.use((database) => stand(database, canonicals, page));
    },
    async forget(canonicals, page) {
      await memory.forget(canonicals, page);
      return (await disk.use((database) => erase(database, canonicals, page))).trouble;
    },
    async forgetEverything() {
      await memory.forgetEverything();
      const { trouble } = await disk.use((database) => database.clear('answers'));
      return trouble && (await disk.remove(trouble));
    },
    async about() {
      const { value = { answers: 0 }, trouble = writing } = await disk.use(measure);
      const answers = value.answers + (await memory.about()).answers;
      return { ...value, answers, ...(trouble && { trouble }) };
    },
    stop() {
      memory.stop();
      disk.stop();
    },
  };
}

async function read(database: Database, canonicals: readonly string[]): Promise<readonly (Kept | undefined)[]> {
  const { store } = database.transaction('answers');
  const rows = await Promise.all(canonicals.map((canonical) => store.get(canonical)));
  return rows.map((row) => (isSound(row?.kept) ? row?.kept : undefined));
}

/** An answer that a fault or another hand has damaged counts as none. */
function isSound(kept: Partial<Kept> | undefined): boolean {
  const { evidence, checkedAt, failures } = kept ?? {};
  return typeof checkedAt === 'number' && typeof failures === 'number' && Array.isArray(evidence?.checks);
}

async function replace(database: Database, row: Row): Promise<void> {
  const transaction = database.transaction('answers', 'readwrite');
  const { store } = transaction;
  const [page = ''] = row.pages;
  const before = await store.get(row.kept.reference.canonical);
  await store.put({ ...row, pages: withPage(before?.pages, page) });
  await transaction.done;
}

/** Writes only what is new, since a page is looked at often. */
async function stand(database: Database, canonicals: readonly string[], page: string): Promise<void> {
  const there = new Set(await database.getAllKeysFromIndex('answers', 'page', page));
  const missing = canonicals.filter((canonical) => !there.has(canonical));
  if (missing.length === 0) return;
  const transaction = database.transaction('answers', 'readwrite');
  const rows = await Promise.all(missing.map((canonical) => transaction.store.get(canonical)));
  await Promise.all(rows.map((row) => row && transaction.store.put({ ...row, pages: withPage(row.pages, page) })));
  await transaction.done;
}

async function erase(database: Database, canonicals: readonly string[], page: string): Promise<void> {
  const transaction = database.transaction('answers', 'readwrite');
  const { store } = transaction;
  const onPage = await store.index('page').getAllKeys(page);
  await Promise.all([...new Set([...canonicals, ...onPage])].map((canonical) => store.delete(canonical)));
  await transaction.done;
}

/** From the index alone, whose keys are age and size. */
async function measure(database: Database): Promise<About> {
  const { store } = database.transaction('answers');
  let about: About = { answers: 0 };
  let cursor = await store.index('age').openKeyCursor();
  for (; cursor; cursor = await cursor.continue()) {
    const [checkedAt, length] = cursor.key;
    about = { answers: about.answers + 1, size: (about.size ?? 0) + length, oldest: about.oldest ?? checkedAt };
  }
  return about;
}

/** Makes room: what is too old goes, and the oldest where there is too much. Sizes come from the index alone. */
async function tidy(database: Database, now: number, limits: StoreLimits): Promise<void> {
  const transaction = database.transaction('answers', 'readwrite');
  let [answers, size] = [0, 0];
  let cursor = await transaction.store.index('age').openKeyCursor(null, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    const [checkedAt, length] = cursor.key;
    answers++;
    size += length;
    const stays = checkedAt > now - limits.age && answers <= limits.answers && size <= limits.size;
    if (!stays) await transaction.store.delete(cursor.primaryKey);
  }
  await transaction.done;
}

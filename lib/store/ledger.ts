/**
 * The ledger: every request that the extension made, kept on this device for the user alone, bounded by age and number. What
 * a private window asked is remembered until the last one closes or the worker goes, shown in private windows alone, and never
 * written. No method rejects; an entry that cannot be written is kept in memory.
 */
import type { Exchanged } from '../net/recorder.ts';
import { createDatabase } from './database.ts';
import type { Database } from './schema.ts';
import type { StoreTrouble } from './store.ts';

export interface Ledger {
  note(exchanged: Exchanged): Promise<void>;
  /** The latest first; those of one page only, where its mark is given, and those of private windows only for one. */
  read(asked?: { readonly page?: string | undefined; readonly private?: boolean }): Promise<readonly Exchanged[]>;
  /** What was asked about these credentials, and for whatever else stood on the page. */
  forget(canonicals: readonly string[], page: string): Promise<StoreTrouble | undefined>;
  clear(): Promise<StoreTrouble | undefined>;
  /** What private windows asked. */
  forgetPrivate(): void;
  stop(): void;
}

export interface LedgerLimits {
  /** Milliseconds. */
  readonly age: number;
  readonly entries: number;
}

const LIMITS: LedgerLimits = { age: 90 * 86_400_000, entries: 10_000 };
/** Room is made at the first of so many entries. */
const TIDY_EVERY = 200;
const MOST_IN_MEMORY = 1_000;

export interface LedgerDeps {
  readonly now?: () => number;
  readonly limits?: LedgerLimits;
  /** How long entries are kept at most, in milliseconds, where somebody wants less than the limit. */
  readonly age?: () => Promise<number | undefined>;
}

export function createLedger({
  now = Date.now,
  limits = LIMITS,
  age = async () => undefined,
}: LedgerDeps = {}): Ledger {
  const disk = createDatabase();
  let memory: readonly Exchanged[] = [];
  let notes = 0;

  const remember = (exchanged: Exchanged) => {
    memory = [exchanged, ...memory].slice(0, MOST_IN_MEMORY);
  };

  async function write(database: Database, exchanged: Exchanged): Promise<void> {
    await database.add('asked', exchanged);
    if (notes++ % TIDY_EVERY === 0)
      await tidy(database, now() - Math.min(limits.age, (await age()) ?? limits.age), limits.entries);
  }

  return {
    async note(exchanged) {
      if (exchanged.why?.private) return remember(exchanged);
      const { trouble } = await disk.use((database) => write(database, exchanged));
      if (trouble) remember(exchanged);
    },
    async read({ page, private: isPrivate = false } = {}) {
      const { value = [] } = await disk.use((database) =>
        page === undefined ? database.getAll('asked') : database.getAllFromIndex('asked', 'page', page),
      );
      const here = memory.filter(
        ({ why }) => (page === undefined || why?.page === page) && (isPrivate || !why?.private),
      );
      return [...value, ...here].toSorted((a, b) => b.at - a.at);
    },
    async forget(canonicals, page) {
      memory = memory.filter(({ why }) => why?.page !== page && !canonicals.includes(why?.about ?? ''));
      return (await disk.use((database) => erase(database, canonicals, page))).trouble;
    },
    async clear() {
      memory = [];
      const { trouble } = await disk.use((database) => database.clear('asked'));
      return trouble;
    },
    forgetPrivate() {
      memory = memory.filter(({ why }) => !why?.private);
    },
    stop: () => disk.stop(),
  };
}

async function erase(database: Database, canonicals: readonly string[], page: string): Promise<void> {
  const transaction = database.transaction('asked', 'readwrite');
  const { store } = transaction;
  const keys = await Promise.all([
    store.index('page').getAllKeys(page),
    ...canonicals.map((canonical) => store.index('about').getAllKeys(canonical)),
  ]);
  await Promise.all([...new Set(keys.flat())].map((key) => store.delete(key)));
  await transaction.done;
}

/** What is older goes, and the oldest where there are too many. */
async function tidy(database: Database, before: number, most: number): Promise<void> {
  const transaction = database.transaction('asked', 'readwrite');
  let entries = 0;
  let cursor = await transaction.store.index('at').openKeyCursor(null, 'prev');
  for (; cursor; cursor = await cursor.continue()) {
    entries++;
    if (cursor.key < before || entries > most) await transaction.store.delete(cursor.primaryKey);
  }
  await transaction.done;
}

/**
 * Runs in a database of their own, so that marks and popup, which open the other one in a hurry, never wait for it or for its
 * upgrades. Rows lie in parts of some hundreds, answers in parts as they came: a record each would take a hundred times as long.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { NamedMapping } from '../batch/columns.ts';
import type { Head, Result } from '../batch/result.ts';
import type { Row } from '../batch/rows.ts';
import type { Answered, Run } from '../batch/saved.ts';
import type { RunStore } from './runs.ts';
import { nameOf } from './schema.ts';
import type { StoreTrouble } from './store.ts';

const NAME = 'bonafide-runs';
/** Rows in one record. */
const PART = 1_000;

interface Schema extends DBSchema {
  runs: { key: string; value: Run };
  rows: { key: [list: string, part: number]; value: readonly Row[] };
  files: { key: [list: string, hash: string]; value: Uint8Array };
  /** Heads and results of one part of the log stand under the same number. */
  heads: { key: number; value: { run: string; heads: readonly (readonly [number, Head])[] }; indexes: { run: string } };
  results: { key: [run: string, part: number]; value: readonly Result[] };
  notes: { key: [list: string, row: number]; value: string };
  mappings: { key: string; value: NamedMapping };
}

type Database = IDBPDatabase<Schema>;
type Table = 'runs' | 'rows' | 'files' | 'heads' | 'results' | 'notes' | 'mappings';
const TABLES: readonly Table[] = ['runs', 'rows', 'files', 'heads', 'results', 'notes', 'mappings'];

/** One step a version; steps that were released never change. */
const MIGRATIONS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('runs', { keyPath: 'id' });
    database.createObjectStore('rows');
    database.createObjectStore('files');
    database.createObjectStore('heads', { autoIncrement: true }).createIndex('run', 'run');
    database.createObjectStore('results');
    database.createObjectStore('notes');
    database.createObjectStore('mappings');
  },
];

export function createRunStore(): RunStore {
  let opening: Promise<Database> | undefined;

  function opened(): Promise<Database> {
    opening ??= openDB<Schema>(NAME, MIGRATIONS.length, {
      upgrade(database, from) {
        for (const step of MIGRATIONS.slice(from)) step(database);
      },
      blocking(_current, _wanted, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        opening = undefined;
      },
      terminated() {
        opening = undefined;
      },
    });
    return opening;
  }

  /** The outcome of some work, or the trouble that there was. */
  async function use<T>(
    work: (database: Database) => Promise<T>,
  ): Promise<{ readonly value?: T; readonly trouble?: StoreTrouble }> {
    try {
      return { value: await work(await opened()) };
    } catch (error) {
      opening = undefined;
      return { trouble: TROUBLES[nameOf(error)] ?? 'broken' };
    }
  }

  const value = async <T>(work: (database: Database) => Promise<T>) => (await use(work)).value;
  const trouble = async (work: (database: Database) => Promise<unknown>) => (await use(work)).trouble;

  return {
    list: async () => (await value((database) => database.getAll('runs'))) ?? [],
    get: (id) => value((database) => database.get('runs', id)),
    create: (run, rows = [], files = new Map()) => trouble((database) => create(database, run, rows, files)),
    renew: (run, before) => trouble((database) => renew(database, run, before)),
    change: (id, changes) => value((database) => change(database, id, changes)),
    rows: async (list) => (await value((database) => database.getAll('rows', all(list))))?.flat() ?? [],
    file: (list, hash) => value((database) => database.get('files', [list, hash])),
    add: (run, answers, heads) => value((database) => add(database, run, answers, heads)),
    async heads(run, each) {
      await use(async (database) => {
        const keys = await database.getAllKeysFromIndex('heads', 'run', run);
        const parts = await database.getAllFromIndex('heads', 'run', run);
        for (const [at, { heads }] of parts.entries())
          for (const [place, [row, head]] of heads.entries()) each(row, head, [keys[at] ?? 0, place]);
      });
    },
    answer: async (run, [part, place]) => (await value((database) => database.get('results', [run, part])))?.[place],
    async results(run, each) {
      await use(async (database) => {
        for (const part of await database.getAllKeysFromIndex('heads', 'run', run)) {
          const { heads = [] } = (await database.get('heads', part)) ?? {};
          const results = (await database.get('results', [run, part])) ?? [];
          for (const [place, [row]] of heads.entries()) if (results[place]) each(row, results[place]);
        }
      });
    },
    notes: async (list) => (await value((database) => notes(database, list))) ?? new Map(),
    note: (list, row, text) => trouble((database) => note(database, list, row, text)),
    mapping: (signature) => value((database) => database.get('mappings', signature)),
    async remember(signature, mapping) {
      await use((database) => database.put('mappings', mapping, signature));
    },
    remove: (id) => trouble((database) => remove(database, id)),
    async forgetEverything() {
      const failed = await trouble((database) => clear(database));
      if (!failed) return undefined;
      return await deleteDB(NAME).then(
        () => undefined,
        () => failed,
      );
    },
    stop() {
      void opening?.then(
        (database) => database.close(),
        () => undefined,
      );
      opening = undefined;
    },
  };
}

const TROUBLES: Readonly<Record<string, StoreTrouble>> = { QuotaExceededError: 'full', VersionError: 'newer' };

/** Every key that begins with this name. */
const all = (name: string) => IDBKeyRange.bound([name], [name, []]);

async function create(
  database: Database,
  run: Run,
  rows: readonly Row[],
  files: ReadonlyMap<string, Uint8Array>,
): Promise<void> {
  const transaction = database.transaction(['runs', 'rows', 'files'], 'readwrite');
  const writes: Promise<unknown>[] = [transaction.objectStore('runs').put(run)];
  for (let start = 0; start < rows.length; start += PART)
    writes.push(transaction.objectStore('rows').put(rows.slice(start, start + PART), [run.list, start / PART]));
  for (const [hash, bytes] of files) writes.push(transaction.objectStore('files').put(bytes, [run.list, hash]));
  await Promise.all([...writes, transaction.done]);
}

async function renew(database: Database, run: Run, id: string): Promise<void> {
  const transaction = database.transaction('runs', 'readwrite');
  const before = await transaction.store.get(id);
  const writes = [transaction.store.put(run), before && transaction.store.put({ ...before, pinned: undefined })];
  await Promise.all([...writes, transaction.done]);
}

async function change(database: Database, id: string, changes: Partial<Run>): Promise<Run | undefined> {
  const transaction = database.transaction('runs', 'readwrite');
  const run = await transaction.store.get(id);
  const changed = run && { ...run, ...changes };
  if (changed) await transaction.store.put(changed);
  await transaction.done;
  return changed;
}

/** Both halves or neither, so that a head never points to nothing; and nothing of a run that was removed meanwhile. */
async function add(
  database: Database,
  run: string,
  answers: readonly Answered[],
  heads: readonly Head[],
): Promise<number | undefined> {
  const transaction = database.transaction(['runs', 'heads', 'results'], 'readwrite');
  const isThere = (await transaction.objectStore('runs').count(run)) > 0;
  if (!isThere) return undefined;
  const numbered = answers.flatMap(([row], at) => (heads[at] ? [[row, heads[at]] as const] : []));
  const part = await transaction.objectStore('heads').add({ run, heads: numbered });
  const results = answers.map(([, result]) => result);
  await Promise.all([transaction.objectStore('results').put(results, [run, part]), transaction.done]);
  return part;
}

async function note(database: Database, list: string, row: number, text: string): Promise<void> {
  const transaction = database.transaction(['runs', 'notes'], 'readwrite');
  const isThere = (await transaction.objectStore('runs').getAll()).some((run) => run.list === list);
  const notes = transaction.objectStore('notes');
  if (isThere) await (text ? notes.put(text, [list, row]) : notes.delete([list, row]));
  await transaction.done;
}

async function notes(database: Database, list: string): Promise<ReadonlyMap<number, string>> {
  const keys = await database.getAllKeys('notes', all(list));
  const texts = await database.getAll('notes', all(list));
  return new Map(keys.map(([, row], at) => [row, texts[at] ?? '']));
}

async function remove(database: Database, id: string): Promise<void> {
  const transaction = database.transaction(TABLES, 'readwrite');
  const runs = await transaction.objectStore('runs').getAll();
  const list = runs.find((run) => run.id === id)?.list;
  const isLast = list !== undefined && !runs.some((run) => run.id !== id && run.list === list);
  const parts = await transaction.objectStore('heads').index('run').getAllKeys(id);
  const writes: Promise<unknown>[] = [
    transaction.objectStore('runs').delete(id),
    transaction.objectStore('results').delete(all(id)),
    ...parts.map((part) => transaction.objectStore('heads').delete(part)),
    ...(isLast
      ? (['rows', 'files', 'notes'] as const).map((name) => transaction.objectStore(name).delete(all(list)))
      : []),
  ];
  await Promise.all([...writes, transaction.done]);
}

async function clear(database: Database): Promise<void> {
  const transaction = database.transaction(TABLES, 'readwrite');
  await Promise.all([...TABLES.map((name) => transaction.objectStore(name).clear()), transaction.done]);
}

/**
 * The database: its tables, how older ones are brought up to date, and how it is opened although another version of the
 * extension may hold it.
 */
import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Exchanged } from '../net/recorder.ts';
import type { Kept, StoreTrouble } from './store.ts';

export const NAME = 'bonafide';

export interface Row {
  readonly kept: Kept;
  /** Marks of the pages that it stood on: hashes, no addresses or names. */
  readonly pages: readonly string[];
  /** The length as JSON, which is near enough to what it takes. */
  readonly size: number;
}

export interface Schema extends DBSchema {
  answers: {
    key: string;
    value: Row;
    indexes: { page: string; age: [checkedAt: number, size: number] };
  };
  /** What was asked of whom (ledger.ts), under numbers that only grow. */
  asked: {
    key: number;
    value: Exchanged;
    indexes: { at: number; page: string; about: string };
  };
}

export type Database = IDBPDatabase<Schema>;

/** One step a version: the n-th leads from version n to n + 1. Steps that were released never change. */
export type Migrations = readonly ((database: Database) => void)[];

export const MIGRATIONS: Migrations = [
  (database) => {
    const answers = database.createObjectStore('answers', { keyPath: 'kept.reference.canonical' });
    answers.createIndex('page', 'pages', { multiEntry: true });
    answers.createIndex('age', ['kept.checkedAt', 'size']);
  },
  (database) => {
    const asked = database.createObjectStore('asked', { autoIncrement: true });
    asked.createIndex('at', 'at');
    asked.createIndex('page', 'why.page');
    asked.createIndex('about', 'why.about');
  },
];

export const VERSION = MIGRATIONS.length;

export interface Events {
  /** An open database went away: another context wants it, or the browser closed it. */
  lost(): void;
  /** One that was held by another version can be had after all. */
  freed(database: Database): void;
}

/** Opens the database, or says why it cannot be had. */
export async function open(events: Events, migrations = MIGRATIONS): Promise<Database | StoreTrouble> {
  try {
    return await attempt(events, migrations);
  } catch (error) {
    if (nameOf(error) === 'VersionError') return 'newer';
    if (nameOf(error) === 'QuotaExceededError') return 'full';
    return await startAfresh(events, migrations);
  }
}

/** A database that cannot be opened holds nothing that could not be asked for again. */
async function startAfresh(events: Events, migrations: Migrations): Promise<Database | StoreTrouble> {
  try {
    await remove();
    return await attempt(events, migrations);
  } catch {
    return 'broken';
  }
}

/** Removes the database. Rejects where another context holds on to it. */
export function remove(): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(NAME, { blocked: () => reject(new Error('held')) }).then(resolve, reject);
  });
}

function attempt({ lost, freed }: Events, migrations: Migrations): Promise<Database | 'blocked'> {
  return new Promise((resolve, reject) => {
    let held = false;
    const opening = openDB<Schema>(NAME, migrations.length, {
      upgrade(database, from) {
        for (const step of migrations.slice(from)) step(database);
      },
      blocked() {
        held = true;
        resolve('blocked');
      },
      /** Another context wants to upgrade or remove: make way, or it waits for ever. */
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    });
    opening.then((database) => (held ? freed(database) : resolve(database)), held ? lost : reject);
  });
}

export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

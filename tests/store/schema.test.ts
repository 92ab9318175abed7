import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Database, MIGRATIONS, type Migrations, NAME, open } from '../../lib/store/schema.ts';

/** A later version of the extension: the same tables and one more index. */
const LATER: Migrations = [...MIGRATIONS, (database) => void (database as IDBDatabaseLike).createObjectStore('later')];
type IDBDatabaseLike = { createObjectStore(name: string): unknown };

const ignored = { lost: () => undefined, freed: () => undefined };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('open', () => {
  it('brings an older database up to date and keeps what is in it', async () => {
    const row = { kept: { reference: { canonical: 'https://badges.example/a' }, checkedAt: 1 }, pages: [], size: 1 };
    const older = await openDB(NAME, 1, { upgrade: (database) => MIGRATIONS[0]?.(database as unknown as Database) });
    await older.put('answers', row);
    older.close();
    const database = (await open(ignored, LATER)) as Database;
    expect([...database.objectStoreNames]).toEqual(['answers', 'asked', 'later']);
    expect(await database.get('answers', 'https://badges.example/a')).toEqual(row);
  });

  it('says that an older version holds the database, and uses it as soon as it is free', async () => {
    const older = await openDB(NAME, 1, { upgrade: (database) => MIGRATIONS[0]?.(database as unknown as Database) });
    const freed = vi.fn();
    expect(await open({ ...ignored, freed }, LATER)).toBe('blocked');
    older.close();
    await vi.waitFor(() => expect(freed).toHaveBeenCalledOnce());
    const [database] = freed.mock.calls[0] as [Database];
    expect([...database.objectStoreNames]).toEqual(['answers', 'asked', 'later']);
  });

  it('makes way for a newer version and says that it lost the database', async () => {
    const lost = vi.fn();
    await open({ ...ignored, lost });
    expect(await open(ignored, LATER)).not.toBe('blocked');
    expect(lost).toHaveBeenCalledOnce();
  });
});

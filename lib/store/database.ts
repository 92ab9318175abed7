/**
 * The database, opened when it is first needed and again when it was lost. Whatever cannot be done is said and thrown by
 * nobody: whoever keeps something decides what becomes of it then.
 */
import { type Database, nameOf, open, remove } from './schema.ts';
import type { StoreTrouble } from './store.ts';

export interface Used<T> {
  readonly value?: T;
  /** Why it could not be done. */
  readonly trouble?: StoreTrouble;
}

/** The database, opened when it is first needed. */
export function createDatabase() {
  let opening: Promise<Database | StoreTrouble> | undefined;

  function opened(): Promise<Database | StoreTrouble> {
    opening ??= open({
      lost: () => {
        opening = undefined;
      },
      freed: (database) => {
        opening = Promise.resolve(database);
      },
    });
    return opening;
  }

  async function use<T>(work: (database: Database) => Promise<T>, attempts = 2): Promise<Used<T>> {
    const database = await opened();
    if (typeof database === 'string') {
      // What is held becomes free by itself; everything else is worth another attempt later.
      if (database !== 'blocked') opening = undefined;
      return { trouble: database };
    }
    try {
      return { value: await work(database) };
    } catch (error) {
      const closed = nameOf(error) === 'InvalidStateError';
      if (closed) opening = undefined;
      if (closed && attempts > 1) return await use(work, attempts - 1);
      return { trouble: nameOf(error) === 'QuotaExceededError' ? 'full' : 'broken' };
    }
  }

  return {
    use,
    /** The last resort of forgetting: the database itself goes. Gives back the trouble where it cannot. */
    async remove(trouble: StoreTrouble): Promise<StoreTrouble | undefined> {
      opening = undefined;
      return await remove().then(
        () => undefined,
        () => trouble,
      );
    },
    stop() {
      void opening?.then((database) => typeof database !== 'string' && database.close());
      opening = undefined;
    },
  };
}

/**
 * What issuers answered, shared by all workers: the house's store on Redis. Answers go when they are two days old: none is fresh for
 * longer than one, and the day after it is what was known last.
 */
import type { Redis } from 'ioredis';
import type { Kept, Store } from '../../lib/store/store.ts';
import { answerKey } from './names.ts';

const TWO_DAYS = 2 * 24 * 60 * 60;

/** Of no page and no person: a run is forgotten with its own keys, and answers are of credentials alone. */
export function createSharedStore(redis: Redis): Store {
  return {
    async get(canonicals) {
      if (canonicals.length === 0) return [];
      const texts = await redis.mget(canonicals.map(answerKey));
      return texts.map((text) => (text === null ? undefined : (JSON.parse(text) as Kept)));
    },
    async put(kept) {
      await redis.set(answerKey(kept.reference.canonical), JSON.stringify(kept), 'EX', TWO_DAYS);
    },
    stand: async () => undefined,
    async forget(canonicals) {
      if (canonicals.length > 0) await redis.del(canonicals.map(answerKey));
      return undefined;
    },
    forgetEverything: async () => undefined,
    about: async () => ({ answers: 0 }),
    stop: () => undefined,
  };
}

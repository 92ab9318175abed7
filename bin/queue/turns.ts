/** The same thing is asked once at a time, by whichever worker: a lock a reference, which a killed worker loses. */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { turnKey } from './names.ts';

const RENEW = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end return 0`;
const RELEASE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

export interface Turns {
  /** Runs the task in the reference's turn; undefined where another has it. */
  take<T>(canonical: string, task: () => Promise<T>): Promise<T | undefined>;
}

/**
 * @param lost milliseconds after which the turn of a worker that is gone is free
 * @param report hears of Redis being out of reach
 */
export function createTurns(redis: Redis, lost: number, report: (error: unknown) => void): Turns {
  return {
    async take(canonical, task) {
      const id = randomUUID();
      const key = turnKey(canonical);
      if ((await redis.set(key, id, 'PX', lost, 'NX')) === null) return undefined;
      const renewing = setInterval(() => void redis.eval(RENEW, 1, key, id, lost).catch(report), lost / 3);
      try {
        return await task();
      } finally {
        clearInterval(renewing);
        await redis.eval(RELEASE, 1, key, id);
      }
    },
  };
}

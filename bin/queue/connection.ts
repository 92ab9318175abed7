/** The connection to Redis, on loopback unless told otherwise. */
import { Redis } from 'ioredis';
import { UsageError } from '../cli/usage.ts';

export const LOCAL_REDIS = 'redis://127.0.0.1:6379';

/** Connects, or says that nobody is there. Later losses are waited out: BullMQ wants commands without a limit on tries. */
export async function connectRedis(url: string): Promise<Redis> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: null, enableReadyCheck: true });
  redis.on('error', () => {
    // Told once, below; ioredis goes on trying.
  });
  try {
    await redis.connect();
    return redis;
  } catch (error) {
    redis.disconnect();
    throw new UsageError(`${url}: ${error instanceof Error ? error.message : 'no Redis there'}`);
  }
}

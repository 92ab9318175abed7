/**
 * A run in Redis: rows go in, verdicts come out, each exactly once. A row whose worker was killed is checked again by another; its
 * verdict is taken from whoever delivers it first.
 */
import type { Redis } from 'ioredis';
import { doneKey, runKey, verdictsKey } from './names.ts';

/** Marks the row as done and puts its verdict into the stream, both or neither. → 1 where it was the first */
const DELIVER = `
if redis.call('SETBIT', KEYS[1], ARGV[1], 1) == 1 then return 0 end
redis.call('XADD', KEYS[2], '*', 'row', ARGV[1], 'line', ARGV[2])
return 1`;

/** Rows put in so far, whether those are all, and verdicts taken out. */
export interface RunState {
  readonly enqueued: number;
  readonly closed: boolean;
  readonly collected: number;
}

export interface Verdict {
  /** Its place in the stream. */
  readonly id: string;
  readonly row: number;
  readonly line: string;
}

const GROUP = 'collectors';
const MOST = 500;

export async function readRun(redis: Redis, run: string): Promise<RunState> {
  const [enqueued, closed, collected] = await redis.hmget(runKey(run), 'enqueued', 'closed', 'collected');
  return { enqueued: Number(enqueued ?? 0), closed: closed === '1', collected: Number(collected ?? 0) };
}

export async function noteEnqueued(redis: Redis, run: string, enqueued: number): Promise<void> {
  await redis.hset(runKey(run), 'enqueued', enqueued);
}

export async function closeRun(redis: Redis, run: string): Promise<void> {
  await redis.hset(runKey(run), 'closed', 1);
}

export async function isDelivered(redis: Redis, run: string, row: number): Promise<boolean> {
  return (await redis.getbit(doneKey(run), row)) === 1;
}

/** @returns whether this was the first verdict on the row */
export async function deliver(redis: Redis, run: string, row: number, line: string): Promise<boolean> {
  return (await redis.eval(DELIVER, 2, doneKey(run), verdictsKey(run), row, line)) === 1;
}

/** The next verdicts: first those that a collector took and did not keep, then new ones; none after a second of waiting. */
export async function nextVerdicts(redis: Redis, run: string, from: 'left' | 'new'): Promise<readonly Verdict[]> {
  const since = from === 'left' ? '0' : '>';
  const read = (await redis.xreadgroup(
    'GROUP',
    GROUP,
    'collect',
    'COUNT',
    MOST,
    'BLOCK',
    1_000,
    'STREAMS',
    verdictsKey(run),
    since,
  )) as [string, [string, string[] | null][]][] | null;
  const entries = read?.[0]?.[1] ?? [];
  return entries.map(([id, fields]) => ({ id, row: Number(fields?.[1]), line: fields?.[3] ?? '' }));
}

/** They are kept elsewhere now, and leave Redis. */
export async function tookOut(redis: Redis, run: string, verdicts: readonly Verdict[]): Promise<void> {
  const ids = verdicts.map(({ id }) => id);
  const key = verdictsKey(run);
  await redis
    .multi()
    .xack(key, GROUP, ...ids)
    .xdel(key, ...ids)
    .hincrby(runKey(run), 'collected', ids.length)
    .exec();
}

export async function startCollecting(redis: Redis, run: string): Promise<void> {
  await redis.xgroup('CREATE', verdictsKey(run), GROUP, '0', 'MKSTREAM').catch((error: Error) => {
    if (!error.message.startsWith('BUSYGROUP')) throw error;
  });
}

/** Everything of the run leaves Redis; what issuers answered stays. */
export async function forgetRun(redis: Redis, run: string): Promise<void> {
  await redis.del(runKey(run), doneKey(run), verdictsKey(run));
}

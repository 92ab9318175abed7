/**
 * A run in Redis: rows go in, verdicts come out, each exactly once. A row whose worker was killed is checked again by another; its
 * verdict is taken from whoever delivers it first.
 */
import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { UsageError } from '../cli/usage.ts';
import { doneKey, RUNS, runKey, verdictsKey } from './names.ts';

/**
 * Marks the row as done and puts its verdict into the stream, both or neither. → 1 where it was the first. A job that comes back after
 * its run was collected and forgotten is of no run, or of none of that name that came later.
 */
const DELIVER = `
if redis.call('HGET', KEYS[3], 'id') ~= ARGV[3] then return 0 end
if redis.call('GETBIT', KEYS[1], ARGV[1]) == 1 then return 0 end
redis.call('XADD', KEYS[2], '*', 'row', ARGV[1], 'line', ARGV[2])
redis.call('SETBIT', KEYS[1], ARGV[1], 1)
return 1`;

/** Rows put in so far, whether those are all, and verdicts taken out. */
export interface RunState {
  readonly enqueued: number;
  readonly closed: boolean;
  readonly collected: number;
}

/** A run by its name, and what tells it from another of that name. */
export interface RunId {
  readonly run: string;
  readonly id: string;
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

/**
 * Begins the run, or goes on with it.
 * @param list tells the list of rows: another one of the same name would lose those that the first has put in already
 * @throws UsageError where it is of another list
 */
export async function openRun(redis: Redis, run: string, list = ''): Promise<RunState & RunId> {
  const key = runKey(run);
  await redis.multi().hsetnx(key, 'id', randomUUID()).hsetnx(key, 'list', list).sadd(RUNS, run).exec();
  const [[id, of], state] = await Promise.all([redis.hmget(key, 'id', 'list'), readRun(redis, run)]);
  if (of !== list) throw new UsageError(`run ${run}: it is of ${of || 'another list'}; name another with --run`);
  return { ...state, run, id: id ?? '' };
}

/** The names of all runs that were begun and not collected whole. */
export const runsBegun = async (redis: Redis): Promise<readonly string[]> => (await redis.smembers(RUNS)).toSorted();

export async function noteEnqueued(redis: Redis, run: string, enqueued: number): Promise<void> {
  await redis.hset(runKey(run), 'enqueued', enqueued);
}

export async function closeRun(redis: Redis, run: string): Promise<void> {
  await redis.hset(runKey(run), 'closed', 1);
}

/** Whether the run still waits for a verdict on the row. */
export async function isWanted(redis: Redis, { run, id }: RunId, row: number): Promise<boolean> {
  const [current, done] = await Promise.all([redis.hget(runKey(run), 'id'), redis.getbit(doneKey(run), row)]);
  return current === id && done === 0;
}

/** @returns whether this was the first verdict on the row */
export async function deliver(redis: Redis, { run, id }: RunId, row: number, line: string): Promise<boolean> {
  return (await redis.eval(DELIVER, 3, doneKey(run), verdictsKey(run), runKey(run), row, line, id)) === 1;
}

/** How many verdicts of the run are in Redis and not kept elsewhere. */
export const verdictsWaiting = async (redis: Redis, run: string): Promise<number> => await redis.xlen(verdictsKey(run));

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
  await redis.multi().del(runKey(run), doneKey(run), verdictsKey(run)).srem(RUNS, run).exec();
}

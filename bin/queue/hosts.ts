/**
 * Manners towards hosts, kept by all workers together: what lib/net/queue.ts does for one process stands here in Redis, by its
 * clock. Each step is one script, so no two workers can take the same turn. A worker that was killed in its turn loses it
 * after a while.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Trouble } from '../../lib/net/ask.ts';
import type { HostQueue } from '../../lib/net/queue.ts';
import { hostKey, laneKey, leasesKey } from './names.ts';

export interface Manners {
  /** Requests under way to one host, from all workers. */
  readonly concurrency: number;
  /** Milliseconds between two starts. */
  readonly gap: number;
}

export const MANNERS: Manners = { concurrency: 2, gap: 100 };

/** Milliseconds. A request takes ten seconds at most; hosts are forgotten when nobody asked them for an hour. */
const LEASE = 15_000;
const REMEMBERED = 3_600_000;
/** After trouble: 1 s, doubling, at most 5 min, as lib/net/queue.ts has it. */
const FIRST_REST = 1_000;
const LONGEST_REST = 5 * 60_000;
const NEEDS_REST: ReadonlySet<string> = new Set(['limited', 'server-error', 'timed-out']);

/** → [1, 0, ''] for a turn taken, or [0, milliseconds to wait, why the host rests]. */
const TAKE = `
local now = redis.call('TIME'); now = now[1] * 1000 + math.floor(now[2] / 1000)
local rest = tonumber(redis.call('HGET', KEYS[1], 'rest') or '0')
if rest > now then return {0, rest - now, redis.call('HGET', KEYS[1], 'code') or ''} end
redis.call('ZREMRANGEBYSCORE', KEYS[2], 0, now)
if redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[2]) then return {0, math.max(5, tonumber(ARGV[1])), ''} end
local next = tonumber(redis.call('HGET', KEYS[1], 'next') or '0')
if next > now then return {0, next - now, ''} end
redis.call('HSET', KEYS[1], 'next', now + ARGV[1])
redis.call('ZADD', KEYS[2], now + ARGV[3], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5]); redis.call('PEXPIRE', KEYS[2], ARGV[5])
return {1, 0, ''}`;

/** Trouble makes rests grow, an answer ends them. ARGV: code or '', first and longest rest, retry after, jitter, remembered. → rest */
const REPORT = `
local now = redis.call('TIME'); now = now[1] * 1000 + math.floor(now[2] / 1000)
if ARGV[1] == '' then redis.call('HDEL', KEYS[1], 'troubles', 'rest', 'code'); return 0 end
local troubles = redis.call('HINCRBY', KEYS[1], 'troubles', 1)
local usual = math.min(ARGV[2] * 2 ^ math.min(troubles - 1, 20), tonumber(ARGV[3])) * ARGV[5]
local rest = math.floor(math.max(usual, tonumber(ARGV[4])))
redis.call('HSET', KEYS[1], 'rest', now + rest, 'code', ARGV[1])
redis.call('PEXPIRE', KEYS[1], math.max(tonumber(ARGV[6]), rest))
return rest`;

/** Gives a job its place among the jobs for one host. → milliseconds until it is due */
const LANE = `
local now = redis.call('TIME'); now = now[1] * 1000 + math.floor(now[2] / 1000)
local due = math.max(now, tonumber(redis.call('GET', KEYS[1]) or '0'))
redis.call('SET', KEYS[1], due + ARGV[1], 'PX', math.max(1000, due - now + 60000))
return due - now`;

export interface SharedHosts {
  readonly queue: HostQueue;
  /** Milliseconds until a job for the host is due, when all that came before it have had their turn. */
  due(host: string): Promise<number>;
}

/** @param report hears of Redis being out of reach */
export function createSharedHosts(redis: Redis, manners: Manners, report: (error: unknown) => void): SharedHosts {
  const resting = new Map<string, { readonly code: Trouble['code']; readonly until: number }>();

  async function take(host: string, id: string): Promise<number> {
    const { gap, concurrency } = manners;
    const [taken, wait, code] = (await redis.eval(
      TAKE,
      2,
      hostKey(host),
      leasesKey(host),
      gap,
      concurrency,
      LEASE,
      id,
      REMEMBERED,
    )) as [number, number, string];
    if (code !== '') resting.set(host, { code: code as Trouble['code'], until: Date.now() + wait });
    return taken === 1 ? 0 : wait;
  }

  return {
    async due(host) {
      return (await redis.eval(LANE, 1, laneKey(host), manners.gap)) as number;
    },
    queue: {
      async run(host, task, signal) {
        const id = randomUUID();
        for (let wait = await take(host, id); wait > 0; wait = await take(host, id))
          await pause(wait + Math.random() * 10, undefined, signal && { signal });
        try {
          return await task();
        } finally {
          redis.zrem(leasesKey(host), id).catch(report);
        }
      },
      resting(host) {
        const rest = resting.get(host);
        const wait = rest ? rest.until - Date.now() : 0;
        if (!rest || wait > 0) return rest && { code: rest.code, wait };
        resting.delete(host);
        return undefined;
      },
      report(host, trouble) {
        const needsRest = trouble !== undefined && NEEDS_REST.has(trouble.code);
        const jitter = 0.5 + Math.random() / 2;
        const words = [needsRest ? trouble.code : '', FIRST_REST, LONGEST_REST, trouble?.retryAfter ?? 0, jitter];
        const told = redis.eval(REPORT, 1, hostKey(host), ...words, REMEMBERED) as Promise<number>;
        told.then((rest) => needsRest && resting.set(host, { code: trouble.code, until: Date.now() + rest }), report);
      },
    },
  };
}

/** Checking over a queue, with a real Redis, workers in processes of their own and issuers that count what they are asked. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMixture } from '../../bench/mixture.ts';
import { addressOf, expectedOf, fetchFrom, type Issuers, serveIssuers } from '../../bench/scale/issuers.ts';
import { type RedisServer, startRedis, startWorker, type WorkerProcess } from '../../bench/scale/processes.ts';
import type { Input } from '../../bin/cli/inputs.ts';
import { jobOf } from '../../bin/queue/claim-job.ts';
import { collectAll } from '../../bin/queue/collect.ts';
import { connectRedis } from '../../bin/queue/connection.ts';
import { enqueueAll } from '../../bin/queue/enqueue.ts';
import { CSV_HEAD, csvOf, ndjsonOf } from '../../bin/queue/lines.ts';
import { QUEUE, verdictsKey } from '../../bin/queue/names.ts';
import { startQueueWorker } from '../../bin/queue/queue-worker.ts';
import { forgetRun, openRun, readRun, type Verdict, verdictsWaiting } from '../../bin/queue/runs.ts';
import { readWritten } from '../../bin/queue/written.ts';
import { requireRedis } from '../../bin/set-up.mjs';

let server: RedisServer;
let redis: Redis;
let issuers: Issuers;

beforeAll(async () => {
  server = await startRedis(requireRedis());
  redis = await connectRedis(server.url);
  issuers = await serveIssuers();
});

afterAll(async () => {
  redis.disconnect();
  await issuers.stop();
  await server.stop();
});

const inputsOf = async function* (links: readonly string[]): AsyncGenerator<Input> {
  for (const link of links) yield { input: link, link, claimed: {} };
};

const badges = (count: number, hosts: number, first = 0) =>
  Array.from({ length: count }, (_, at) => addressOf(first + at, hosts));

async function collected(run: string): Promise<Verdict[]> {
  const all: Verdict[] = [];
  await collectAll(redis, { run, write: async (verdicts) => void all.push(...verdicts) });
  return all;
}

const wordOf = ({ line }: Verdict): string => JSON.parse(line).verdict;

/** A worker in this process. */
const localWorker = (concurrency = 64, url = server.url) =>
  startQueueWorker({
    redis: url,
    concurrency,
    metrics: 0,
    trusted: [{ id: '*' }],
    fetch: fetchFrom(issuers.port),
    manners: { concurrency: 2, gap: 5 },
    lost: 3_000,
  });

describe('a run over the queue', () => {
  it('answers each row once and rightly, although workers are killed at random', async () => {
    const links = badges(600, 60);
    const workers: WorkerProcess[] = await Promise.all([1, 2].map(() => startWorker(server.url, issuers.port, 5)));
    const collecting = collected('killed');
    await enqueueAll(redis, inputsOf(links), { run: 'killed' });
    for (const some of [100, 300]) {
      await reached('killed', some);
      await workers.shift()?.kill();
      workers.push(await startWorker(server.url, issuers.port, 5));
    }
    const verdicts = await collecting;
    await Promise.all(workers.map((worker) => worker.kill()));
    expect(verdicts.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(links.map((_, row) => row));
    for (const verdict of verdicts) expect(wordOf(verdict)).toBe(expectedOf(verdict.row));
  });

  it('asks an issuer once about a badge that many rows name, and keeps to two requests a host at once', async () => {
    const links = Array.from({ length: 200 }, (_, at) => addressOf(10_000 + (at % 10), 1));
    const worker = await localWorker();
    const other = await localWorker();
    await enqueueAll(redis, inputsOf(links), { run: 'same' });
    const verdicts = await collected('same');
    await Promise.all([worker.stop(), other.stop()]);
    expect(verdicts).toHaveLength(200);
    for (const link of new Set(links)) expect([link, issuers.asked.get(link)]).toEqual([link, 1]);
    expect(issuers.mostAtOnce()).toBeLessThanOrEqual(2);
  });

  it('asks for what badges have in common once for all workers', async () => {
    const asked: number[] = [];
    for (const at of [0, 1]) {
      const before = issuers.requests();
      const worker = await localWorker();
      await enqueueAll(redis, inputsOf([addressOf(16_000 + at, 1).replace('issuer-0', 'common')]), {
        run: `common-${at}`,
      });
      expect((await collected(`common-${at}`)).map(wordOf)).toEqual(['verified']);
      await worker.stop();
      asked.push(issuers.requests() - before);
    }
    expect(asked).toEqual([3, 1]);
  });

  it('waits for a host that wants to be left alone, and lets the others go on', async () => {
    issuers.limit('issuer-1.example', 1);
    const worker = await localWorker();
    await enqueueAll(redis, inputsOf(badges(40, 4, 20_000)), { run: 'limited' });
    const verdicts = await collected('limited');
    await worker.stop();
    for (const verdict of verdicts) expect(wordOf(verdict)).toBe(expectedOf(20_000 + verdict.row));
    const rowsOfLimited = verdicts.flatMap(({ row }, at) => (row % 4 === 1 ? [at] : []));
    const lastOfOthers = verdicts.findLastIndex(({ row }) => row % 4 !== 1);
    expect(Math.max(...rowsOfLimited)).toBeGreaterThan(lastOfOthers);
  });

  it('compares what a row claims, and reads credentials that stand in the row', async () => {
    const worker = await localWorker();
    const folder = mkdtempSync(join(tmpdir(), 'queue-'));
    const file = join(folder, 'badge.json');
    writeFileSync(file, await (await createMixture()).credential(0));
    async function* inputs(): AsyncGenerator<Input> {
      const link = addressOf(30_000, 3);
      yield { input: link, link, claimed: { title: 'Sailing, advanced', email: 'somebody@mail.example' } };
      yield { input: 'a text', bytes: new TextEncoder().encode('{ "no": "credential" }'), claimed: {} };
      yield { input: 'http://127.0.0.1/a', link: 'http://127.0.0.1/a', claimed: {} };
      yield { input: 'a file', file, claimed: {} };
    }
    await enqueueAll(redis, inputs(), { run: 'claims' });
    const verdicts = (await collected('claims')).toSorted((a, b) => a.row - b.row);
    await worker.stop();
    rmSync(folder, { recursive: true });
    expect(verdicts.map(wordOf)).toEqual(['claim-differs', 'not-checkable', 'could-not-check', 'verified']);
  });

  it('goes on where putting in was broken off, and takes no row twice', async () => {
    const links = badges(1_200, 40, 40_000);
    const broken = new AbortController();
    async function* breaking() {
      for await (const input of inputsOf(links)) {
        if (input.link === links[700]) broken.abort();
        yield input;
      }
    }
    await expect(enqueueAll(redis, breaking(), { run: 'broken', signal: broken.signal })).rejects.toThrow();
    expect((await readRun(redis, 'broken')).enqueued).toBe(500);
    await enqueueAll(redis, inputsOf(links), { run: 'broken' });
    const worker = await localWorker();
    const verdicts = await collected('broken');
    await worker.stop();
    expect(new Set(verdicts.map(({ row }) => row)).size).toBe(1_200);
    expect(verdicts).toHaveLength(1_200);
  });

  it('holds no more rows in Redis than its bound', async () => {
    const queue = new Queue(QUEUE, { connection: redis });
    const enqueuing = enqueueAll(redis, inputsOf(badges(3_000, 100, 50_000)), { run: 'bounded', most: 1_000 });
    await reachedCount(async () => (await readRun(redis, 'bounded')).enqueued, 1_000);
    let most = 0;
    const worker = await localWorker();
    const watching = (async () => {
      while (!(await readRun(redis, 'bounded')).closed) {
        most = Math.max(most, await queue.getJobCountByTypes('waiting', 'delayed'));
        await pause(5);
      }
    })();
    const collecting = collected('bounded');
    await Promise.all([enqueuing, watching]);
    expect((await collecting).length).toBe(3_000);
    await worker.stop();
    expect(most).toBeLessThan(1_000 + 500 + 1);
  });

  it('waits with rows while verdicts are not collected', async () => {
    const worker = await localWorker();
    const row = { input: 'text', bytes: new TextEncoder().encode('no credential'), claimed: {} };
    const options = { run: 'uncollected', mostVerdicts: 600 };
    const enqueuing = enqueueAll(redis, Readable.from(Array.from({ length: 3_000 }, () => row)), options);
    await reachedCount(() => verdictsWaiting(redis, 'uncollected'), 600);
    const { enqueued } = await readRun(redis, 'uncollected');
    expect(enqueued).toBeLessThanOrEqual(1_500);
    expect(await collected('uncollected')).toHaveLength(3_000);
    expect(await enqueuing).toBe(3_000);
    await worker.stop();
  });

  it('gives a killed collector the verdicts that it had not kept', async () => {
    const worker = await localWorker();
    await enqueueAll(redis, inputsOf(badges(50, 10, 60_000)), { run: 'collector' });
    const file: string[] = [];
    const dies = collectAll(redis, {
      run: 'collector',
      write: async (verdicts) => {
        file.push(...verdicts.map(ndjsonOf));
        throw new Error('killed');
      },
    });
    await expect(dies).rejects.toThrow('killed');
    await collectAll(redis, {
      run: 'collector',
      written: (await readWritten(Readable.from([Buffer.from(file.join(''))]), false)).rows,
      write: async (verdicts) => void file.push(...verdicts.map(ndjsonOf)),
    });
    await worker.stop();
    expect(file.map((line) => JSON.parse(line).row).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, row) => row),
    );
  });

  it('delivers later what Redis did not take', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    await enqueueAll(redis, inputsOf(badges(5, 5, 90_000)), { run: 'refused' });
    await redis.set(verdictsKey('refused'), 'no stream');
    const worker = await localWorker();
    await reachedCount(async () => told.mock.calls.length, 5);
    await redis.del(verdictsKey('refused'));
    const verdicts = await collected('refused');
    await worker.stop();
    told.mockRestore();
    expect(verdicts.map(({ row }) => row).toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes a list from a file, and writes into one that was broken off, by its commands', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'));
    const out = join(folder, 'verdicts.csv');
    const links = badges(40, 10, 80_000);
    writeFileSync(join(folder, 'claims.csv'), ['title;link', ...links.map((link) => `Sailing;${link}`)].join('\r\n'));
    const worker = await localWorker();
    const enqueue = ['enqueue', '--redis', server.url];
    await command([...enqueue, join(folder, 'claims.csv')]);
    await expect(command([...enqueue, '--run', 'claims', join(folder, 'verdicts.csv')])).rejects.toThrow(
      /2: run claims: it is of .*claims\.csv/,
    );
    const half = csvOf({ id: '', row: 3, line: '{"input":"","verdict":"","checks":[],"ground":"\\n","checkedAt":""}' });
    const begun = `${CSV_HEAD}3,written before\r\n${half.slice(0, -4)}`;
    writeFileSync(out, begun);
    const collect = ['collect', '--redis', server.url, '--csv', '--out', out];
    await command(collect);
    await expect(command(collect)).rejects.toThrow(/2: there is no run/);
    await worker.stop();
    const text = readFileSync(out, 'utf8');
    rmSync(folder, { recursive: true });
    expect(text.startsWith(`${CSV_HEAD}3,written before\r\n`)).toBe(true);
    const rows = text
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => Number(line.split(',')[0]));
    expect(rows.toSorted((a, b) => a - b)).toEqual(links.map((_, row) => row));
  });

  it('drops the job of a run that was collected, also where another of that name has begun', async () => {
    const [link] = badges(1, 1, 70_000);
    const old = await openRun(redis, 'again');
    const queue = new Queue(QUEUE, { connection: redis });
    const late = jobOf(old, 0, { input: 'late', link: 'https://late.example/1', claimed: {} });
    await forgetRun(redis, 'again');
    for (const isBegun of [false, true]) {
      if (isBegun) await enqueueAll(redis, inputsOf([link ?? '']), { run: 'again' });
      const job = await queue.add('claim', late);
      const worker = await localWorker();
      await reachedCount(async () => Number((await queue.getJob(job.id ?? '')) === undefined), 1);
      const inputs = isBegun ? (await collected('again')).map(({ line }) => JSON.parse(line).input) : [];
      await worker.stop();
      expect(inputs).toEqual(isBegun ? [link] : []);
    }
    await queue.close();
  });

  it('leaves nothing of a run in Redis', async () => {
    expect(await redis.keys('bonafide:run:*')).toEqual([]);
    expect(await redis.keys('bonafide:turn:*')).toEqual([]);
  });

  it('tells how it is, on loopback', async () => {
    const worker = await localWorker();
    const metrics = await (await fetch(`http://127.0.0.1:${worker.metricsPort}/metrics`)).text();
    const health = await fetch(`http://127.0.0.1:${worker.metricsPort}/health`);
    await worker.stop();
    expect(metrics).toContain('bonafide_verdicts_total');
    expect(health.status).toBe(200);
  });

  it('is not well without Redis, and stops all the same', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    const own = await startRedis(requireRedis());
    const worker = await localWorker(1, own.url);
    const health = async () => (await fetch(`http://127.0.0.1:${worker.metricsPort}/health`)).status;
    expect(await health()).toBe(200);
    await own.stop();
    await reachedCount(health, 503);
    await worker.stop();
    told.mockRestore();
    await expect(health()).rejects.toThrow();
  });

  it('writes rows for spreadsheets without formulas', () => {
    const line = JSON.stringify({ input: '=1+1', verdict: 'verified', ground: 'hosted', checks: [], checkedAt: 'now' });
    expect(csvOf({ id: '1-0', row: 7, line })).toBe("7,'=1+1,verified,hosted,,,,,,,now\r\n");
  });
});

async function command(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../bin/run.mjs'), ...args], { stdio: 'pipe' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${said}`);
}

const reached = (run: string, some: number) => reachedCount(async () => (await readRun(redis, run)).collected, some);

async function reachedCount(count: () => Promise<number>, some: number): Promise<void> {
  while ((await count()) < some) await pause(10);
}

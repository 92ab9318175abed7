/**
 * `npm run scale [-- --claims N --hosts N --gap MS]`: so many claims over 1, 2 and 4 workers, a fifth of them named twice, with a
 * worker killed now and then; prints rates, and what was lost or delivered twice. Needs a Redis or Valkey server.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Redis } from 'ioredis';
import type { Input } from '../../bin/cli/inputs.ts';
import { collectAll } from '../../bin/queue/collect.ts';
import { connectRedis } from '../../bin/queue/connection.ts';
import { enqueueAll } from '../../bin/queue/enqueue.ts';
import { readRun } from '../../bin/queue/runs.ts';
import { requireRedis } from '../../bin/set-up.mjs';
import { addressOf, expectedOf, type Issuers, serveIssuers } from './issuers.ts';
import { startRedis, startWorker, type WorkerProcess } from './processes.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    hosts: { type: 'string', default: '2000' },
    gap: { type: 'string', default: '100' },
    workers: { type: 'string', default: '1,2,4' },
    json: { type: 'boolean', default: false },
  },
});
const [claims, hosts, gap] = [Number(values.claims), Number(values.hosts), Number(values.gap)];
/** Every fifth row names the badge of the row before. */
const badgeOf = (row: number) => (row % 5 === 4 ? row - 1 : row);

for (const count of values.workers.split(',').map(Number)) {
  for (const killing of count > 1 ? [false, true] : [false]) await measure(count, killing);
}

async function measure(count: number, killing: boolean): Promise<void> {
  const server = await startRedis(requireRedis());
  const issuers = await serveIssuers();
  const redis = await connectRedis(server.url);
  const watcher = await connectRedis(server.url);
  const workers = await Promise.all(Array.from({ length: count }, () => startWorker(server.url, issuers.port, gap)));
  const started = performance.now();
  const seen = new Map<number, number>();
  let wrong = 0;
  const collecting = collectAll(redis, {
    run: 'scale',
    async write(verdicts) {
      for (const { row, line } of verdicts) {
        seen.set(row, (seen.get(row) ?? 0) + 1);
        if (JSON.parse(line).verdict !== expectedOf(badgeOf(row))) wrong++;
      }
    },
  });
  const enqueuing = connectRedis(server.url).then(async (own) => {
    await enqueueAll(own, inputs(), { run: 'scale' });
    own.disconnect();
  });
  const killed = killing ? killNowAndThen(watcher, workers, server.url, issuers) : Promise.resolve(0);
  const memory = watchMemory(workers, collecting);
  await Promise.all([enqueuing, collecting]);
  const seconds = (performance.now() - started) / 1_000;
  const kills = await killed;
  report({
    workers: count,
    killed: kills,
    claims,
    seconds: round(seconds),
    perSecond: Math.round(claims / seconds),
    lost: claims - seen.size,
    twice: [...seen.values()].filter((times) => times > 1).length,
    wrong,
    requests: issuers.requests(),
    askedTwice: [...issuers.asked.values()].filter((times) => times > 1).length,
    mostAtOnceAtOneHost: issuers.mostAtOnce(),
    ...(await memory),
  });
  await Promise.all(workers.map((worker) => worker.kill()));
  redis.disconnect();
  watcher.disconnect();
  await issuers.stop();
  await server.stop();
}

async function* inputs(): AsyncGenerator<Input> {
  for (let row = 0; row < claims; row++) {
    const link = addressOf(badgeOf(row), hosts);
    yield { input: link, link, claimed: {} };
  }
}

/** Kills the oldest worker at each quarter of the run and starts another. */
async function killNowAndThen(redis: Redis, workers: WorkerProcess[], url: string, issuers: Issuers): Promise<number> {
  let kills = 0;
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    while ((await readRun(redis, 'scale')).collected < claims * share) await pause(100);
    await workers.shift()?.kill();
    workers.push(await startWorker(url, issuers.port, gap));
    kills++;
  }
  return kills;
}

/** Resident memory of the first worker in MiB, at a tenth of the run's time and at its end. */
async function watchMemory(workers: readonly WorkerProcess[], until: Promise<unknown>) {
  const sizes: number[] = [];
  let isOver = false;
  void until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const size = await resident(workers[0]);
    if (size !== undefined) sizes.push(size);
    await pause(500);
  }
  const early = sizes[Math.floor(sizes.length / 10)] ?? 0;
  return { memoryEarly: Math.round(early), memoryLate: Math.round(sizes.at(-1) ?? 0) };
}

async function resident(worker: WorkerProcess | undefined): Promise<number | undefined> {
  try {
    const text = await (await fetch(`http://127.0.0.1:${worker?.metricsPort}/metrics`)).text();
    return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]) / 2 ** 20;
  } catch {
    // It was killed a moment ago.
    return undefined;
  }
}

function report(row: Readonly<Record<string, number>>): void {
  if (values.json) console.log(JSON.stringify(row));
  else
    console.log(
      Object.entries(row)
        .map(([name, value]) => `${name} ${value}`)
        .join(' · '),
    );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `npm run worker`: checks claims from a queue on Redis until it is told to stop (docs/scale.md). */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTrust } from './cli/trust.ts';
import { runCommand, UsageError } from './cli/usage.ts';
import { LOCAL_REDIS } from './queue/connection.ts';
import { startQueueWorker } from './queue/queue-worker.ts';

const USAGE = `worker [options]   takes claims from the queue, answers verdicts

  --redis URL        where the queue is (default: ${LOCAL_REDIS})
  --concurrency N    claims in hand at once (default: 64)
  --metrics PORT     metrics and health on loopback (default: any free port)
  --trust FILE       more known issuers`;

await runCommand(async () => {
  const { redis, concurrency, metrics, trust } = read(process.argv.slice(2));
  const worker = await startQueueWorker({ redis, concurrency, metrics, trusted: readTrust(trust) });
  process.stderr.write(`Checking. http://127.0.0.1:${worker.metricsPort}/metrics, /health\n`);
  await new Promise((done) => {
    process.once('SIGTERM', done);
    process.once('SIGINT', done);
  });
  await worker.stop();
  return 0;
});

function read(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args, options: { redis: text, concurrency: text, metrics: text, trust: text } });
    return {
      redis: values.redis ?? LOCAL_REDIS,
      concurrency: count(values.concurrency ?? '64', 1, 1_000),
      metrics: count(values.metrics ?? '0', 0, 65_535),
      trust: values.trust && resolve(process.env.INIT_CWD ?? process.cwd(), values.trust),
    };
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function count(value: string, least: number, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most)
    throw new Error(`${value} is no number from ${least} to ${most}`);
  return number;
}

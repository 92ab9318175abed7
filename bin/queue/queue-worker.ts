/**
 * A worker on the queue: takes jobs, delivers verdicts, puts off what has to wait. It may be killed at any moment: BullMQ hands its jobs
 * to another, and a verdict that was delivered is not delivered again.
 */
import { DelayedError, type Job, Queue, UnrecoverableError, Worker } from 'bullmq';
import type { Fetch } from '../../lib/net/exchange.ts';
import type { KnownIssuer } from '../../lib/settings/trust.ts';
import { jsonLine } from '../cli/print.ts';
import { readJob } from './claim-job.ts';
import { connectRedis } from './connection.ts';
import type { Manners } from './hosts.ts';
import { serveMetrics } from './metrics.ts';
import { QUEUE } from './names.ts';
import { createProcessor, type Processed } from './processor.ts';
import { deliver, isWanted } from './runs.ts';

export interface QueueWorkerOptions {
  readonly redis: string;
  /** Jobs in hand at the same time; nearly all of them wait for an issuer. */
  readonly concurrency: number;
  /** Port for metrics on loopback; 0: any that is free. */
  readonly metrics: number;
  readonly trusted: readonly KnownIssuer[];
  readonly fetch?: Fetch;
  readonly manners?: Manners;
  /** Milliseconds after which the jobs of a worker that is gone are given to others. */
  readonly lost?: number;
}

export interface QueueWorker {
  readonly metricsPort: number;
  /** Finishes what is in hand, where Redis can be told. */
  stop(): Promise<void>;
}

const LOST = 30_000;

export async function startQueueWorker(options: QueueWorkerOptions): Promise<QueueWorker> {
  const { trusted, manners, lost = LOST, concurrency } = options;
  const redis = await connectRedis(options.redis);
  const queue = new Queue(QUEUE, { connection: redis });
  let inHand = 0;
  const metrics = await serveMetrics({
    port: options.metrics,
    inHand: () => inHand,
    waiting: async () => await queue.getJobCountByTypes('waiting', 'delayed'),
    isWell: async () => redis.status === 'ready' && worker.isRunning(),
  });
  const report = (error: unknown) => {
    metrics.faulted();
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  };
  const processor = createProcessor({
    redis,
    trusted,
    lost,
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    record: metrics.asked,
    report,
    ...(manners && { manners }),
  });

  async function work(job: Job, token: string | undefined): Promise<void> {
    const claim = readJob(job.data);
    if (!claim) throw new UnrecoverableError(`Not a claim: job ${job.id}`);
    if (!(await isWanted(redis, claim, claim.row))) return;
    const started = performance.now();
    const processed: Processed = await processor.process(claim).catch(async (error) => {
      report(error);
      return { report: await processor.failed(claim) };
    });
    if ('wait' in processed) {
      metrics.putOff();
      await job.updateData({ ...claim, ...processed.change });
      await job.moveToDelayed(Date.now() + processed.wait, token);
      throw new DelayedError();
    }
    const { input, row } = claim;
    if (await deliver(redis, claim, row, jsonLine(input, processed.report)))
      metrics.judged(processed.report.verdict, (performance.now() - started) / 1_000);
  }

  const connection = await connectRedis(options.redis);
  const worker = new Worker(
    QUEUE,
    async (job, token) => {
      inHand++;
      try {
        await work(job, token);
      } finally {
        inHand--;
      }
    },
    {
      connection,
      concurrency,
      lockDuration: lost,
      stalledInterval: lost / 2,
      // Whoever is killed again and again is not the job's fault.
      maxStalledCount: 100,
      removeOnComplete: { count: 0 },
      removeOnFail: { count: 1_000 },
    },
  );
  worker.on('error', (error) => {
    // It was put off, or given to another, while its lock was about to be renewed; whoever has it now delivers.
    if (!/^could not renew lock/.test(error.message)) report(error);
  });
  worker.on('failed', (_, error) => report(error));
  await worker.waitUntilReady();

  return {
    metricsPort: metrics.port,
    async stop() {
      // Without Redis nothing can be finished; others are given the jobs when it is back.
      await worker.close(redis.status !== 'ready');
      await queue.close();
      await metrics.stop();
      redis.disconnect();
      connection.disconnect();
    },
  };
}

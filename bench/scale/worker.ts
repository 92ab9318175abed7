/** One worker of the real kind in a process of its own, led to the made-up issuers. Arguments: Redis, issuers' port, gap. */
import { startQueueWorker } from '../../bin/queue/queue-worker.ts';
import { fetchFrom } from './issuers.ts';

const [redis = '', port = '', gap = '100'] = process.argv.slice(2);
const worker = await startQueueWorker({
  redis,
  concurrency: 64,
  metrics: 0,
  trusted: [{ id: '*' }],
  fetch: fetchFrom(Number(port)),
  manners: { concurrency: 2, gap: Number(gap) },
  lost: 3_000,
});
process.stdout.write(`${worker.metricsPort}\n`);
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));

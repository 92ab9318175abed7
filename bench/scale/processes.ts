/** Processes around a run: a Redis of one's own on loopback, and workers that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import manifest from '../../package.json' with { type: 'json' };

export interface RedisServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param command the path of redis-server */
export async function startRedis(command: string): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-redis-'));
  const port = await freePort();
  const options = { port, bind: '127.0.0.1', dir: folder, save: '', appendonly: 'no' };
  const server = spawn(
    command,
    Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  const redis = new Redis({ port, host: '127.0.0.1', retryStrategy: () => 50, maxRetriesPerRequest: null });
  redis.on('error', () => undefined);
  await redis.ping();
  redis.disconnect();
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      await killed(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface WorkerProcess {
  readonly process: ChildProcess;
  readonly metricsPort: number;
  /** At once, with whatever it has in hand. */
  kill(): Promise<void>;
}

/** How `npm run worker` bounds the memory of a worker. */
const MEMORY = manifest.scripts.worker.split(' ').filter((word) => word.startsWith('--max-'));

export async function startWorker(redis: string, issuersPort: number, gap: number): Promise<WorkerProcess> {
  const entry = join(import.meta.dirname, 'worker.ts');
  const args = [...MEMORY, '--import', 'tsx', entry, redis, String(issuersPort), String(gap)];
  const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: worker.stdout });
  const [port] = (await once(lines, 'line')) as [string];
  return { process: worker, metricsPort: Number(port), kill: () => killed(worker) };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** What a worker tells those who run it: Prometheus metrics and whether it is well, on loopback only. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Exchanged } from '../../lib/net/recorder.ts';
import type { VerdictWord } from '../../lib/verdict/words.ts';

export interface Metrics {
  readonly port: number;
  judged(verdict: VerdictWord, seconds: number): void;
  putOff(): void;
  faulted(): void;
  asked(exchanged: Exchanged): void;
  stop(): Promise<void>;
}

export interface MetricsDeps {
  /** 0: any that is free. */
  readonly port: number;
  /** Jobs that this worker has in hand. */
  readonly inHand: () => number;
  readonly waiting: () => Promise<number>;
  readonly isWell: () => Promise<boolean>;
}

export async function serveMetrics({ port, inHand, waiting, isWell }: MetricsDeps): Promise<Metrics> {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const verdicts = new Counter({
    name: 'bonafide_verdicts_total',
    help: 'Verdicts delivered, by word',
    labelNames: ['verdict'],
    registers,
  });
  const seconds = new Histogram({
    name: 'bonafide_check_seconds',
    help: 'From taking a job to its verdict',
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 60],
    registers,
  });
  const putOff = new Counter({ name: 'bonafide_put_off_total', help: 'Jobs put off to wait elsewhere', registers });
  const faults = new Counter({ name: 'bonafide_faults_total', help: 'Faults of our own', registers });
  const requests = new Counter({
    name: 'bonafide_requests_total',
    help: 'Requests to issuers, by how they went',
    labelNames: ['outcome'],
    registers,
  });
  new Gauge({ name: 'bonafide_in_hand', help: 'Jobs in hand', registers, collect: gauged(inHand) });
  new Gauge({ name: 'bonafide_waiting', help: 'Jobs that wait in the queue', registers, collect: gauged(waiting) });

  const server = createServer(async (request, response) => {
    if (request.url === '/metrics') {
      response.setHeader('content-type', registry.contentType).end(await registry.metrics());
    } else if (request.url === '/health') {
      const well = await isWell();
      response.writeHead(well ? 200 : 503, { 'content-type': 'text/plain' }).end(well ? 'well\n' : 'no Redis\n');
    } else response.writeHead(404).end();
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    judged(verdict, took) {
      verdicts.inc({ verdict });
      seconds.observe(took);
    },
    putOff: () => putOff.inc(),
    faulted: () => faults.inc(),
    asked: ({ outcome, requests: sent }) => requests.inc({ outcome }, sent),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asked when somebody looks. */
function gauged(value: () => number | Promise<number>) {
  return async function collect(this: Gauge) {
    this.set(await value());
  };
}

/**
 * The https server behind every host of the demo world: answers by Host header from one table, keeps a list of what was
 * asked, and can make a host ill. Beside it stands a proxy for browsers that cannot be told to look hosts up elsewhere.
 */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createProxy } from 'node:http';
import { createServer } from 'node:https';
import { type AddressInfo, connect, type Server } from 'node:net';
import { createCertificate } from './certificate.ts';
import type { Replies } from './reply.ts';

/** `slow`: keeps the question until the host is well again. `down`: hangs up. `limited`: 429. `trouble`: 503. `page`: HTML instead. */
export type Fault = 'slow' | 'down' | 'limited' | 'trouble' | 'page';

export interface Asked {
  readonly host: string;
  readonly path: string;
  readonly method: string;
  readonly headers: IncomingMessage['headers'];
}

export interface WorldServer {
  readonly port: number;
  readonly proxyPort: number;
  readonly requests: readonly Asked[];
  /** Makes a host ill, or well again; `*` is all of them. */
  fault(host: string, kind: Fault | undefined): void;
  stop(): Promise<void>;
}

export async function serve(replies: Replies, { port = 0, now }: { port?: number; now: number }): Promise<WorldServer> {
  const hosts = [...new Set(Object.keys(replies).map((url) => new URL(url).hostname))];
  const requests: Asked[] = [];
  const faults = new Map<string, Fault>();
  const held: (() => void)[] = [];

  const server = createServer(createCertificate(hosts, now), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push({ host, path, method: request.method ?? 'GET', headers: request.headers });
    const reply = () => {
      const fault = faults.get(host) ?? faults.get('*');
      if (fault === 'slow') held.push(reply);
      else if (fault) SICK[fault](response);
      else answer(replies, `https://${host}${path.replace(/\?.*$/, '')}`, response);
    };
    reply();
  });
  const proxy = createProxy().on('connect', (_, socket) => {
    const behind = connect(portOf(server), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(behind).pipe(socket);
    });
    behind.on('error', () => socket.destroy());
    socket.on('error', () => behind.destroy());
  });
  const open = [server, proxy].map(trackSockets);
  await Promise.all([
    once(server.listen(port, '127.0.0.1'), 'listening'),
    once(proxy.listen(0, '127.0.0.1'), 'listening'),
  ]);

  return {
    port: portOf(server),
    proxyPort: portOf(proxy),
    requests,
    fault(host, kind) {
      if (kind) faults.set(host, kind);
      else faults.delete(host);
      for (const reply of held.splice(0)) reply();
    },
    async stop() {
      for (const { hangUp } of open) hangUp();
      await Promise.all([server, proxy].map((one) => new Promise((resolve) => one.close(resolve))));
    },
  };
}

const SICK: Readonly<Record<Exclude<Fault, 'slow'>, (response: ServerResponse) => void>> = {
  down: (response) => response.socket?.destroy(),
  limited: (response) => response.writeHead(429, { 'retry-after': '1' }).end(),
  trouble: (response) => response.writeHead(503).end(),
  page: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Are you human?</h1>'),
};

function answer(replies: Replies, url: string, response: ServerResponse): void {
  const { status = 200, type = 'text/html', body } = replies[url] ?? { status: 404, body: '<h1>Not found</h1>' };
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** So that stopping does not wait for browsers that keep connections open, or for questions left unanswered. */
function trackSockets(server: Server): { hangUp(): void } {
  const sockets = new Set<import('node:net').Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return {
    hangUp() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

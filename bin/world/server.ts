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
import { SICK, type Sickness, shakesHands } from './faults.ts';
import type { Replies, Reply } from './reply.ts';

/** How a host may be ill; faults.ts says what it then does. `slow` keeps the question until it is well again. */
export type Fault = 'slow' | Sickness;

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
  /** Addresses that were asked while an earlier question for the same was still open. */
  readonly askedTwice: readonly string[];
  /** Makes a host ill, or well again; `*` is all of them. */
  fault(host: string, kind: Fault | undefined): void;
  stop(): Promise<void>;
}

export async function serve(replies: Replies, { port = 0, now }: { port?: number; now: number }): Promise<WorldServer> {
  const hosts = [...new Set(Object.keys(replies).map((url) => new URL(url).hostname))];
  const requests: Asked[] = [];
  const faults = new Map<string, Fault>();
  const held: (() => void)[] = [];

  const faultOf = (host: string) => faults.get(host) ?? faults.get('*');
  const watch = createWatch();
  const tls = { ...createCertificate(hosts, now), SNICallback: shakesHands(faultOf) };
  const server = createServer(tls, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const path = request.url ?? '/';
    requests.push({ host, path, method: request.method ?? 'GET', headers: request.headers });
    watch.note(`${request.method} ${host}${path}`, response);
    const found = () => replyTo(replies, `https://${host}${path.replace(/\?.*$/, '')}`);
    const reply = () => {
      const fault = faultOf(host);
      if (fault === 'slow') held.push(reply);
      else if (fault) SICK[fault](response, found(), path);
      else answer(found(), response);
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
    askedTwice: watch.askedTwice,
    fault(host, kind) {
      // Hands that were shaken before would hide that they no longer are.
      if (kind === 'no-tls') for (const { hangUp } of open) hangUp();
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

const replyTo = (replies: Replies, url: string): Reply => replies[url] ?? { status: 404, body: '<h1>Not found</h1>' };

function answer({ status = 200, type = 'text/html', location, body }: Reply, response: ServerResponse): void {
  const headers = { 'content-type': type, 'cache-control': 'no-store', ...(location && { location }) };
  response.writeHead(status, headers).end(body);
}

/** Counts what is open, so that the same question asked twice at a time is seen whatever the answer is. */
function createWatch() {
  const open = new Map<string, number>();
  const askedTwice: string[] = [];
  return {
    askedTwice,
    note(question: string, response: ServerResponse): void {
      const already = open.get(question) ?? 0;
      if (already > 0) askedTwice.push(question);
      open.set(question, already + 1);
      response.on('close', () => open.set(question, (open.get(question) ?? 1) - 1));
    },
  };
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

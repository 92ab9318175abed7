/**
 * As many made-up issuers as one likes, on one loopback server: hosted Open Badges 2.0, some revoked, some expired, some unknown. It
 * counts what it is asked, how many at once and how close together a host, so that manners can be held against it.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../lib/net/exchange.ts';
import type { VerdictWord } from '../../lib/verdict/words.ts';

export interface Issuers {
  readonly port: number;
  /** Requests for an assertion, by its address. */
  readonly asked: ReadonlyMap<string, number>;
  /** The most requests that one host had to answer at the same time. */
  readonly mostAtOnce: () => number;
  readonly requests: () => number;
  /** From now on a host answers 429 as many times. */
  limit(host: string, times: number): void;
  stop(): Promise<void>;
}

const KINDS = ['verified', 'verified', 'verified', 'verified', 'verified', 'revoked', 'expired', 'not-found'] as const;

/** What the n-th badge turns out to be. `*` is trusted, so that a proven issuer is a known one. */
export const expectedOf = (badge: number): VerdictWord => KINDS[badge % KINDS.length] ?? 'verified';

export const addressOf = (badge: number, hosts: number): string =>
  `https://issuer-${badge % hosts}.example/assertions/${badge}`;

/** @param delay milliseconds before each answer */
export async function serveIssuers({ delay = 5 }: { readonly delay?: number } = {}): Promise<Issuers> {
  const asked = new Map<string, number>();
  const underWay = new Map<string, number>();
  const limits = new Map<string, number>();
  let [mostAtOnce, requests] = [0, 0];

  const server = createServer((request, response) => {
    const host = String(request.headers['x-host']);
    const path = request.url ?? '/';
    requests++;
    if (path.startsWith('/assertions/')) count(asked, `https://${host}${path}`, 1);
    mostAtOnce = Math.max(mostAtOnce, count(underWay, host, 1));
    setTimeout(() => {
      count(underWay, host, -1);
      const left = limits.get(host) ?? 0;
      if (left > 0) {
        limits.set(host, left - 1);
        response.writeHead(429, { 'retry-after': '1' }).end();
      } else answer(host, path, response);
    }, delay);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    mostAtOnce: () => mostAtOnce,
    requests: () => requests,
    limit: (host, times) => void limits.set(host, times),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Leads every host to the server; nothing else of the guarded way changes. */
export function fetchFrom(port: number): Fetch {
  return (url, init) => {
    const { host, pathname, search } = new URL(url);
    const headers = { ...Object.fromEntries(new Headers(init.headers)), 'x-host': host };
    return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { ...init, headers });
  };
}

function count(counts: Map<string, number>, key: string, by: number): number {
  const now = (counts.get(key) ?? 0) + by;
  counts.set(key, now);
  return now;
}

function answer(host: string, path: string, response: ServerResponse): void {
  const body = documentAt(`https://${host}`, path);
  const status = body ? 200 : 404;
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? { error: 'none' }));
}

const CONTEXT = 'https://w3id.org/openbadges/v2';

function documentAt(base: string, path: string): object | undefined {
  if (path === '/issuer')
    return {
      '@context': CONTEXT,
      type: 'Issuer',
      id: `${base}/issuer`,
      name: 'An academy',
      url: base,
      email: 'badges@academy.example',
    };
  if (path === '/badge')
    return {
      '@context': CONTEXT,
      type: 'BadgeClass',
      id: `${base}/badge`,
      name: 'Sailing, basic',
      description: 'Can sail.',
      image: `${base}/badge.png`,
      criteria: { narrative: 'Sail.' },
      issuer: `${base}/issuer`,
    };
  const [, number] = /^\/assertions\/(\d+)$/.exec(path) ?? [];
  const kind = number === undefined ? 'not-found' : expectedOf(Number(number));
  if (kind === 'not-found') return undefined;
  return {
    '@context': CONTEXT,
    type: 'Assertion',
    id: `${base}${path}`,
    recipient: { type: 'email', hashed: false, identity: 'somebody@mail.example' },
    badge: `${base}/badge`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2024-05-01T00:00:00Z',
    ...(kind === 'expired' && { expires: '2025-01-01T00:00:00Z' }),
    ...(kind === 'revoked' && { revoked: true, revocationReason: 'A mistake' }),
  };
}

/**
 * What ill hosts do instead of answering: hang up, cut answers short, dribble, send the wrong thing, too much, or somewhere
 * else. One row for each, used by tests and by the long run of `npm run chaos`.
 */
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Reply } from './reply.ts';

/** Plays the illness. `reply` is what a host that is well would have answered. */
type Sick = (response: ServerResponse, reply: Reply, path: string) => void;

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML_TYPE = { 'content-type': 'text/html' };
const MIB = 2 ** 20;
/** More than the largest answer that is read. */
const HUGE = 24 * MIB;

export const SICK = {
  /** Hangs up before a word was said. */
  down: (response) => response.socket?.destroy(),
  /** Never gets there: hands are not shaken (shakesHands below). A question on an older connection is hung up on. */
  'no-tls': (response) => response.socket?.destroy(),
  /** Hangs up in the middle of a body. */
  cut: (response, reply) => {
    const { whole, half } = halves(reply);
    response.writeHead(200, { ...JSON_TYPE, 'content-length': whole.length });
    response.write(half, () => response.socket?.destroy());
  },
  /** One byte a second. */
  dribble: (response, reply) => {
    const { whole } = halves(reply);
    response.writeHead(200, JSON_TYPE);
    let sent = 0;
    const timer = setInterval(() => response.write(whole.subarray(sent, ++sent)), 1_000);
    response.on('close', () => clearInterval(timer));
  },
  limited: (response) => response.writeHead(429, { 'retry-after': '1' }).end(),
  /** The same with a date; those have whole seconds. */
  'limited-until': (response) =>
    response.writeHead(429, { 'retry-after': new Date(Date.now() + 2_000).toUTCString() }).end(),
  wall: (response) => response.writeHead(403, HTML_TYPE).end('<h1>Checking your browser</h1>'),
  broken: (response) => response.writeHead(500, HTML_TYPE).end('<h1>Internal Server Error</h1>'),
  trouble: (response) => response.writeHead(503).end(),
  /** Two addresses that lead to each other, without end. */
  loop: (response, _, path) => {
    const [before] = path.split('?');
    response.writeHead(302, { location: path.endsWith('?round') ? `${before}?again` : `${before}?round` }).end();
  },
  huge: (response) => {
    response.writeHead(200, JSON_TYPE);
    pour(response, HUGE);
  },
  /** A whole answer as far as HTTP goes; what it says stops in the middle. */
  truncated: (response, reply) => response.writeHead(200, JSON_TYPE).end(halves(reply).half),
  page: (response) => response.writeHead(200, HTML_TYPE).end('<h1>Are you human?</h1>'),
  /** Says gzip, begins as gzip, and is none. */
  'bad-gzip': (response, reply) => {
    const packed = gzipSync(halves(reply).whole);
    response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(packed.fill(0xff, 10));
  },
} satisfies Readonly<Record<string, Sick>>;

export type Sickness = keyof typeof SICK;

/** For `SNICallback`: refuses hands of whoever is called by a name without TLS. */
export function shakesHands(faultOf: (host: string) => string | undefined) {
  return (host: string, done: (error: Error | null) => void): void =>
    done(faultOf(host) === 'no-tls' ? new Error('No TLS here') : null);
}

function halves({ body }: Reply): { readonly whole: Buffer; readonly half: Buffer } {
  const whole = Buffer.from(body);
  return { whole, half: whole.subarray(0, Math.ceil(whole.length / 2)) };
}

/** As much as the other side takes, so that an end of reading is seen. */
function pour(response: ServerResponse, left: number): void {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  const more = () => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}

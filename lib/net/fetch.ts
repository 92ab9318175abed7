/**
 * The only way to the network (DESIGN 5.3): public addresses, hosts that the user allowed, each host in its turn, the same
 * thing asked once at a time. What one exchange may do stands in exchange.ts.
 */
import { askable } from './address.ts';
import type { Answer, Ask, AskOptions } from './ask.ts';
import { exchange, type Fetch, troubled } from './exchange.ts';
import { createOnce } from './once.ts';
import { createHostQueue, type HostQueue } from './queue.ts';
import { type Recorder, recorded } from './recorder.ts';

/** A host that wants to be left alone for longer than this, in milliseconds, is not waited for. */
const PATIENCE = 2_000;

export interface AskDeps {
  readonly fetch: Fetch;
  /** Whether the host may be asked: the user said yes, and the browser holds the permission. */
  readonly allowed?: (host: string) => boolean | Promise<boolean>;
  readonly queue?: HostQueue;
  readonly now?: () => number;
  /** Writes down each exchange that reached the network. It never holds up an answer. */
  readonly record?: Recorder;
  /** Another rule than the house's, only where no network is behind it. */
  readonly address?: (address: string) => URL | undefined;
}

export function createAsk(deps: AskDeps): Ask {
  const { fetch, queue = createHostQueue(), allowed = () => true, now = Date.now, record, address = askable } = deps;
  const once = createOnce<Answer>();

  return async (asked, options = {}) => {
    const url = address(asked);
    if (!url) return troubled(asked, 'refused-address');
    if (!(await allowed(url.hostname))) return troubled(url.href, 'not-permitted');
    // What is under way is as new as anybody could want it.
    const { signal, why, anew: _, ...question } = options;
    const start = (shared: AbortSignal) => inTurn(url, { ...question, why, signal: shared });
    return await once(JSON.stringify([url.href, question]), start, signal);
  };

  async function inTurn(url: URL, options: AskOptions & { signal: AbortSignal }): Promise<Answer> {
    const rest = queue.resting(url.hostname);
    if (rest && rest.wait > PATIENCE) return troubled(url.href, rest.code, rest.wait);
    return await queue.run(
      url.hostname,
      async () => {
        await pause(queue.resting(url.hostname)?.wait ?? 0, options.signal);
        const answer = await recorded({ record, fetch, now }, url, options, (counted) =>
          exchange(url, options, { fetch: counted, mayAsk, now }),
        );
        queue.report(url.hostname, answer.trouble);
        return answer;
      },
      options.signal,
    );
  }

  async function mayAsk(asked: string): Promise<URL | undefined> {
    const url = address(asked);
    return url && (await allowed(url.hostname)) ? url : undefined;
  }
}

/** Waits, unless the signal aborts first. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Manners towards the hosts that are asked: each has a queue of its own, so a slow one never holds up another; few
 * questions at a time, a short gap between them, and rest when the host is in trouble or asks for it.
 */
import PQueue from 'p-queue';
import type { Trouble } from './ask.ts';

/** Questions under way to one host, and milliseconds between two starts. */
const CONCURRENCY = 2;
const GAP = 100;
/** After trouble: 1 s, doubling, at most 5 min. A rest longer than that was asked for by the host itself. */
const FIRST_REST = 1_000;
const LONGEST_REST = 5 * 60_000;
/** Hosts that are remembered; the ones longest out of use are forgotten first. */
const MOST_HOSTS = 1_000;

export interface HostQueue {
  /** Runs the task in its turn. Rejects when `signal` aborts, also while it waits. */
  run<T>(host: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Where the host is to be left alone: for how many milliseconds, and after which trouble. */
  resting(host: string): { readonly code: Trouble['code']; readonly wait: number } | undefined;
  /** How an exchange went: trouble makes the rests grow, an answer ends them. */
  report(host: string, trouble: Trouble | undefined): void;
}

export interface HostQueueDeps {
  readonly now?: () => number;
  /** 0 to 1. */
  readonly random?: () => number;
  readonly concurrency?: number;
  readonly gap?: number;
}

interface Host {
  readonly queue: PQueue;
  troubles: number;
  rest?: { readonly code: Trouble['code']; readonly until: number };
}

export function createHostQueue(deps: HostQueueDeps = {}): HostQueue {
  const { now = Date.now, random = Math.random, concurrency = CONCURRENCY, gap = GAP } = deps;
  const hosts = new Map<string, Host>();

  function hostOf(name: string): Host {
    const interval = gap > 0 ? { interval: gap, intervalCap: 1 } : {};
    const host = hosts.get(name) ?? { queue: new PQueue({ concurrency, ...interval }), troubles: 0 };
    hosts.delete(name);
    hosts.set(name, host);
    if (hosts.size > MOST_HOSTS) forgetIdle(hosts);
    return host;
  }

  return {
    run(name, task, signal) {
      return hostOf(name).queue.add(task, signal && { signal });
    },
    resting(name) {
      const rest = hosts.get(name)?.rest;
      const wait = rest ? rest.until - now() : 0;
      return rest && wait > 0 ? { code: rest.code, wait } : undefined;
    },
    report(name, trouble) {
      const host = hostOf(name);
      if (!trouble || !NEEDS_REST.has(trouble.code)) {
        host.troubles = 0;
        delete host.rest;
        return;
      }
      const usual = Math.min(FIRST_REST * 2 ** host.troubles++, LONGEST_REST) * (0.5 + random() / 2);
      host.rest = { code: trouble.code, until: now() + Math.max(usual, trouble.retryAfter ?? 0) };
    },
  };
}

/** Troubles that fewer questions may cure. Being offline is none of the host's. */
const NEEDS_REST = new Set<Trouble['code']>(['limited', 'server-error', 'timed-out']);

function forgetIdle(hosts: Map<string, Host>): void {
  for (const [name, { queue }] of hosts) {
    if (hosts.size <= MOST_HOSTS) return;
    if (queue.size === 0 && queue.pending === 0) hosts.delete(name);
  }
}

/**
 * From a job to its verdict: the house's own way (lib/checking/apart.ts), with answers, manners and turns that all workers share. What
 * has to wait is put off and holds up nobody: for its place among the jobs of its host, for another worker that asks the same,
 * for a host in trouble.
 */
import type { Redis } from 'ioredis';
import {
  type ApartChecker,
  createApartChecker,
  type Entry,
  hostOfEntry,
  referEntry,
} from '../../lib/checking/apart.ts';
import { createEngine } from '../../lib/checking/engine.ts';
import type { Report } from '../../lib/checking/report.ts';
import type { Ask } from '../../lib/net/ask.ts';
import type { Fetch } from '../../lib/net/exchange.ts';
import type { Recorder } from '../../lib/net/recorder.ts';
import type { Reference } from '../../lib/platforms/platform.ts';
import type { KnownIssuer } from '../../lib/settings/trust.ts';
import { createSharedStore } from './answers.ts';
import type { ClaimJob } from './claim-job.ts';
import { createSharedAsk } from './documents.ts';
import { createSharedHosts, MANNERS, type Manners } from './hosts.ts';
import { createTurns } from './turns.ts';

export interface ProcessorDeps {
  readonly redis: Redis;
  readonly trusted: readonly KnownIssuer[];
  readonly fetch: Fetch;
  readonly manners?: Manners;
  readonly record?: Recorder;
  /** Milliseconds after which what a worker held that is gone is free for others. */
  readonly lost: number;
  /** Hears of faults of our own. */
  readonly report: (error: unknown) => void;
}

/** A report, or how long the job is to be put off, in milliseconds, and what of it has changed. */
export type Processed =
  | { readonly report: Report }
  | { readonly wait: number; readonly change: Pick<ClaimJob, 'attempts' | 'due'> };

export interface Processor {
  process(job: ClaimJob): Promise<Processed>;
  /** What is said of a job on which this program failed, so that no row waits for ever. */
  failed(job: ClaimJob): Promise<Report>;
}

/** No answer is fresh for longer; the checker itself knows of shorter times. Milliseconds. */
const FRESH = 24 * 60 * 60 * 1_000;
/** A job that is due within this time is not put off for it. */
const SOON = 250;
/** Another worker asks the same; its answer is there soon. */
const ANOTHERS_TURN = 300;
/** How often a job is put off for a host in trouble, and for how long at most; after that it could not be checked. */
const ATTEMPTS = 4;
const LONGEST_WAIT = 10 * 60_000;
const TEMPORARY: ReadonlySet<string> = new Set(['limited', 'server-error', 'timed-out', 'offline']);

export function createProcessor(deps: ProcessorDeps): Processor {
  const { redis, trusted, report } = deps;
  const store = createSharedStore(redis);
  const hosts = createSharedHosts(redis, deps.manners ?? MANNERS, report);
  const turns = createTurns(redis, deps.lost, report);
  const around = (network: Ask) => createSharedAsk(redis, network);
  const engine = createEngine({ ...deps, allowed: () => true, queue: hosts.queue, around });
  const checker: ApartChecker = createApartChecker({ engine, store, trusted, report });

  async function ask(job: ClaimJob, reference: Reference): Promise<Processed> {
    const { attempts = 0 } = job;
    const host = hostOfEntry(reference);
    const wait = job.due || host === undefined ? 0 : await hosts.due(host);
    if (wait > SOON) return { wait, change: { due: true } };
    const checked = await turns.take(reference.canonical, () => checker.check(entryOf(job), { again: attempts > 0 }));
    if (!checked) return { wait: ANOTHERS_TURN * (0.5 + Math.random()), change: { due: true } };
    if (!isTemporary(checked) || attempts + 1 >= ATTEMPTS) return { report: checked };
    const rest = hosts.queue.resting(host ?? '')?.wait ?? 1_000 * 2 ** attempts;
    if (rest > LONGEST_WAIT) return { report: checked };
    return { wait: rest * (1 + Math.random() / 4), change: { attempts: attempts + 1 } };
  }

  async function isKnown({ canonical }: Reference): Promise<boolean> {
    const [kept] = await store.get([canonical]);
    return kept?.failures === 0 && Date.now() - kept.checkedAt < FRESH;
  }

  return {
    async process(job) {
      const reference = job.link === undefined ? undefined : referEntry(job.link);
      if (reference && !(await isKnown(reference))) return await ask(job, reference);
      return { report: await checker.check(entryOf(job)) };
    },
    failed: (job) => checker.unasked(entryOf(job), 'unreadable', { why: 'this worker failed on it' }),
  };
}

function entryOf({ link, document, claimed }: ClaimJob): Entry {
  return {
    ...(link !== undefined && { link }),
    ...(document !== undefined && { bytes: Buffer.from(document, 'base64') }),
    said: claimed,
  };
}

/** The trouble of a host that may be over soon. */
function isTemporary({ verdict, checks }: Report): boolean {
  return verdict === 'could-not-check' && checks.some(({ code = '' }) => TEMPORARY.has(code));
}

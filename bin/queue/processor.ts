/**
 * From a job to its verdict: the house's own way (lib/checking), with answers, manners and turns that all workers share. What has to
 * wait is put off and holds up nobody: for its place among the jobs of its host, for another worker that asks the same, for a
 * host in trouble.
 */
import type { Redis } from 'ioredis';
import { leadsTo } from '../../lib/checking/asked.ts';
import { assess } from '../../lib/checking/assess.ts';
import { type Checker, createChecker, type Subject } from '../../lib/checking/checker.ts';
import { createEngine, type Engine } from '../../lib/checking/engine.ts';
import { trustFor } from '../../lib/checking/issuers.ts';
import type { Report } from '../../lib/checking/report.ts';
import { ASKED_FOR } from '../../lib/checking/site.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Fetch } from '../../lib/net/exchange.ts';
import type { Recorder } from '../../lib/net/recorder.ts';
import { ASKS } from '../../lib/platforms/asks.gen.ts';
import type { Evidence, Reference } from '../../lib/platforms/platform.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';
import type { KnownIssuer } from '../../lib/settings/trust.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import type { Store } from '../../lib/store/store.ts';
import { type CodeOf, finding } from '../../lib/verdict/codes.ts';
import { createSharedStore } from './answers.ts';
import type { ClaimJob } from './claim-job.ts';
import { createSharedHosts, type Manners, MANNERS, type SharedHosts } from './hosts.ts';
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

export type Processor = (job: ClaimJob) => Promise<Processed>;

/** A job that is due within this time is not put off for it. */
const SOON = 250;
/** Another worker asks the same; its answer is there soon. */
const ANOTHERS_TURN = 300;
/** How often a job is put off for a host in trouble, and for how long at most; after that it could not be checked. */
const ATTEMPTS = 4;
const LONGEST_WAIT = 10 * 60_000;
const TEMPORARY: ReadonlySet<string> = new Set(['limited', 'server-error', 'timed-out', 'offline']);

/** Where a row stands: on nobody's page. */
const NOWHERE = { host: '', private: false };

export function createProcessor(deps: ProcessorDeps): Processor {
  const { redis, trusted, manners = MANNERS } = deps;
  const store = createSharedStore(redis);
  const hosts = createSharedHosts(redis, manners, deps.report);
  const turns = createTurns(redis, deps.lost, deps.report);
  const engine = createEngine({ ...deps, allowed: () => true, queue: hosts.queue });
  const checker = createSharedChecker(deps, engine, store);

  return async (job) => {
    if (job.document !== undefined) return { report: await judge(job, await read(job.document)) };
    const reference = referRow(job.link ?? '');
    if (!reference) return { report: await judge(job, refused(job.link ? 'refused-address' : 'no-link')) };
    return (await isFresh(reference)) ? { report: await check(job) } : await ask(job, reference);
  };

  async function ask(job: ClaimJob, reference: Reference): Promise<Processed> {
    const wait = await placeInLane(job, reference, hosts);
    if (wait > SOON) return { wait, change: { due: true } };
    const report = await turns.take(reference.canonical, () => check(job));
    if (!report) return { wait: ANOTHERS_TURN * (0.5 + Math.random()), change: { due: true } };
    const trouble = troubleOf(report);
    const { attempts = 0 } = job;
    if (trouble === undefined || attempts + 1 >= ATTEMPTS) return { report };
    await store.forget([reference.canonical], '');
    const rest = hosts.queue.resting(hostOf(reference) ?? '')?.wait ?? 1_000 * 2 ** attempts;
    return rest > LONGEST_WAIT
      ? { report }
      : { wait: rest * (1 + Math.random() / 4), change: { attempts: attempts + 1 } };
  }

  async function isFresh({ canonical }: Reference): Promise<boolean> {
    const [kept] = await store.get([canonical]);
    return kept !== undefined && kept.failures === 0;
  }

  async function check(job: ClaimJob): Promise<Report> {
    const { page, claim, addresses } = subjectOf(job);
    const mark = await checker.check(page, claim, NOWHERE, { by: 'click', ...(addresses && { addresses }) });
    return mark.state === 'checked' ? mark.report : await judge(job, refused('not-followed'));
  }

  async function read(document: string): Promise<Evidence> {
    return await engine.examine(Buffer.from(document, 'base64'), engine.ask, Date.now());
  }

  async function judge(job: ClaimJob, evidence: Evidence): Promise<Report> {
    const { page, claim, addresses = [] } = subjectOf(job);
    const trust = await trustFor(evidence, trusted, undefined);
    const now = Date.now();
    const showing = { names: page.person?.names ?? [], addresses, profileUrls: [], claim, trust, now };
    return await assess(evidence, showing, { checkedAt: now });
  }
}

function createSharedChecker({ trusted, report }: ProcessorDeps, engine: Engine, disk: Store): Pick<Checker, 'check'> {
  const settings: Settings = { ...DEFAULTS, agreedAt: new Date().toISOString(), trusted };
  return createChecker({
    refer: referRow,
    leadsTo: leadTo,
    gather: engine.gather,
    ask: engine.ask,
    holds: async () => true,
    settings: async () => settings,
    trust: ({ trusted: known }, evidence) => trustFor(evidence, known, undefined),
    disk,
    memory: createMemoryStore(),
    report,
  });
}

const referRow = (url: string) => refer(url) ?? referDocument(url);
const leadTo = (reference: Reference) => leadsTo(ASKS[reference.platform], reference);
const hostOf = (reference: Reference) => leadTo(reference).host;
const refused = (code: CodeOf<'document'>): Evidence => ({ ground: 'none', checks: [finding('document', code)] });

/** Milliseconds until it is this job's turn with its host; none for a job that has waited for it already. */
async function placeInLane(job: ClaimJob, reference: Reference, hosts: SharedHosts): Promise<number> {
  const host = hostOf(reference);
  return job.due || host === undefined ? 0 : await hosts.due(host);
}

function subjectOf({ run, row, link, claimed: { person, email, ...said } }: ClaimJob): Subject {
  return {
    page: {
      site: ASKED_FOR,
      url: `urn:bonafide:run:${run}`,
      ...(person && { person: { key: person, name: person, names: [person], profileUrls: [] } }),
    },
    claim: { key: String(row), ...said, ...(link !== undefined && { url: link }) } satisfies Claim,
    ...(email && { addresses: [email] }),
  };
}

/** The trouble of a host that may be over soon. */
function troubleOf({ verdict, checks }: Report): string | undefined {
  if (verdict !== 'could-not-check') return undefined;
  return checks.find(({ code = '' }) => TEMPORARY.has(code))?.code;
}

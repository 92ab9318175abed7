/**
 * What holds whatever happens, in whatever order: people look and check from several pages, issuers answer, fall ill, go silent, the
 * network goes, yes is given and taken back, hosts are allowed and not, the worker is killed, something is forgotten. The real checker,
 * the real way to the network and the real store on disk, with a made-up network and a clock of its own.
 */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createChecker, type Checker } from '../../lib/checking/checker.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState, PageFacts } from '../../lib/messages/protocol.ts';
import { createAsk } from '../../lib/net/fetch.ts';
import type { Evidence, Reference } from '../../lib/platforms/platform.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createDiskStore } from '../../lib/store/disk.ts';
import { createMemoryStore } from '../../lib/store/memory.ts';
import type { Store } from '../../lib/store/store.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';

/** Of the real clock, before it is replaced. */
const realTimeout = globalThis.setTimeout;
const START = Date.parse('2026-11-24T12:00:00Z');
const HOSTS = ['one.example', 'two.example', 'three.example'];
const BADGES = 2;
const PAGES = ['https://profiles.example/in/ada', 'https://profiles.example/in/ben'];

type Health = 'well' | 'down' | 'limited' | 'silent' | 'gone';

/** Everything outside: servers, the user's choices, the network. It writes down what would be a fault, at the moment it happens. */
interface World {
  readonly health: Map<string, Health>;
  readonly allowed: Set<string>;
  agreed: boolean;
  online: boolean;
  readonly faults: string[];
  asked: number;
}

/** One life of the worker: what it has in memory goes with it, the disk stays. */
interface Life {
  readonly checker: Checker;
  readonly disk: Store;
  readonly memory: Store;
  readonly end: AbortController;
  /** Requests under way, by address and by host. */
  readonly underWay: ReadonlyMap<string, number>;
}

interface Real {
  readonly world: World;
  life: Life;
  readonly waiting: Waiting[];
  /** How often something was forgotten. */
  forgettings: number;
}

interface Waiting {
  readonly mark: Promise<MarkState>;
  readonly life: Life;
  readonly canonical: string;
  readonly private: boolean;
  /** How often something had been forgotten when it was asked. */
  readonly after: number;
}

const canonicalOf = (host: string, badge: number) => `https://${host}/badges/${badge}`;

function createWorld(): World {
  return {
    health: new Map(HOSTS.map((host) => [host, 'well'])),
    allowed: new Set(HOSTS.slice(0, 2)),
    agreed: true,
    online: true,
    faults: [],
    asked: 0,
  };
}

/** The network of one life, and the watch over how it is used. */
function fetchIn(world: World, end: AbortSignal, underWay: Map<string, number>) {
  const lastStart = new Map<string, number>();
  const enter = (key: string, most: number, what: string) => {
    const count = (underWay.get(key) ?? 0) + 1;
    underWay.set(key, count);
    if (count > most) world.faults.push(`${what}: ${key}`);
    return () => underWay.set(key, (underWay.get(key) ?? 1) - 1);
  };
  return async (address: string, init: RequestInit): Promise<Response> => {
    if (end.aborted) throw new TypeError('the worker is gone');
    const { hostname } = new URL(address);
    world.asked++;
    if (!world.agreed) world.faults.push(`asked without a yes: ${address}`);
    if (!world.allowed.has(hostname)) world.faults.push(`asked a host that is not allowed: ${address}`);
    const since = Date.now() - (lastStart.get(hostname) ?? Number.NEGATIVE_INFINITY);
    if (since < 95) world.faults.push(`two starts within ${since} ms: ${hostname}`);
    lastStart.set(hostname, Date.now());
    const leave = [enter(address, 1, 'the same thing twice at a time'), enter(hostname, 2, 'too many at one host')];
    try {
      await lasting(world.health.get(hostname) === 'silent' ? 60_000 : 150, [end, init.signal]);
      return respond(world, hostname);
    } finally {
      for (const call of leave) call();
    }
  };
}

function lasting(milliseconds: number, signals: readonly (AbortSignal | null | undefined)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(new TypeError('broken off'));
    };
    for (const signal of signals) {
      if (signal?.aborted) stop();
      signal?.addEventListener('abort', stop, { once: true });
    }
  });
}

function respond(world: World, host: string): Response {
  const health = world.health.get(host);
  if (!world.online || health === 'down') throw new TypeError('Failed to fetch');
  if (health === 'limited') return new Response('', { status: 429, headers: { 'retry-after': '3' } });
  return health === 'gone' ? new Response('', { status: 404 }) : new Response('{}', { status: 200 });
}

function startLife(world: World): Life {
  const end = new AbortController();
  const allowed = async (host: string) => world.agreed && world.allowed.has(host);
  const underWay = new Map<string, number>();
  const ask = createAsk({ fetch: fetchIn(world, end.signal, underWay), allowed });
  const [disk, memory] = [createDiskStore(), createMemoryStore()];
  const checker = createChecker({
    refer: (url) => ({ platform: 'badges', kind: 'credential', id: url, canonical: url }),
    leadsTo: ({ canonical }) => ({
      host: new URL(canonical).hostname,
      named: new URL(canonical).hostname !== HOSTS[2],
    }),
    gather: async (reference, through) => await evidenceOf(reference, through),
    ask,
    holds: allowed,
    settings: async () => ({ ...DEFAULTS, ...(world.agreed && { agreedAt: new Date(START).toISOString() }) }),
    trust: () => ({ knows: () => undefined }),
    disk,
    memory,
    online: () => world.online,
    report: (error) => world.faults.push(`a fault of ours: ${error}`),
  });
  return { checker, disk, memory, end, underWay };
}

async function evidenceOf({ canonical }: Reference, ask: ReturnType<typeof createAsk>): Promise<Evidence> {
  const { trouble } = await ask(canonical);
  if (trouble && trouble.code !== 'gone') return { ground: 'none', checks: [finding('document', trouble.code)] };
  return {
    ground: 'hosted',
    vouchedBy: 'Badges',
    credential: {
      format: 'ob2',
      achievement: { name: 'Sailing' },
      holder: { name: 'Ada Example' },
      issued: '2026-01-01',
    },
    checks: [passed('document'), passed('key')],
  };
}

const pageOf = (page: number): PageFacts => ({ site: 'profiles', url: PAGES[page] ?? '' });
const claimOf = (host: string, badge: number): Claim => ({
  key: `${host} ${badge}`,
  title: 'Sailing',
  url: canonicalOf(host, badge),
});

/** What is told holds at the moment at which it is told. */
function watch(world: World, mark: MarkState | undefined): void {
  if (mark?.state !== 'checked' || mark.report.verdict !== 'verified') return;
  if (Date.parse(mark.report.freshUntil) <= Date.now()) world.faults.push('a verdict outlived its freshness');
}

const EVERYTHING = HOSTS.flatMap((at) => Array.from({ length: BADGES }, (_, number) => claimOf(at, number)));

type Step = fc.AsyncCommand<object, Real>;

const step = (name: string, run: (real: Real) => Promise<void> | void): Step => ({
  check: () => true,
  run: async (_, real) => void (await run(real)),
  toString: () => name,
});

const host = fc.constantFrom(...HOSTS);
const badge = fc.nat(BADGES - 1);
const page = fc.nat(1);

const steps = [
  fc.tuple(page, fc.boolean()).map(([on, isPrivate]) =>
    step(`look at everything${isPrivate ? ', private' : ''}`, async ({ life, world }) => {
      const place = { host: 'profiles.example', private: isPrivate };
      for (const mark of (await life.checker.look(pageOf(on), EVERYTHING, place)) ?? []) watch(world, mark);
    }),
  ),
  fc
    .tuple(host, badge, page, fc.constantFrom('view', 'click', 'again'), fc.boolean())
    .map(([at, number, on, by, isPrivate]) =>
      step(`check ${at} ${number} (${by}${isPrivate ? ', private' : ''})`, ({ life, world, waiting, forgettings }) => {
        const how =
          by === 'again' ? ({ by: 'click', again: true } as const) : ({ by: by as 'view' | 'click' } as const);
        const place = { host: 'profiles.example', private: isPrivate };
        const mark = life.checker.check(pageOf(on), claimOf(at, number), place, how);
        mark.then(
          (one) => life.end.signal.aborted || watch(world, one),
          () => undefined,
        );
        waiting.push({ mark, life, canonical: canonicalOf(at, number), private: isPrivate, after: forgettings });
      }),
    ),
  fc
    .constantFrom(50, 400, 5_000, 700_000, 90_000_000)
    .map((milliseconds) => step(`wait ${milliseconds}`, () => pass(milliseconds))),
  fc
    .tuple(host, fc.constantFrom<Health>('well', 'down', 'limited', 'silent', 'gone'))
    .map(([at, health]) => step(`${at} is ${health}`, ({ world }) => void world.health.set(at, health))),
  fc.boolean().map((online) =>
    step(online ? 'online' : 'offline', ({ world }) => {
      world.online = online;
    }),
  ),
  host.map((at) => step(`allow ${at}`, ({ world }) => void world.allowed.add(at))),
  host.map((at) =>
    step(`forbid ${at}`, async ({ world }) => {
      await settle();
      world.allowed.delete(at);
    }),
  ),
  fc.boolean().map((yes) =>
    step(yes ? 'agree' : 'take back', async ({ world }) => {
      await settle();
      world.agreed = yes;
    }),
  ),
  fc.constant(
    step('kill the worker', (real) => {
      real.life.end.abort();
      real.life = startLife(real.world);
    }),
  ),
  fc.constant(
    step('forget everything', async (real) => {
      real.forgettings++;
      await real.life.checker.forgetEverything();
    }),
  ),
  page.map((on) =>
    step('forget a person', async (real) => {
      real.forgettings++;
      await real.life.checker.forget(pageOf(on), [claimOf('one.example', 0)]);
    }),
  ),
];

/** A question that is under way when something is taken back was asked before that; only later ones count. */
const settle = () => pass(120_000);

/** Time goes by in the house. Between, what takes no time of its clock gets done: database and hashing are not its own. */
async function pass(milliseconds: number): Promise<void> {
  for (let slice = 0; slice < 4; slice++) {
    for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(milliseconds / 4);
  }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.useFakeTimers({ now: START, toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('holds whatever happens, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(steps, { maxCommands: 40, size: 'max' }), async (commands) => {
      vi.stubGlobal('indexedDB', new IDBFactory());
      const world = createWorld();
      const real: Real = { world, life: startLife(world), waiting: [], forgettings: 0 };
      await fc.asyncModelRun(() => ({ model: {}, real }), commands);
      await atTheEnd(real);
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** Every check that was asked in the last life has ended, nothing is under way, and what was answered is kept once. */
async function atTheEnd({ world, life, waiting, forgettings }: Real): Promise<void> {
  const own = waiting.filter((one) => one.life === life);
  let ended = 0;
  for (const { mark } of own) mark.finally(() => ended++).catch(() => undefined);
  // Hashing and database take real time, of which nobody can say how much; a minute of the house's clock goes by in each round.
  for (let round = 0; round < 20 || (ended < own.length && round < 2_000); round++) {
    await new Promise((resolve) => realTimeout(resolve, round < 20 ? 0 : 1));
    await pass(60_000);
  }
  const ends = await Promise.all(own.map(({ mark }) => Promise.race([mark, Promise.resolve('stuck' as const)])));
  expect(ends).not.toContain('stuck');
  expect(ends.filter((mark) => mark !== 'stuck' && mark.state === 'checking')).toEqual([]);
  expect([...life.underWay.values()].filter((count) => count > 0)).toEqual([]);
  expect(world.faults).toEqual([]);

  // An answer that was told is kept, once, unless something was forgotten since; of a private window nothing is.
  const canonicals = HOSTS.flatMap((host) => Array.from({ length: BADGES }, (_, badge) => canonicalOf(host, badge)));
  const kept = await life.disk.get(canonicals);
  const onDisk = new Set(kept.flatMap((one) => one?.reference.canonical ?? []));
  const asked = new Set(waiting.filter((one) => !one.private).map(({ canonical }) => canonical));
  expect([...onDisk].filter((canonical) => !asked.has(canonical))).toEqual([]);
  const told = own.filter((one, at) => !one.private && one.after === forgettings && isAnswer(ends[at]));
  expect(told.filter(({ canonical }) => !onDisk.has(canonical))).toEqual([]);
}

const isAnswer = (mark: MarkState | 'stuck' | undefined) =>
  mark !== undefined && mark !== 'stuck' && mark.state === 'checked' && mark.report.verdict === 'verified';

/**
 * The asking thread: the checker with its engine, and the run on top of it. It knows the page by messages alone; answers are in
 * the shared cache before they are told, so that whatever closes, nothing is asked twice.
 */
import { leadsTo } from '../checking/asked.ts';
import { createChecker } from '../checking/checker.ts';
import { createEngine } from '../checking/engine.ts';
import { trustFor } from '../checking/issuers.ts';
import type { Fetch } from '../net/exchange.ts';
import { createHostQueue } from '../net/queue.ts';
import { ASKS } from '../platforms/asks.gen.ts';
import type { Examine, Reference } from '../platforms/platform.ts';
import { createMemoryCopies, createStoredCopies } from '../registries/kept.ts';
import { retentionOf } from '../settings/retention.ts';
import { DEFAULTS, type Settings } from '../settings/settings.ts';
import type { Store } from '../store/store.ts';
import { finding } from '../verdict/codes.ts';
import { FILE_PLATFORM, referRow } from './rows.ts';
import { createRunner, type Runner } from './run.ts';
import type { FromAsking, Question, ToAsking } from './threads.ts';

export interface AskingDeps {
  readonly post: (message: FromAsking) => void;
  readonly fetch: Fetch;
  readonly online: () => boolean;
  /** Keeps answers, for as long as `age` says in milliseconds. */
  readonly disk: (age: () => Promise<number | undefined>) => Store;
  readonly memory: Store;
  readonly cores: number;
  /** Spreads proving over further threads. */
  readonly spread?: (
    examine: Examine,
    tools: Parameters<NonNullable<Parameters<typeof createEngine>[0]['spread']>>[1],
  ) => Examine;
  readonly report: (error: unknown) => void;
}

/** What the thread does with each message. */
export function createAsking(deps: AskingDeps): (message: ToAsking) => void {
  const waiting = new Map<number, (value: never) => void>();
  let questions = 0;
  let settings: Settings = DEFAULTS;
  let runner: Runner | undefined;
  /** What the page said of hosts, until something changes. */
  let held = new Map<string, Promise<boolean>>();

  function question<T>(asked: Question): Promise<T> {
    const id = ++questions;
    return new Promise<T>((resolve) => {
      waiting.set(id, resolve);
      deps.post({ type: 'question', id, question: asked });
    });
  }

  function holds(host: string): Promise<boolean> {
    const known = held.get(host) ?? question<boolean>({ about: 'holds', host });
    held.set(host, known);
    return known;
  }

  const queue = createHostQueue();
  const engine = createEngine({
    fetch: deps.fetch,
    allowed: async (host) => settings.agreedAt !== undefined && (await holds(host)),
    queue,
    record: (exchanged) => deps.post({ type: 'asked', exchanged }),
    ...(deps.spread && { spread: deps.spread }),
  });
  const copies = {
    disk: createStoredCopies({
      get: (key) => question({ about: 'stored', key }),
      set: (items) => question({ about: 'store', items }),
    }),
    memory: createMemoryCopies(),
  };
  const checker = createChecker({
    refer: referRow,
    leadsTo: (reference) => leadsTo(ASKS[reference.platform], reference),
    gather: async (reference, ask, now) => {
      if (reference.platform !== FILE_PLATFORM) return await engine.gather(reference, ask, now);
      const bytes = await question<Uint8Array | undefined>({ about: 'file', hash: reference.id ?? '' });
      return bytes
        ? await engine.examine(bytes, ask, now)
        : { ground: 'none', checks: [finding('document', 'no-link')] };
    },
    ask: engine.ask,
    holds,
    settings: async () => settings,
    trust: ({ trusted, registers }, evidence, { private: isPrivate, asking }) =>
      trustFor(
        evidence,
        trusted,
        registers
          ? (ids) => engine.registers(ids, isPrivate ? copies.memory : copies.disk, asking, { private: isPrivate })
          : undefined,
      ),
    disk: deps.disk(async () => retentionOf(settings)),
    memory: deps.memory,
    online: deps.online,
    report: deps.report,
  });

  function hostsOf(reference: Reference) {
    const { host } = leadsTo(ASKS[reference.platform], reference);
    return {
      ...(host !== undefined && { host }),
      asked: host === undefined ? [] : (ASKS[reference.platform]?.asks ?? []),
    };
  }

  function openRun({
    run,
    rows,
    answered,
    settings: given,
    private: isPrivate,
  }: Extract<ToAsking, { type: 'open' }>): void {
    void runner?.stop();
    settings = given;
    runner = createRunner({
      run,
      rows,
      isAnswered: (row) => answered[row] === 1,
      checker,
      place: { host: '', private: isPrivate },
      hostsOf,
      resting: queue.resting,
      online: deps.online,
      cores: deps.cores,
      tell(answers, progress) {
        for (const [row] of answers) answered[row] = 1;
        deps.post({ type: 'told', answers, progress });
      },
    });
  }

  return (message) => {
    switch (message.type) {
      case 'open':
        return openRun(message);
      case 'start':
        return runner?.start();
      case 'pause':
        return runner?.pause();
      case 'stop':
        return void (runner?.stop() ?? Promise.resolve()).then(() => deps.post({ type: 'stopped' }));
      case 'retry':
        return runner?.retry(message.rows);
      case 'wake':
        settings = message.settings ?? settings;
        held = new Map();
        return runner?.wake();
      case 'answer':
        waiting.get(message.id)?.(message.value as never);
        waiting.delete(message.id);
    }
  };
}

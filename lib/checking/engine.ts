/**
 * The engine's entry: everything that it takes to ask issuers and to read and prove their answers, behind one small shape. Whoever
 * only shows what is known (lib/checking/checker.ts `look`) needs none of it, so the worker loads it as a script of its own
 * when an issuer is first asked (entrypoints/engine); pages, page workers and Node import `createEngine` from here.
 */
import { createContexts } from '../jsonld/contexts.ts';
import type { Ask, Why } from '../net/ask.ts';
import type { Fetch } from '../net/exchange.ts';
import { createAsk } from '../net/fetch.ts';
import type { HostQueue } from '../net/queue.ts';
import type { Recorder } from '../net/recorder.ts';
import { createRememberedAsk } from '../net/remembered.ts';
import { gather } from '../platforms/index.ts';
import type { Evidence, Examine, Reference } from '../platforms/platform.ts';
import { EXPLORERS } from '../proofs/ledgers.ts';
import type { Copies } from '../registries/copies.ts';
import { askRegisters } from '../registries/index.ts';
import { REGISTERS } from '../registries/known.ts';
import type { Trust } from '../settings/trust.ts';
import { createExamine } from './examine.ts';

export interface Engine {
  /** The guarded way to the network; what was answered a moment ago is not asked again. */
  readonly ask: Ask;
  /** Everything that can be found out about a reference. @param now milliseconds. @param ledger the explorer that is asked about Blockcerts */
  gather(reference: Reference, ask: Ask, now: number, ledger?: string): Promise<Evidence>;
  /** What a file at hand holds. @param now milliseconds */
  examine(bytes: Uint8Array, ask: Ask, now: number): Promise<Evidence>;
  /** What the known registers say of these issuers. @param asking false: only what is kept counts */
  registers(issuerIds: readonly string[], copies: Copies, asking: boolean, why?: Why): Promise<Trust>;
  /** Nothing that was answered before is remembered any more. */
  forget(): void;
}

export interface EngineDeps {
  readonly fetch: Fetch;
  /** Whether the host may be asked: the user said yes, and the browser holds the permission. */
  readonly allowed: (host: string) => boolean | Promise<boolean>;
  /** Writes down what was asked of whom. */
  readonly record?: Recorder;
  /** Given by whoever wants to know which hosts rest. */
  readonly queue?: HostQueue;
  /** Stands before the network: what others were answered a moment ago. */
  readonly around?: (network: Ask) => Ask;
  /** Spreads reading and proving over other threads, where somebody has such. */
  readonly spread?: (examine: Examine, tools: { readonly ask: Ask; readonly now: number }) => Examine;
}

export function createEngine(deps: EngineDeps): Engine {
  const contexts = createContexts();
  const network = createAsk(deps);
  const guarded = deps.around?.(network) ?? network;
  const { ask, forget } = createRememberedAsk(guarded);

  function examiner(asking: Ask, now: number, ledger?: string): Examine {
    const explorer = EXPLORERS.find(({ id }) => id === ledger);
    const examine = createExamine({ ask: asking, now, contexts, ...(explorer && { explorer }) });
    if (explorer) return examine;
    return deps.spread?.(examine, { ask: asking, now }) ?? examine;
  }

  return {
    ask,
    gather: (reference, asking, now, ledger) =>
      gather(reference, { ask: asking, now, examine: examiner(asking, now, ledger) }),
    examine: (bytes, asking, now) => examiner(asking, now)(bytes),
    registers: (issuerIds, copies, asking, why) =>
      askRegisters(issuerIds, {
        registers: REGISTERS,
        copies,
        ask: asking ? (url, options) => guarded(url, { ...options, ...(why && { why }) }) : undefined,
        now: Date.now(),
      }),
    forget,
  };
}

/**
 * The engine's entry: everything that it takes to ask issuers and to read and prove their answers, behind one small shape. Whoever
 * only shows what is known (lib/checking/checker.ts `look`) needs none of it, so the worker loads it as a script of its own
 * when an issuer is first asked (entrypoints/engine); pages, page workers and Node import `createEngine` from here.
 */
import { createContexts } from '../jsonld/contexts.ts';
import type { Ask } from '../net/ask.ts';
import type { Fetch } from '../net/exchange.ts';
import { createAsk } from '../net/fetch.ts';
import { createRememberedAsk } from '../net/remembered.ts';
import { gather } from '../platforms/index.ts';
import type { Evidence, Reference } from '../platforms/platform.ts';
import type { Copies } from '../registries/copies.ts';
import { askRegisters } from '../registries/index.ts';
import { REGISTERS } from '../registries/known.ts';
import type { Trust } from '../settings/trust.ts';
import { createExamine } from './examine.ts';

export interface Engine {
  /** The guarded way to the network; what was answered a moment ago is not asked again. */
  readonly ask: Ask;
  /** Everything that can be found out about a reference. @param now milliseconds */
  gather(reference: Reference, ask: Ask, now: number): Promise<Evidence>;
  /** What the known registers say of these issuers. @param asking false: only what is kept counts */
  registers(issuerIds: readonly string[], copies: Copies, asking: boolean): Promise<Trust>;
  /** Nothing that was answered before is remembered any more. */
  forget(): void;
}

export interface EngineDeps {
  readonly fetch: Fetch;
  /** Whether the host may be asked: the user said yes, and the browser holds the permission. */
  readonly allowed: (host: string) => boolean | Promise<boolean>;
}

export function createEngine(deps: EngineDeps): Engine {
  const contexts = createContexts();
  const guarded = createAsk(deps);
  const { ask, forget } = createRememberedAsk(guarded);
  return {
    ask,
    gather: (reference, asking, now) =>
      gather(reference, { ask: asking, now, examine: createExamine({ ask: asking, now, contexts }) }),
    registers: (issuerIds, copies, asking) =>
      askRegisters(issuerIds, {
        registers: REGISTERS,
        copies,
        ask: asking ? guarded : undefined,
        now: Date.now(),
      }),
    forget,
  };
}

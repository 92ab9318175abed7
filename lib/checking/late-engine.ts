/**
 * An engine that is loaded when it is first needed. One that cannot be loaded answers nothing, and says so: a check ends as
 * "could not check", registers as not asked. The next question tries again.
 */
import type { Evidence } from '../platforms/platform.ts';
import { REGISTERS } from '../registries/known.ts';
import type { Trust } from '../settings/trust.ts';
import { finding } from '../verdict/codes.ts';
import type { Engine } from './engine.ts';

/** @param load makes the engine, or rejects; called again only after it did. @param report hears why it could not be loaded */
export function createLateEngine(load: () => Promise<Engine>, report: (error: unknown) => void): Engine {
  let engine: Engine | undefined;

  let loading: Promise<Engine> | undefined;

  /** One engine for all who wait for it: manners towards a host are one engine's. */
  function loaded(): Promise<Engine> {
    loading ??= load().then(
      (ready) => {
        engine = ready;
        return ready;
      },
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  async function use<T>(work: (engine: Engine) => Promise<T>, otherwise: T): Promise<T> {
    const ready = await loaded().catch(report);
    return ready ? await work(ready) : otherwise;
  }

  return {
    ask: async (url, options) => await (await loaded()).ask(url, options),
    gather: (...asked) => use((ready) => ready.gather(...asked), UNANSWERED),
    examine: (bytes, ask, now) => use((ready) => ready.examine(bytes, ask, now), UNANSWERED),
    registers: (...asked) => use((ready) => ready.registers(...asked), UNASKED),
    forget: () => engine?.forget(),
  };
}

const UNANSWERED: Evidence = {
  ground: 'none',
  checks: [finding('document', 'unreadable', { why: 'a part of this extension could not be loaded' })],
};

const UNASKED: Trust = { knows: () => undefined, unasked: () => REGISTERS.map(({ name }) => name) };

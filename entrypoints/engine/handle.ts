/** Where the worker gets its engine from: a script beside its own, which leaves what makes an engine at one global handle. */
import type { createRecheck } from '../../lib/batch/recheck.ts';
import type { createEngine } from '../../lib/checking/engine.ts';
import { loadScript } from './scripts.ts';

export { keepEngine } from './scripts.ts';

/** What the script holds. */
export interface Made {
  readonly createEngine: typeof createEngine;
  readonly createRecheck: typeof createRecheck;
}

declare global {
  /** Set by index.ts, in the worker's or the event page's global scope. */
  var bonafideEngine: Made | undefined;
}

/** What makes an engine. Rejects where the script cannot be had. */
export const loadEngine = async (): Promise<typeof createEngine> => (await load()).createEngine;

/** What checks pinned lists again: nobody needs it who does not ask issuers. Rejects as above. */
export const loadRecheck = async (): Promise<typeof createRecheck> => (await load()).createRecheck;

const load = (): Promise<Made> => loadScript('/engine.js', () => globalThis.bonafideEngine);

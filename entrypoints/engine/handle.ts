/**
 * Where the worker gets its engine from. Chrome's worker may import a script at any time that it imported once while it was
 * installed (Service Workers, "importScripts"; the browser keeps both together), and no other: so it is imported at the
 * installation, and again in each later life when an issuer is first asked. Firefox's event page is a document and adds a
 * script element.
 */
import type { createRecheck } from '../../lib/batch/recheck.ts';
import type { createEngine } from '../../lib/checking/engine.ts';

/** What the script holds. */
export interface Made {
  readonly createEngine: typeof createEngine;
  readonly createRecheck: typeof createRecheck;
}

declare global {
  /** Set by index.ts, in the worker's or the event page's global scope. */
  var bonafideEngine: Made | undefined;
}
declare function importScripts(address: string): void;

const SCRIPT = '/engine.js';

/** Has to be called while the worker's script is evaluated, so that the installation is heard of. */
export function keepEngine(): void {
  if (!import.meta.env.FIREFOX) addEventListener('install', () => importScripts(SCRIPT));
}

/** What makes an engine. Rejects where the script cannot be had. */
export const loadEngine = async (): Promise<typeof createEngine> => (await load()).createEngine;

/** What checks pinned lists again: nobody needs it who does not ask issuers. Rejects as above. */
export const loadRecheck = async (): Promise<typeof createRecheck> => (await load()).createRecheck;

async function load(): Promise<Made> {
  if (!globalThis.bonafideEngine) await (import.meta.env.FIREFOX ? addScript() : importScripts(SCRIPT));
  if (!globalThis.bonafideEngine) throw new Error(`${SCRIPT} left no engine.`);
  return globalThis.bonafideEngine;
}

function addScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${SCRIPT} could not be loaded.`));
    document.head.append(script);
  });
}

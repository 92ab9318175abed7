/** The worker's own script holds what shows an answer that is known; what asks and proves is a script of its own. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scriptsOf } from './output.ts';

/** In kB. What starts a worker is loaded and evaluated at every start: 0.1 ms a kB. */
const WORKER = { plain: 246, gzip: 92.5 };

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const scripts = new Map(scriptsOf(build));
  const worker = scripts.get('background.js') ?? '';
  const engine = scripts.get('engine.js') ?? '';

  it('starts its worker with a small script', () => {
    expect(worker.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(worker) / 1000).toBeLessThanOrEqual(WORKER.plain);
    expect(gzipSync(worker).length / 1000).toBeLessThanOrEqual(WORKER.gzip);
  });

  it.each([
    ['JSON-LD', 'jsonld.ContextUrlError'],
    ['contexts', 'https://w3id.org/security/data-integrity/v1'],
    ['curves', 'secp256k1'],
    ['canonicalisation', 'URDNA2015'],
    ['proof suites', 'eddsa-rdfc-2022'],
    ['status lists', 'BitstringStatusListCredential'],
    ['formats', 'DecompressionStream'],
    ['what checks lists again by itself', 'bonafide-run-'],
  ])('has %s in the engine alone', (_, telling) => {
    expect([worker.includes(telling), engine.includes(telling)]).toEqual([false, true]);
  });

  it('names the engine by the address under which it lies', () => {
    expect(worker.includes('/engine.js')).toBe(true);
  });
});

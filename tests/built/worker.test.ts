/**
 * The worker's own script holds what shows an answer that is known; what asks and proves is a script of its own, and what few
 * credentials need of that are two more.
 */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { scriptsOf } from './output.ts';

/** In kB. What starts a worker is loaded and evaluated at every start: 0.1 ms a kB. */
const WORKER = { plain: 248, gzip: 92.7 };

/** Read, compiled and evaluated when an issuer is first asked; the others when a credential first needs them. */
const BESIDE = {
  engine: { plain: 391, gzip: 101.5 },
  general: { plain: 102.5, gzip: 30 },
  rare: { plain: 118, gzip: 41 },
};

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  const scripts = new Map(scriptsOf(build));
  const worker = scripts.get('background.js') ?? '';
  const textOf = (name: string) => scripts.get(`${name}.js`) ?? '';

  it('starts its worker with a small script', () => {
    expect(worker.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(worker) / 1000).toBeLessThanOrEqual(WORKER.plain);
    expect(gzipSync(worker).length / 1000).toBeLessThanOrEqual(WORKER.gzip);
  });

  it.each(Object.entries(BESIDE))('keeps %s small', (name, { plain, gzip }) => {
    expect(textOf(name).length).toBeGreaterThan(0);
    expect(Buffer.byteLength(textOf(name)) / 1000).toBeLessThanOrEqual(plain);
    expect(gzipSync(textOf(name)).length / 1000).toBeLessThanOrEqual(gzip);
  });

  it.each([
    ['JSON-LD', 'jsonld.ContextUrlError', 'general'],
    ['canonicalisation', 'URDNA2015', 'general'],
    ['curves', 'fffffffefffffc2f', 'rare'],
    ['BBS', 'H2G_HM2S', 'rare'],
    ['XML', 'http://www.w3.org/2000/xmlns/', 'rare'],
    ['contexts', 'https://w3id.org/security/data-integrity/v1', 'engine'],
    ['proof suites', 'eddsa-rdfc-2022', 'engine'],
    ['status lists', 'BitstringStatusListCredential', 'engine'],
    ['formats', 'DecompressionStream', 'engine'],
    ['what checks lists again by itself', 'bonafide-run-', 'engine'],
  ])('has %s in one script alone', (_, telling, where) => {
    const all = ['background', ...Object.keys(BESIDE)];
    expect(all.filter((name) => textOf(name).includes(telling))).toEqual([where]);
  });

  it('names each by the address under which it lies, or by the part that it leaves', () => {
    expect(worker.includes('/engine.js')).toBe(true);
    // Chrome keeps what is imported while the worker is installed.
    for (const name of build.startsWith('chrome') ? ['general', 'rare'] : []) expect(worker).toContain(`/${name}.js`);
    for (const name of ['general', 'rare']) expect(textOf('engine')).toMatch(new RegExp(`\\(.${name}.\\)`));
  });
});

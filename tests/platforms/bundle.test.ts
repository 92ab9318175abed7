/** Whoever reads links loads those of all platforms, and nothing of how they are asked or read. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, it } from 'vitest';

it('links are small, and come alone', async () => {
  const entry = fileURLToPath(new URL('../../lib/platforms/refer.ts', import.meta.url));
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'links' } },
  })) as readonly Rolldown.RolldownOutput[];
  const code = output
    .flatMap((one) => one.output)
    .map((chunk) => ('code' in chunk ? chunk.code : ''))
    .join('');
  expect(code).toContain('credly.com');
  for (const other of ['issuer-api', 'could not be read', 'graphql', 'counterexamples', 'homepage'])
    expect(code).not.toContain(other);
  expect(code.length).toBeLessThan(30_000);
  expect(gzipSync(code).length).toBeLessThan(8_000);
}, 60_000);

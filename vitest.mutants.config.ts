/**
 * The tests that mutation testing runs (stryker.config.mjs): those in Node, of the rooms that `ROOMS` names ("checks,verdict")
 * or of all. One project and no `projects`, so that the runner sees one configuration; one thread, which is held.
 */
import { defineConfig } from 'vitest/config';

const rooms = process.env.ROOMS?.split(',') ?? ['checking', 'checks', 'keys', 'net', 'proofs', 'status', 'verdict'];

export default defineConfig({
  test: {
    runner: './bin/mutants/held.mjs',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    env: { RUNS: '200' },
    // A busy machine is no test that fails.
    testTimeout: 30_000,
    environment: 'node',
    include: rooms.map((room) => `tests/${room}/**/*.test.ts`),
  },
});

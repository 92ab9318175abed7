import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** In percent, of each folder in which a verdict is decided: what its tests reach, so that nothing is added there without one. */
const least = (lines: number, branches: number) => ({ lines, branches });
const THRESHOLDS = {
  'lib/verdict/**': least(98, 98),
  'lib/checks/**': least(99, 97),
  'lib/net/**': least(96, 94),
  'lib/status/**': least(99, 98),
  'lib/keys/**': least(99, 92),
  'lib/proofs/**': least(98, 88),
  'lib/formats/**': least(99, 94),
  'lib/schema/**': least(95, 88),
  'lib/checking/**': least(92, 86),
};

/**
 * Unit tests: `.test.ts` run in Node, `.dom.test.ts(x)` in happy-dom; tests/browser, tests/built and tests/queue have their own run.
 * Those in Node share a process, so that the libraries which sign for them are loaded once and not a hundred times: no module
 * keeps mutable state, and a test that stubs something puts it back. Those in happy-dom share a document, so they do not.
 */
export default defineConfig({
  test: {
    // Of two cores one is used otherwise.
    maxWorkers: availableParallelism(),
    coverage: { include: ['lib/**'], thresholds: THRESHOLDS },
    projects: [
      {
        test: {
          name: 'node',
          isolate: false,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/browser/**', 'tests/built/**', 'tests/queue/**'],
        },
      },
      {
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/**/*.dom.test.ts', 'tests/**/*.dom.test.tsx'],
        },
      },
    ],
  },
});

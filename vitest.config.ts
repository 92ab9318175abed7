import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Unit tests: `.test.ts` run in Node, `.dom.test.ts(x)` in happy-dom; tests/browser, tests/built and tests/queue have their own run.
 * Those in Node share a process, so that the libraries which sign for them are loaded once and not a hundred times: no module
 * keeps mutable state, and a test that stubs something puts it back. Those in happy-dom share a document, so they do not.
 */
export default defineConfig({
  test: {
    // Of two cores one is used otherwise.
    maxWorkers: availableParallelism(),
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

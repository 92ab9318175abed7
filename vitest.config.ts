import { defineConfig } from 'vitest/config';

/** Unit tests: `.test.ts` run in Node, `.dom.test.ts(x)` in happy-dom; tests/browser and tests/built have their own run. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/browser/**', 'tests/built/**'],
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

/** Tests on what was built, in real browsers with it, and with a real Redis. `npm test` builds first; alone: `npm run browsers`. */
import { defineConfig } from 'vitest/config';
import { requireChromium, requireFirefox, requireRedis } from './bin/set-up.mjs';

export default defineConfig({
  test: {
    env: { BONAFIDE_CHROMIUM: requireChromium(), BONAFIDE_FIREFOX: requireFirefox(), BONAFIDE_REDIS: requireRedis() },
    // One browser at a time: each has a worker, a server and pages of its own to feed.
    fileParallelism: false,
    testTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'built', include: ['tests/built/**/*.test.ts'] } },
      { extends: true, test: { name: 'queue', include: ['tests/queue/**/*.test.ts'] } },
      // A browser now and then hangs in starting on a busy machine. What fails twice is ours, and what did once is told.
      { extends: true, test: { name: 'browser', retry: 1, include: ['tests/browser/**/*.browser.test.ts'] } },
    ],
  },
});

/**
 * `npm run chaos [-- --rounds N] [--minutes N] [--seed N]`: puts what can go wrong between the built extension and its world in a
 * real Chromium, at random, and ends with status 1 where something was not as it should be (chaos/walk.ts). A round that
 * failed is walked again by its own seed: `--rounds 1 --seed …`. Each fault by itself: tests/browser/chaos.browser.test.ts.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startChromium } from './browser/chromium.ts';
import { agree } from './browser/extension.ts';
import { walkOn } from './chaos/walk.ts';
import { createRandom } from './fuzz/random.ts';
import { build, requireChromium } from './set-up.mjs';
import { createWorld } from './world/world.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    minutes: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const first = Number(values.seed);
const rounds = values.minutes === undefined ? Number(values.rounds) : Number.POSITIVE_INFINITY;
const end = values.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.minutes) * 60_000;
if (!build('chrome', 'e2e')) throw new Error('the extension could not be built');

let walked = 0;
const failures: string[] = [];
for (; walked < rounds && Date.now() < end; walked++) await round(first + walked);
console.log(`${walked} rounds from seed ${first}: ${failures.length} failed`);
process.exitCode = failures.length > 0 || walked === 0 ? 1 : 0;

/** In a browser and a world of its own, so that its seed alone brings it back. */
async function round(seed: number): Promise<void> {
  const steps: string[] = [];
  const world = await createWorld();
  const chromium = await startChromium({
    executable: requireChromium(),
    extension: resolve(import.meta.dirname, '../.output/chrome-mv3-e2e'),
    port: world.port,
    headless: true,
  });
  try {
    await agree(chromium);
    await walkOn({ world, chromium, random: createRandom(seed), tell: (what) => steps.push(what) });
    console.log(`seed ${seed}: ${steps.join(', ')}`);
  } catch (error) {
    failures.push(String(seed));
    console.log(`seed ${seed} FAILED: ${steps.join(', ')}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await chromium.stop();
    await world.stop();
  }
}

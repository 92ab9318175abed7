/** A demo world and a Firefox in it, in which the yes was said; both gone with the test. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Firefox, startFirefox } from '../../bin/browser/firefox.ts';
import { createWorld, type World } from '../../bin/world/world.ts';
import { OUTPUT } from './demo.ts';

/** @param options `private`: the extension may run in private windows, too */
export async function startFirefoxDemo(
  options: { readonly private?: boolean } = {},
): Promise<{ readonly world: World; readonly firefox: Firefox }> {
  const world = await createWorld();
  onTestFinished(() => world.stop());
  const firefox = await startFirefox({
    executable: process.env.BONAFIDE_FIREFOX ?? 'firefox',
    extension: join(OUTPUT, 'firefox-mv3-e2e'),
    proxyPort: world.proxyPort,
    ...options,
  });
  onTestFinished(() => firefox.stop());
  await firefox.open('welcome.html');
  await firefox.click('button.primary');
  return { world, firefox };
}

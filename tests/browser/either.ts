/** A demo world and a tab of either browser over it, with the yes given; gone with the test. */
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startFirefox } from '../../bin/browser/firefox.ts';
import { chromiumTab, firefoxTab, type Tab, type TabMark } from '../../bin/browser/tab.ts';
import { createWorld, type World } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { OUTPUT, startDemo } from './demo.ts';

export interface Started {
  readonly world: World;
  readonly tab: Tab;
}

export const BROWSERS: readonly (readonly [name: string, start: () => Promise<Started>])[] = [
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
];

async function inChromium(): Promise<Started> {
  const { world, chromium } = await startDemo();
  return { world, tab: chromiumTab(chromium, await chromium.context.newPage()) };
}

async function inFirefox(): Promise<Started> {
  const world = await createWorld();
  onTestFinished(() => world.stop());
  const firefox = await startFirefox({
    executable: process.env.BONAFIDE_FIREFOX ?? 'firefox',
    extension: join(OUTPUT, 'firefox-mv3-e2e'),
    proxyPort: world.proxyPort,
  });
  onTestFinished(() => firefox.stop());
  await firefox.open('welcome.html');
  await firefox.click('button.primary');
  return { world, tab: firefoxTab(firefox) };
}

const { checking } = ENGLISH.mark;

/** Marks whose issuers have answered. */
export const isAnswered = ({ word }: TabMark): boolean => word !== checking;

/** Asks again and again, each question being a round trip to the browser, until it is as wanted. */
export async function until<T>(
  ask: () => Promise<T>,
  wanted: (value: T) => boolean,
  milliseconds = 25_000,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    if (Date.now() > end) throw new Error(`Waited in vain; there is: ${JSON.stringify(value)}`);
  }
}

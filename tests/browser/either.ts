/** A demo world and a tab of either browser over it, with the yes given; gone with the test. */
import { chromiumTab, firefoxTab, type Tab, type TabMark } from '../../bin/browser/tab.ts';
import type { World } from '../../bin/world/world.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { startDemo } from './demo.ts';
import { startFirefoxDemo } from './demo-firefox.ts';

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
  const { world, firefox } = await startFirefoxDemo();
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

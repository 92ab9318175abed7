/** A demo world and a real Chromium with the built extension in it, fresh for each test and gone with it. */
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { type Chromium, type ChromiumOptions, startChromium } from '../../bin/browser/chromium.ts';
import { agree } from '../../bin/browser/extension.ts';
import type { Asked } from '../../bin/world/server.ts';
import { createWorld, type World } from '../../bin/world/world.ts';

export const OUTPUT = resolve(import.meta.dirname, '../../.output');

const BUILT = join(OUTPUT, 'chrome-mv3-e2e');

export interface Demo {
  readonly world: World;
  readonly chromium: Chromium;
  /** Opens a page of the world in a tab of its own. */
  visit(url: string): Promise<Page>;
  /** What issuers were asked so far: everything but profiles. */
  asked(): readonly Asked[];
}

export interface DemoOptions
  extends Partial<Pick<ChromiumOptions, 'extension' | 'profile' | 'unreachable' | 'private'>> {
  /** Whether the yes is given. */
  readonly agreed?: boolean;
}

export async function startDemo(options: DemoOptions = {}): Promise<Demo> {
  const { agreed = true, extension = BUILT, profile = '', unreachable = {}, private: isPrivate = false } = options;
  const world = await createWorld();
  onTestFinished(() => world.stop());
  const chromium = await startChromium({
    executable: process.env.BONAFIDE_CHROMIUM ?? 'chromium',
    extension,
    port: world.port,
    headless: true,
    profile,
    unreachable,
    private: isPrivate,
  });
  onTestFinished(() => chromium.stop());
  if (agreed) await agree(chromium);
  return {
    world,
    chromium,
    async visit(url) {
      const page = await chromium.context.newPage();
      await page.goto(url);
      return page;
    },
    asked: () => issuersAsked(world),
  };
}

const PROFILE_SITES = /^(www\.linkedin\.com|github\.com|mara-ellingsen\.example)$/;

/** Requests to hosts that issue something in the demo world. */
export function issuersAsked({ requests, expected }: World): readonly Asked[] {
  const issuers = new Set(expected.map(({ link }) => new URL(link).hostname.split('.').slice(-2).join('.')));
  return requests.filter(({ host }) => !PROFILE_SITES.test(host) && issuers.has(host.split('.').slice(-2).join('.')));
}

/** The first badge on the profile that this host serves. */
export function badgeAt({ expected }: World, host: string): string {
  const line = expected.find(({ link }) => new URL(link).hostname === host);
  if (!line) throw new Error(`The demo profile has no badge at ${host}`);
  return line.link;
}

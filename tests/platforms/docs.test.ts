import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { asksTable, hostsTable, platformsPage } from '../../bin/platforms.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';

it('docs/platforms.md is up to date: run `npx tsx bin/platforms.ts`', () => {
  expect(readFileSync(new URL('../../docs/platforms.md', import.meta.url), 'utf8')).toBe(platformsPage());
});

it('lib/platforms/asks.gen.ts is up to date: run `npx tsx bin/platforms.ts`', () => {
  expect(readFileSync(new URL('../../lib/platforms/asks.gen.ts', import.meta.url), 'utf8')).toBe(asksTable());
});

it('lib/platforms/hosts.gen.ts is up to date: run `npx tsx bin/platforms.ts`', () => {
  expect(readFileSync(new URL('../../lib/platforms/hosts.gen.ts', import.meta.url), 'utf8')).toBe(hostsTable());
});

it('names every platform, and the hosts that are asked', () => {
  const page = platformsPage();
  for (const { links, asks } of PLATFORMS) {
    expect(page).toContain(`[${links.name}]`);
    for (const host of asks) expect(page).toContain(host);
  }
});

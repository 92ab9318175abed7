/** Every platform has every part: a file of its own, links with examples, a policy with its reason, recorded answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../lib/net/address.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import type { Platform } from '../../lib/platforms/platform.ts';
import { createWorld } from './world.ts';

const FOLDER = new URL('../../lib/platforms/', import.meta.url);
const ANSWERS = new URL('./answers/', import.meta.url);
/** Files of the room that are no platform. */
const HOUSE = [
  'evidence.ts',
  'fields.ts',
  'fingerprint.ts',
  'index.ts',
  'link-out.ts',
  'links.ts',
  'page.ts',
  'platform.ts',
  'refer.ts',
];

const named = (platforms: readonly Platform[]) => platforms.map((platform) => [platform.links.id, platform] as const);
const files = readdirSync(FOLDER).filter((file) => !HOUSE.includes(file) && !file.endsWith('.gen.ts'));
const listed = (file: string, part: string) =>
  [...readFileSync(new URL(file, FOLDER), 'utf8').matchAll(new RegExp(`${part} as (\\w+) \\}`, 'g'))].map(
    ([, name]) => name,
  );

it('each file is a platform, listed once in index.ts and refer.ts, in order', () => {
  const ids = files.map((file) => file.replace(/\.ts$/, ''));
  expect(PLATFORMS.map(({ links }) => links.id)).toEqual(ids);
  expect(listed('index.ts', 'platform')).toEqual(ids);
  expect(listed('refer.ts', 'links')).toEqual(ids);
});

it('recorded answers belong to a platform', () => {
  const asked = PLATFORMS.filter(({ policy }) => policy !== 'link-out').map(({ links }) => links.id);
  expect(readdirSync(ANSWERS).toSorted()).toEqual(asked.toSorted());
});

describe.each(named(PLATFORMS))('%s', (id, platform) => {
  const { links, homepage, policy, terms, asks, vouches, examples, counterexamples } = platform;

  it('is described', () => {
    const source = readFileSync(new URL(`${id}.ts`, FOLDER), 'utf8');
    expect(source).toMatch(/^\/\*\*\n( \* .+\n){1,5} \*\/\n/);
    expect(source.split('\n').length).toBeLessThan(300);
    expect(links.name.trim()).not.toBe('');
    expect(new URL(homepage).protocol).toBe('https:');
    expect(terms, 'why, or what is unconfirmed').toMatch(/^[A-Z].+\.$/);
  });

  it('has links that are shown by example and by counter-example', () => {
    if (id !== 'hosted') expect(examples.length).toBeGreaterThan(0);
    expect(counterexamples.length).toBeGreaterThan(0);
    for (const host of links.hosts)
      expect(isPublicAddress(new URL(`https://${host}`)) && host === host.toLowerCase()).toBe(true);
    const isTold = links.hosts.length > 0 || links.anywhere || id === 'hosted';
    expect(isTold).toBe(true);
    for (const host of links.hosts) {
      const own = examples.some(({ url }) => new URL(url).hostname.endsWith(host));
      const kin = links.hosts.length > 1;
      expect(own || kin, host).toBe(true);
    }
  });

  it('asks named hosts, or nobody', () => {
    for (const host of asks) expect(isPublicAddress(new URL(`https://${host}`))).toBe(true);
    expect(new Set(asks).size).toBe(asks.length);
    if (policy === 'link-out') expect([asks.length, vouches]).toEqual([0, false]);
    if (policy === 'resolve') expect(vouches, 'a page vouches for nothing').toBe(false);
  });
});

describe.each(named(PLATFORMS.filter(({ policy }) => policy === 'link-out')))(
  '%s',
  (_, { links, examples, terms, evidence }) => {
    it('is opened by hand, and nothing is asked', async () => {
      const { tools, asked } = createWorld(() => undefined);
      for (const { url } of examples) {
        const reference = links.refer(new URL(url));
        if (!reference) throw new Error(`${url} is not recognised`);
        const { ground, checks } = await evidence(reference, tools);
        expect([ground, checks.map(({ code }) => code)]).toEqual(['none', ['link-out']]);
        expect(terms).toContain(String(checks[0]?.details?.why));
      }
      expect(asked).toEqual([]);
    });
  },
);

/** What a platform never says: Moodle has 410 for what never was, and freeCodeCamp’s certificates do not expire. */
const NEVER_SAID: Readonly<Record<string, string>> = { moodle: 'not-found', freecodecamp: 'expired' };

describe.each(named(PLATFORMS.filter(({ policy }) => policy !== 'link-out')))('%s', (id, { policy }) => {
  it('has recorded answers, all of them used', () => {
    const folder = new URL(`${id}/`, ANSWERS);
    const text = readFileSync(new URL('cases.json', folder), 'utf8');
    for (const file of readdirSync(folder)) if (file !== 'cases.json') expect(text).toContain(`"${file}"`);
    const verdicts = JSON.parse(text).map(({ verdict }: { verdict: string }) => verdict);
    const due = policy === 'machine' ? ['expired', 'not-found'] : ['not-checkable', 'not-found'];
    for (const verdict of due) if (verdict !== NEVER_SAID[id]) expect(verdicts).toContain(verdict);
  });
});

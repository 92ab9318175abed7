/** Every way in which each platform answers, recorded under answers/ (made up, in the form that the platform uses). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assess } from '../../lib/checking/assess.ts';
import type { Showing } from '../../lib/checks/showing.ts';
import { gather, PLATFORMS } from '../../lib/platforms/index.ts';
import type { Evidence, Platform, Reference } from '../../lib/platforms/platform.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import type { Ground, VerdictWord } from '../../lib/verdict/words.ts';
import { createWorld, NOW, type Recorded, recorded } from './world.ts';

interface Case {
  readonly name: string;
  readonly link: string;
  readonly answers: Readonly<Record<string, Recorded>>;
  readonly verdict: VerdictWord;
  readonly ground?: Ground;
  readonly codes?: readonly string[];
  readonly holder?: string;
  readonly title?: string;
  readonly claimed?: string;
}

const showing = (title?: string): Showing => ({
  names: [],
  addresses: [],
  profileUrls: [],
  claim: title ? { title } : {},
  trust: createTrust([]),
  now: NOW,
});

const casesOf = (id: string): readonly Case[] =>
  JSON.parse(readFileSync(new URL(`./answers/${id}/cases.json`, import.meta.url), 'utf8'));

const referenceOf = (link: string): Reference => {
  const reference = refer(link) ?? referDocument(link);
  if (!reference) throw new Error(`${link} refers to nothing`);
  return reference;
};

const ASKED = PLATFORMS.filter(({ policy }) => policy !== 'link-out');

describe.each(ASKED.map((platform) => [platform.links.id, platform] as const))('%s', (id, platform) => {
  it.each(casesOf(id))('$name: $verdict', async ({ link, answers, claimed, ...expected }) => {
    const reference = referenceOf(link);
    expect(reference.platform).toBe(id);
    const { tools, asked } = createWorld(recorded(id, answers));
    const evidence = await gather(reference, tools);
    const report = await assess(evidence, showing(claimed), { checkedAt: NOW, reference });

    expect(report.verdict, JSON.stringify(report.checks, null, 1)).toBe(expected.verdict);
    if (expected.ground) expect(report.ground).toBe(expected.ground);
    for (const code of expected.codes ?? []) expect(report.checks.map((check) => check.code)).toContain(code);
    if (expected.holder) expect(report.credential?.holder?.name).toBe(expected.holder);
    if (expected.title) expect(report.credential?.achievement.name).toBe(expected.title);

    expect(JSON.stringify(evidence), 'private fields stay outside').not.toContain('PRIVATE');
    expect(new Set(asked.map(({ url }) => url))).toEqual(new Set(Object.keys(answers)));
    for (const { url } of asked) expect(mayBeAsked(platform, url, reference), url).toBe(true);
  });
});

/** The platform's own hosts; where it has none, the host of the link, which the user allows. */
function mayBeAsked({ asks }: Platform, url: string, { canonical }: Reference): boolean {
  const { hostname } = new URL(url);
  return asks.includes(hostname) || hostname === new URL(canonical).hostname;
}

/** How a server may fail, whoever it is, and what is said of each. */
const TROUBLES: readonly (readonly [string, string, string, ResponseInit])[] = [
  ['limited', 'limited', '{"error":"slow down"}', { status: 429, headers: { 'retry-after': '120' } }],
  ['a wall for robots', 'blocked', '<!doctype html><title>Attention required</title>', { status: 403 }],
  ['down', 'server-error', '<!doctype html><title>Service unavailable</title>', { status: 503 }],
  ['broken', 'server-error', '', { status: 500 }],
  ['sent on', 'redirected', '', { status: 302, headers: { location: 'https://attacker.example/' } }],
  ['too large', 'too-large', `{"a":"${'a'.repeat(2 ** 21)}"}`, { status: 200 }],
];

/** What is wrong with an answer that came, for platforms that answer with data. */
const NONSENSE: readonly (readonly [string, string])[] = [
  ['a page where data was due', '<!doctype html><title>Welcome</title>'],
  ['an answer that breaks off', '{"data":{"id":"0a1b2c3d-'],
  ['nothing at all', ''],
  ['a list', '[]'],
  ['a number', '7'],
  ['null', 'null'],
  ['an empty object', '{}'],
  ['nesting without end', '['.repeat(5_000)],
];

/** Read as pages, or not confirmed: what makes no sense there is opened by hand. */
const SOFT = ['mycreds', ...PLATFORMS.filter(({ policy }) => policy === 'resolve').map(({ links }) => links.id)];

const LINKS = ASKED.flatMap((platform) =>
  casesOf(platform.links.id)
    .filter(({ answers }) => Object.keys(answers).length > 0)
    .map(({ link }) => link)
    .filter((link, index, all) => all.indexOf(link) === index)
    .map((link) => [platform.links.id, link] as const),
);

describe.each(LINKS)('%s at %s', (id, link) => {
  const ask = async (body: string, init: ResponseInit): Promise<Evidence> => {
    const { status = 200, headers = {} } = init;
    const bytes = new TextEncoder().encode(body);
    const { tools } = createWorld(() => ({
      bytes,
      status,
      type: 'text/html',
      headers: headers as Record<string, string>,
    }));
    return await gather(referenceOf(link), tools);
  };
  const report = async (evidence: Evidence) => await assess(evidence, showing('Beekeeping'), { checkedAt: NOW });

  it.each(TROUBLES)('%s is “could not check”, never a fake', async (_, code, body, init) => {
    const evidence = await ask(body, init);
    const { verdict, checks } = await report(evidence);
    expect([verdict, checks[0]?.code]).toEqual(['could-not-check', code]);
    if (code === 'limited') expect(evidence.retryAfter).toBe(120_000);
    expect(evidence.checks[0]?.message).not.toMatch(/[{}]/);
  });

  it.each(NONSENSE)('%s is “could not check” or opened by hand, never a fake and never verified', async (_, body) => {
    const { verdict } = await report(await ask(body, { status: 200 }));
    const byHand = SOFT.includes(id) ? 'not-checkable' : 'could-not-check';
    expect(verdict).toBe(byHand);
  });

  it('offline is “could not check”', async () => {
    const { tools } = createWorld(() => undefined);
    const { verdict, checks } = await report(await gather(referenceOf(link), tools));
    expect([verdict, checks[0]?.code]).toEqual(['could-not-check', 'offline']);
  });
});

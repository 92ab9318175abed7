/** What other programs get: a report for everything that they may hand over, and never an exception. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addressOf, expectedOf } from '../../bench/scale/issuers.ts';
import { createVerifier, type Exchanged, type VerifierOptions } from '../../lib/embed/verify.ts';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const BASE = 'https://academy.example';
const DOCUMENTS: Readonly<Record<string, object>> = {
  '/a/1': {
    type: 'Assertion',
    id: `${BASE}/a/1`,
    recipient: { type: 'email', hashed: false, identity: 'ada@mail.example' },
    badge: `${BASE}/badge`,
    verification: { type: 'HostedBadge' },
    issuedOn: '2024-05-01T00:00:00Z',
  },
  '/badge': {
    type: 'BadgeClass',
    id: `${BASE}/badge`,
    name: 'Sailing, basic',
    description: 'Can sail.',
    image: `${BASE}/badge.png`,
    criteria: { narrative: 'Sail.' },
    issuer: `${BASE}/issuer`,
  },
  '/issuer': { type: 'Issuer', id: `${BASE}/issuer`, name: 'An academy', url: BASE, email: 'badges@academy.example' },
};

const answer = (url: string) => {
  const document = DOCUMENTS[new URL(url).pathname];
  const body = JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', ...document });
  return new Response(body, { status: document ? 200 : 404, headers: { 'content-type': 'application/json' } });
};

function verifier(options: VerifierOptions = {}) {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return answer(url);
  };
  return { asked, ...createVerifier({ fetch, now: () => NOW, trusted: [{ id: `${BASE}/issuer` }], ...options }) };
}

describe('a verifier for other programs', () => {
  it('verifies a link, and asks once for what it knows', async () => {
    const { verify, asked } = verifier();
    const report = await verify({ link: `${BASE}/a/1`, title: 'Sailing, basic', email: 'ada@mail.example' });
    expect([report.verdict, report.ground]).toEqual(['verified', 'hosted']);
    expect(report.checks.find(({ id }) => id === 'holder')?.outcome).toBe('pass');
    const before = asked.length;
    expect((await verify({ link: `${BASE}/a/1`, title: 'Sailing, advanced' })).verdict).toBe('claim-differs');
    expect(asked).toHaveLength(before);
  });

  it('knows no issuer that nobody told it of', async () => {
    expect((await verifier({ trusted: [] }).verify({ link: `${BASE}/a/1` })).verdict).toBe('unknown-issuer');
  });

  it('reads a credential that is handed over, as text or bytes', async () => {
    const text = JSON.stringify({ '@context': 'https://w3id.org/openbadges/v2', ...DOCUMENTS['/a/1'] });
    for (const credential of [text, new TextEncoder().encode(text)])
      expect((await verifier().verify({ credential })).verdict).toBe('verified');
  });

  it.each([
    ['no address', { link: 'nowhere' }],
    ['a private one', { link: 'https://192.168.0.1/a' }],
    ['a script', { link: 'javascript:alert(1)' }],
    ['nothing', {}],
    ['an empty text', { credential: '' }],
    ['no credential', { credential: '{"a":1}' }],
  ])('has a report for %s, and asks nobody', async (_, question) => {
    const { verify, asked } = verifier();
    const { verdict, said, checks } = await verify(question);
    expect(['could-not-check', 'not-checkable']).toContain(verdict);
    expect(said.sentence).not.toBe('');
    expect(checks).toHaveLength(10);
    expect(asked).toEqual([]);
  });

  it('asks no host that is not allowed', async () => {
    const { verify, asked } = verifier({ allowed: (host) => host !== 'academy.example' });
    expect((await verify({ link: `${BASE}/a/1` })).verdict).toBe('could-not-check');
    expect(asked).toEqual([]);
  });

  it('tells of each request', async () => {
    const told: Exchanged[] = [];
    await verifier({ record: (exchanged) => told.push(exchanged) }).verify({ link: `${BASE}/a/1` });
    expect(told.map(({ url, outcome }) => [url, outcome])).toContainEqual([`${BASE}/a/1`, 'answered']);
  });

  it('says that it failed where it did, and goes on', async () => {
    const faults: unknown[] = [];
    const broken = { get: () => Promise.reject(new Error('no disk')) };
    const store = { ...broken, put: broken.get, stand: broken.get, forget: broken.get, forgetEverything: broken.get };
    const { verify } = verifier({
      store: { ...store, about: async () => ({ answers: 0 }), stop: () => undefined },
      onFault: (error) => faults.push(error),
    });
    const { verdict, said } = await verify({ link: `${BASE}/a/1` });
    expect([verdict, said.sentence]).toEqual(['could-not-check', expect.stringContaining('this program failed on it')]);
    expect(faults).toHaveLength(1);
  });
});

it('the readme of the package says what it exports', () => {
  const readme = readFileSync('docs/embedding.md', 'utf8');
  for (const name of ['createVerifier', 'verify({ link })', 'verify({ credential })', 'trusted', 'allowed(host)'])
    expect(readme).toContain(name);
});

it('made-up issuers give each kind of badge', () => {
  expect(new Set(Array.from({ length: 8 }, (_, badge) => expectedOf(badge))).size).toBe(4);
  expect(addressOf(11, 10)).toBe('https://issuer-1.example/assertions/11');
});

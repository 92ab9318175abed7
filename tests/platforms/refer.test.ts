import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRefer } from '../../lib/claims/sieve.ts';
import { PLATFORMS } from '../../lib/platforms/index.ts';
import { refer, referDocument } from '../../lib/platforms/refer.ts';

const wrapped = (url: string) => `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(url)}&urlhash=x`;
const EXAMPLES = PLATFORMS.flatMap(({ links, examples }) =>
  examples.map((example) => ({ platform: links.id, ...example })),
);

/** What people and sites do to a link without making it lead elsewhere. */
const DRESSINGS: Readonly<Record<string, (url: string) => string>> = {
  'as it is': (url) => url,
  http: (url) => url.replace(/^https:/, 'http:'),
  'a tracking parameter': (url) => addParameter(url, 'utm_source=linkedin&trk=public_profile'),
  'the usual port': (url) => url.replace(/^(https:\/\/[^/?#]+)/, '$1:443'),
  'host in capitals': (url) => url.replace(/^https?:\/\/[^/?#]+/, (origin) => origin.toUpperCase()),
  wrapped,
};

function addParameter(address: string, parameter: string): string {
  const url = new URL(address);
  url.search = [url.search.slice(1), parameter].filter(Boolean).join('&');
  return url.href;
}

describe.each(PLATFORMS.map((platform) => [platform.links.id, platform] as const))('links of %s', (id, platform) => {
  it.each(platform.examples)('$url', ({ url, kind = 'credential', id: credentialId, canonical }) => {
    const expected = { platform: id, kind, id: credentialId, canonical };
    for (const [name, dress] of Object.entries(DRESSINGS)) expect(refer(dress(url)), name).toEqual(expected);
    expect(mayRefer(new URL(url).href)).toBe(true);
    expect(mayRefer(new URL(wrapped(url)).href)).toBe(true);
  });

  it.each(platform.counterexamples)('not %s', (url) => {
    expect(refer(url)?.platform).not.toBe(id);
  });
});

describe('a canonical address', () => {
  it.each(EXAMPLES)('$canonical is https, bare, and its own canonical', ({ url, canonical }) => {
    const { protocol, hash, username, port, hostname, pathname } = new URL(canonical);
    expect([protocol, hash, username, port]).toEqual(['https:', '', '', '']);
    expect(canonical).toContain(hostname);
    expect(pathname === '/' || !pathname.endsWith('/')).toBe(true);
    // The mark of a customer's host is a fragment, and no fragment stands in a key: the host alone does not tell.
    const marked = new URL(url).hash.startsWith('#acc.') && !canonical.includes('credential.net');
    expect(refer(canonical)?.canonical).toBe(marked ? undefined : canonical);
  });

  it('is never shared by two credentials', () => {
    const ids = new Map<string, string>();
    for (const { platform, canonical, id } of EXAMPLES) {
      expect(ids.get(canonical) ?? `${platform} ${id}`, canonical).toBe(`${platform} ${id}`);
      ids.set(canonical, `${platform} ${id}`);
    }
  });
});

const ON_OWN_HOSTS = PLATFORMS.filter(({ links }) => !links.anywhere).flatMap(({ links, examples }) =>
  examples.map(({ url }) => ({ id: links.id, hosts: links.hosts, url })),
);

describe('a look-alike host', () => {
  it.each(ON_OWN_HOSTS)('of $url is none of $id', ({ id, hosts, url }) => {
    const { hostname } = new URL(url);
    const own = hosts.find((host) => hostname.endsWith(host)) ?? hostname;
    for (const other of [`${hostname}.attacker.example`, `not${own}`, `${own}.br`]) {
      expect(refer(url.replace(hostname, other))?.platform, other).not.toBe(id);
    }
    expect(refer(url.replace(hostname, `${hostname}@attacker.example`))).toBeUndefined();
    expect(refer(`https://attacker.example/?u=${encodeURIComponent(url)}`)).toBeUndefined();
    expect(refer(`https://attacker.example/${url}`)).toBeUndefined();
  });
});

describe('an address that is given as a credential’s own', () => {
  it('is taken as it stands, by https and without fragment', () => {
    expect(referDocument('http://college.example/a.json?v=1#x')).toEqual({
      platform: 'hosted',
      kind: 'credential',
      id: null,
      canonical: 'https://college.example/a.json?v=1',
    });
    expect(referDocument(wrapped('https://college.example/a.json'))?.canonical).toBe('https://college.example/a.json');
    expect(referDocument('https://bit.ly/abc')?.canonical).toBe('https://bit.ly/abc');
  });

  it.each([
    'https://10.0.0.1/a.json',
    'https://localhost/',
    'ftp://college.example/',
    'file:///etc/hosts',
    wrapped('http://127.0.0.1/'),
    'x',
  ])('is none when it is %s', (href) => expect(referDocument(href)).toBeUndefined());
});

it('reads what VerifierPlus shows from elsewhere as a credential, and a platform’s as that platform’s', () => {
  expect(refer('https://verifierplus.org/#verify?vc=https://college.example/vc.json')).toEqual({
    platform: 'verifierplus',
    kind: 'credential',
    id: null,
    canonical: 'https://college.example/vc.json',
  });
  const badgr = 'https://api.badgr.io/public/assertions/Ab3dEf6hIj9lMn2pQr5tUv';
  expect(refer(`https://verifierplus.org/#verify?vc=${badgr}`)).toMatchObject({ platform: 'badgr', canonical: badgr });
  expect(refer('https://verifierplus.org/#verify?vc=http://127.0.0.1/vc.json')).toBeUndefined();
});

/** Told by a fragment, which no key keeps. */
const MARKED = ['accredible', 'verifierplus'];

describe('any link at all', () => {
  const example = fc.constantFrom(...EXAMPLES.map(({ url }) => url));
  const put = fc.constantFrom('', '/', '?', '#', '%', '.', 'x', '@', '\\', '..', '%2f', '0');
  const mangled = fc.tuple(example, fc.nat(), put, fc.nat({ max: 3 })).map(([url, at, text, cut]) => {
    const place = at % url.length;
    return url.slice(0, place) + text + url.slice(place + cut);
  });
  const anything = fc.oneof(mangled, fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string());

  it('gives a reference whose canonical is public, https and its own, or none', () => {
    const holds = (href: string) => {
      const reference = refer(href);
      if (!reference) return true;
      const { protocol, hash, hostname } = new URL(reference.canonical);
      const again = refer(reference.canonical)?.canonical;
      const isOwn = again === reference.canonical || (!again && MARKED.includes(reference.platform));
      const isPublic = protocol === 'https:' && hash === '' && /\.[a-z]/.test(hostname);
      return isOwn && isPublic && mayRefer(new URL(href).href);
    };
    fc.assert(fc.property(anything, holds), { numRuns: 1_000 });
  }, 20_000);
});

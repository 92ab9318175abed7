import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { federation } from '../../lib/registries/federation.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { ANCHOR, createAnchor, createWorld, DAY, fetchOf, HOUR, NOW, QUILLFORD, STRANGER } from './world.ts';

const anchor = await createAnchor();
const configuration = await anchor.sign(anchor.self);
const statement = await anchor.sign(anchor.about);
const FETCH = fetchOf(QUILLFORD);

const FOUND = { outcome: 'found', name: 'Quillford College', asOf: NOW };
const UNREADABLE = { outcome: 'not-asked', why: 'unreadable' };

const tell = (said: Record<string, string>, issuerId = QUILLFORD) =>
  federation.tell(issuerId, ANCHOR, createWorld(said).consultAt(), NOW);
const tellOf = (said: string) => tell({ [ANCHOR.url]: configuration, [FETCH]: said });

describe('a federation', () => {
  it('names an issuer by a statement that its anchor signed', async () => {
    expect(await tellOf(statement)).toEqual(FOUND);
    expect(await tellOf(`${statement}\n`)).toEqual(FOUND);
  });

  it.each(['EdDSA', 'ES384', 'RS256', 'PS256'])('may sign with %s', async (alg) => {
    const other = await createAnchor(alg);
    const said = { [ANCHOR.url]: await other.sign(other.self), [FETCH]: await other.sign(other.about) };
    expect(await tell(said)).toEqual(FOUND);
  });

  it('that has nothing about an issuer does not list it', async () => {
    expect(await tell({ [ANCHOR.url]: configuration, [fetchOf(STRANGER)]: 'not-found' }, STRANGER)).toEqual({
      outcome: 'not-listed',
    });
  });

  it.each(['offline', 'timed-out', 'server-error', 'not-permitted'])('%s: could not be asked', async (trouble) => {
    expect(await tell({ [ANCHOR.url]: trouble })).toEqual({ outcome: 'not-asked', why: trouble });
    expect(await tellOf(trouble)).toEqual({ outcome: 'not-asked', why: trouble });
  });

  it('whose anchor is gone could not be asked; it has not denied anybody', async () => {
    expect(await tell({ [ANCHOR.url]: 'not-found' })).toEqual({ outcome: 'not-asked', why: 'not-found' });
  });

  it('is asked once a day about an issuer, and again when the statement has run out', async () => {
    const { said, asked, consultAt } = createWorld({ [ANCHOR.url]: configuration, [FETCH]: statement });
    const at = (now: number) => federation.tell(QUILLFORD, ANCHOR, consultAt(now), now);
    await at(NOW);
    expect(await at(NOW + HOUR / 2)).toEqual(FOUND);
    expect(asked).toHaveLength(2);
    said[ANCHOR.url] = 'offline';
    expect(await at(NOW + HOUR)).toEqual({ outcome: 'not-asked', why: 'offline' });
    expect(asked).toHaveLength(3);
  });

  it('asks for the issuer as it is called, whatever stands in its name', async () => {
    const { asked, consultAt } = createWorld({ [ANCHOR.url]: configuration });
    const odd = 'did:web:a.example&sub=did:web:b.example#x';
    await federation.tell(odd, ANCHOR, consultAt(), NOW);
    expect(new URL(asked.at(-1)?.url ?? '').searchParams.getAll('sub')).toEqual([odd]);
  });
});

describe('a statement proves nothing', () => {
  const about = (changes: JsonObject) => ({ ...anchor.about, ...changes });
  const [header = '', payload = '', signature = ''] = statement.split('.');
  const encode = (value: JsonObject) => jose.base64url.encode(JSON.stringify(value));
  const seconds = NOW / 1_000;

  it.each<[string, () => Promise<string> | string]>([
    ['signed by another key of the same name', async () => (await createAnchor()).sign(anchor.about)],
    ['by a key that the anchor does not publish', () => anchor.sign(anchor.about, { kid: 'other' })],
    ['that names no key', () => anchor.sign(anchor.about, { kid: undefined as never })],
    [
      'that brings its own key',
      async () => (await createAnchor()).sign({ ...anchor.about, jwks: anchor.self.jwks as JsonObject }),
    ],
    ['of another type', () => anchor.sign(anchor.about, { typ: 'JWT' })],
    ['about another issuer', () => anchor.sign(about({ sub: STRANGER }))],
    ['about the anchor', () => anchor.sign(anchor.self)],
    ['of another anchor', () => anchor.sign(about({ iss: 'https://other.example' }))],
    ['that has run out', () => anchor.sign(about({ exp: seconds }))],
    ['without an end', () => anchor.sign(about({ exp: undefined }))],
    ['whose end is no number', () => anchor.sign(about({ exp: '2099-01-01' }))],
    ['from the future', () => anchor.sign(about({ iat: seconds + 3_600 }))],
    ['without a beginning', () => anchor.sign(about({ iat: undefined }))],
    ['with claims that would have to be understood', () => anchor.sign(about({ crit: ['audience'], audience: 'us' }))],
    ['changed afterwards', () => `${header}.${encode(about({ sub: QUILLFORD, more: 1 }))}.${signature}`],
    ['without a signature', () => `${header}.${payload}.`],
    ['with alg none', () => `${encode({ alg: 'none', typ: 'entity-statement+jwt', kid: 'anchor-1' })}.${payload}.`],
    ['that is no token', () => '{"sub":"did:web:quillford.example"}'],
    ['that is a web page', () => '<!doctype html>'],
    ['that is larger than any', () => anchor.sign(about({ logo: 'x'.repeat(600_000) }))],
    ['that is empty', () => ''],
  ])('%s', async (_, make) => {
    expect(await tellOf(await make())).toEqual(UNREADABLE);
  });
});

describe('an anchor proves nothing', () => {
  const self = (changes: JsonObject) => ({ ...anchor.self, ...changes });
  const endpoint = (federation_fetch_endpoint?: string) =>
    self({ metadata: { federation_entity: { federation_fetch_endpoint } } });

  it.each<[string, () => Promise<string>]>([
    [
      'that calls itself by another name',
      () => anchor.sign(self({ iss: 'https://a.example', sub: 'https://a.example' })),
    ],
    ['that another one speaks of', () => anchor.sign(self({ iss: 'https://other.example' }))],
    ['whose keys are not those that sign', async () => (await createAnchor()).sign(anchor.self)],
    ['without keys', () => anchor.sign(self({ jwks: {} }))],
    ['that has run out', () => anchor.sign(self({ exp: NOW / 1_000 - DAY / 1_000 }))],
    ['that cannot be asked', () => anchor.sign(endpoint())],
    ['that sends us elsewhere', () => anchor.sign(endpoint('https://elsewhere.example/fetch'))],
    ['that sends us inside', () => anchor.sign(endpoint('http://127.0.0.1/fetch'))],
    ['whose endpoint is no address', () => anchor.sign(endpoint('fetch'))],
  ])('%s', async (_, make) => {
    expect(await tell({ [ANCHOR.url]: await make(), [FETCH]: statement })).toEqual(UNREADABLE);
  });

  it('at an address that is no entity configuration’s', async () => {
    const url = 'https://anchor.example/configuration';
    const { consultAt } = createWorld({ [url]: configuration, [FETCH]: statement });
    expect(await federation.tell(QUILLFORD, { ...ANCHOR, url }, consultAt(), NOW)).toEqual(UNREADABLE);
  });
});

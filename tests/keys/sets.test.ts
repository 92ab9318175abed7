/** Where issuers publish keys beside controller documents: sets, metadata, keys with an address of their own; and what is none. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readJwk, resolveMethod, sameKey } from '../../lib/keys/index.ts';
import { askForKeySet, askForOwnKeys, keySetAddress, readKeySet } from '../../lib/keys/jwks.ts';
import { askForIssuerKeys, metadataAddress } from '../../lib/keys/jwt-vc-issuer.ts';
import { createKeyMemory, nameOf, recall } from '../../lib/keys/memory.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { toolsWith } from '../proofs/tools.ts';

const jwkOf = (curve: 'P-256' | 'P-384' | 'secp256k1' = 'P-256') =>
  generateKeyPairSync('ec', { namedCurve: curve }).publicKey.export({ format: 'jwk' }) as JsonObject;
const ONE = jwkOf();
const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }) as JsonObject;

describe('a key set', () => {
  it.each<readonly [number, string, JsonObject]>([
    [1, 'of one', { keys: [ONE] }],
    [1, 'that is a key itself', ONE],
    [1, 'with one for signing', { keys: [{ ...ONE, use: 'sig' }] }],
    [0, 'with one for encrypting', { keys: [{ ...ONE, use: 'enc' }] }],
    [1, 'among what is no key', { keys: ['x', null, 7, { kty: 'EC' }, ONE] }],
    [0, 'that is none', { keys: 'x' }],
    [0, 'without any', { name: 'x' }],
    [200, 'longer than any issuer’s', { keys: Array(201).fill(ONE) }],
  ])('%i: %s', (count, _, document) => {
    expect(readKeySet(document)).toHaveLength(count);
  });

  it('keeps what each key says of itself, where that is text', () => {
    const [named, nameless] = readKeySet({
      keys: [
        { ...ONE, kid: 'k', iss: 'https://school.example' },
        { ...ONE, kid: 7, iss: null },
      ],
    });
    expect(named).toMatchObject({ kid: 'k', iss: 'https://school.example' });
    expect(nameless).toEqual({ key: readJwk(ONE) });
  });

  it('lies at the host of an issuer that has one', async () => {
    const address = 'https://school.example/.well-known/jwks.json';
    const tools = toolsWith({ [address]: { keys: [ONE] } });
    expect(keySetAddress('https://school.example/issuers/7')).toBe(address);
    expect(await askForOwnKeys('https://school.example/issuers/7', tools)).toMatchObject({
      keys: [{ key: readJwk(ONE) }],
    });
    expect(await askForKeySet('https://away.example', tools)).toMatchObject({ finding: { code: 'key-unreachable' } });
  });

  it.each([
    ['did:web:school.example', 'did:web:school.example'],
    ['https://', 'https://'],
    ['', 'no address'],
  ])('of %j cannot be asked for', async (issuer, url) => {
    expect(await askForOwnKeys(issuer, toolsWith())).toMatchObject({
      finding: { id: 'key', outcome: 'unknown', code: 'key-unreachable', details: { url, why: 'no-address' } },
    });
  });
});

describe('metadata of an issuer', () => {
  const ISSUER = 'https://school.example/a/b/';
  const METADATA = 'https://school.example/.well-known/jwt-vc-issuer/a/b';
  const SET = 'https://keys.example/set';
  const ask = async (metadata: JsonObject, issuer = ISSUER) =>
    await askForIssuerKeys(issuer, toolsWith({ [METADATA]: metadata, [SET]: { keys: [ONE, RSA] } }));

  it('lies between host and path', () => {
    expect(metadataAddress(ISSUER)).toBe(METADATA);
    expect(metadataAddress('https://school.example')).toBe('https://school.example/.well-known/jwt-vc-issuer');
    expect(metadataAddress('did:web:school.example')).toBeUndefined();
  });

  it.each<readonly [number, string, JsonObject]>([
    [1, 'holds keys', { jwks: { keys: [ONE] } }],
    [2, 'leads to keys', { jwks_uri: SET }],
    [1, 'leads nowhere that may be asked', { jwks_uri: 'http://keys.example/set', jwks: { keys: [ONE] } }],
    [0, 'holds none', {}],
    [0, 'holds something else', { jwks: 'x', jwks_uri: 7 }],
  ])('%i: it %s', async (count, _, more) => {
    const found = await ask({ issuer: ISSUER, ...more });
    expect('keys' in found && found.keys).toHaveLength(count);
  });

  it.each<readonly [string, JsonObject]>([
    ['https://stranger.example', { issuer: 'https://stranger.example', jwks: { keys: [ONE] } }],
    ['nobody', { jwks: { keys: [ONE] } }],
  ])('of %s is not believed', async (controller, metadata) => {
    expect(await ask(metadata)).toMatchObject({
      finding: { code: 'controller-differs', details: { controller, url: METADATA } },
    });
  });

  it('of an issuer without an address, or out of reach, is unknown', async () => {
    const away = { finding: { outcome: 'unknown', code: 'key-unreachable' } };
    expect(await ask({}, 'did:web:school.example')).toMatchObject(away);
    expect(await askForIssuerKeys(ISSUER, toolsWith())).toMatchObject(away);
  });
});

describe('a key with an address of its own', () => {
  const KEY = 'https://school.example/keys/1';
  const SCHOOL = 'https://school.example/issuers/7';
  const key = (more: JsonObject = {}): JsonObject => ({ id: KEY, controller: SCHOOL, publicKeyJwk: ONE, ...more });
  const school = (more: JsonObject = {}): JsonObject => ({ id: SCHOOL, assertionMethod: [KEY], ...more });

  it.each<readonly [string, JsonObject, JsonObject | 'offline', object]>([
    ['counts', key(), school(), { method: { controller: SCHOOL, relationships: ['assertionMethod'] } }],
    [
      'counts by the old name of its controller',
      key({ controller: undefined, owner: SCHOOL }),
      school(),
      { method: { controller: SCHOOL } },
    ],
    ['is listed for nothing', key(), school({ assertionMethod: [] }), { method: { relationships: [] } }],
    [
      'of nobody',
      key({ controller: undefined }),
      school(),
      { finding: { code: 'controller-differs', details: { controller: 'nobody' } } },
    ],
    [
      'of no text',
      key({ controller: 7 }),
      school(),
      { finding: { code: 'controller-differs', details: { controller: '7' } } },
    ],
    [
      'by another id',
      key({ id: `${KEY}0` }),
      school(),
      { finding: { code: 'controller-differs', details: { controller: SCHOOL } } },
    ],
    ['of somebody who is out of reach', key(), 'offline', { finding: { code: 'key-unreachable' } }],
    [
      'of somebody who is another',
      key(),
      school({ id: 'https://stranger.example' }),
      { finding: { code: 'controller-differs' } },
    ],
    ['of no kind', key({ publicKeyJwk: { kty: 'oct' } }), school(), { finding: { code: 'key-unreadable' } }],
  ])('%s', async (_, published, controller, expected) => {
    expect(await resolveMethod(KEY, toolsWith({ [KEY]: published, [SCHOOL]: controller }))).toMatchObject(expected);
  });

  it('out of reach is unknown', async () => {
    expect(await resolveMethod(KEY, toolsWith())).toMatchObject({
      finding: { outcome: 'unknown', code: 'key-unreachable' },
    });
    const did = 'did:ion:abc';
    expect(await resolveMethod(`${did}#1`, toolsWith())).toMatchObject({ finding: { code: 'key-unreachable' } });
  });
});

describe('a JWK', () => {
  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [ONE]],
    ['a private key', { ...ONE, d: 'AAAA' }],
    ['a shared secret', { kty: 'oct', k: 'AAAA' }],
    ['a curve that nobody knows', { ...ONE, crv: 'P-521' }],
    ['a name that every object has', { ...ONE, crv: 'constructor' }],
    ['a curve of another kind', { ...ONE, kty: 'OKP' }],
    ['half a point', { ...ONE, y: undefined }],
    ['RSA without a modulus', { kty: 'RSA', e: 'AQAB' }],
    ['RSA without an exponent', { ...RSA, e: undefined }],
    ['RSA that is no base64', { ...RSA, n: '%' }],
    ['RSA that is too short', { ...RSA, n: Buffer.alloc(255, 1).toString('base64url') }],
    ['RSA that is too long', { ...RSA, n: Buffer.alloc(2049, 1).toString('base64url') }],
    ...['AQ', 'AAAB', 'Ag', '', '%'].map((e) => [`RSA with the exponent ${e}`, { ...RSA, e }] as const),
  ])('%s is no public key', (_, jwk) => {
    expect(readJwk(jwk as JsonObject)).toBeUndefined();
  });

  it.each(['P-256', 'P-384', 'secp256k1'] as const)('of %s is one, and no other', (curve) => {
    const [one, other] = [readJwk(jwkOf(curve)), readJwk(jwkOf(curve))];
    if (!one || !other) throw new Error('it was not read');
    expect(one.type).toBe(curve);
    expect(sameKey(one, one)).toBe(true);
    expect(sameKey(one, other)).toBe(false);
    expect(sameKey(one, { ...one, type: 'Ed25519' })).toBe(false);
  });

  it('of RSA is told by modulus and exponent', () => {
    const [one, other] = [readJwk(RSA), readJwk({ ...RSA, e: 'Aw' })];
    if (!one || !other) throw new Error('it was not read');
    expect(sameKey(one, { ...one })).toBe(true);
    expect(sameKey(one, other)).toBe(false);
  });
});

describe('what is remembered of keys', () => {
  it('is made once, and the oldest gives way', () => {
    const memory = new Map<string, number>();
    let made = 0;
    const ask = (name: string) => recall(memory, name, () => ++made);
    expect([ask('a'), ask('a'), ask('b')]).toEqual([1, 1, 2]);
    for (let count = 0; count < 498; count += 1) ask(`more ${count}`);
    expect([memory.size, memory.has('a')]).toEqual([500, true]);
    ask('one more');
    expect([memory.size, memory.has('a'), memory.has('b')]).toEqual([500, false, true]);
  });

  it('is nothing without a memory, nor under a name without end', () => {
    const memory = new Map<string, number>();
    expect(recall(memory, 'x'.repeat(4097), () => 1)).toBe(1);
    expect(memory.size).toBe(0);
    expect(recall(undefined, 'a', () => 2)).toBe(2);
    expect(recall(memory, 'x'.repeat(4096), () => 3)).toBe(3);
    expect(memory.size).toBe(1);
  });

  it('a name tells keys apart, and is worked out once', () => {
    const raw = { type: 'Ed25519', raw: Uint8Array.of(1, 2) } as const;
    expect(nameOf(raw)).not.toBe(nameOf({ ...raw, raw: Uint8Array.of(1, 3) }));
    expect(nameOf(raw)).not.toBe(nameOf({ ...raw, type: 'P-256' }));
    const { names } = createKeyMemory();
    const name = nameOf(raw, names);
    expect(names.get(raw)).toBe(name);
    names.set(raw, 'known');
    expect(nameOf(raw, names)).toBe('known');
  });
});

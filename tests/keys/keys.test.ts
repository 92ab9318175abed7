/** Ways to a key: what identifiers and documents hold, in every way that they write it, and what is not a key. */
import { generateKeyPairSync } from 'node:crypto';
import * as ecdsa from '@digitalbazaar/ecdsa-multikey';
import * as ed25519 from '@digitalbazaar/ed25519-multikey';
import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../lib/keys/did-web.ts';
import { KEY_SOURCES, readJwk, readPem, resolveMethod, sameKey } from '../../lib/keys/index.ts';
import { decodeMultibase, readMultikey } from '../../lib/keys/multikey.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { toolsWith } from '../proofs/tools.ts';

const ID = 'https://school.example/issuers/7';
const multikey = async () => (await ed25519.generate()).export({ publicKey: true });

describe('did:key', () => {
  it.each(['P-256', 'P-384'])('holds a key of %s', async (curve) => {
    const { publicKeyMultibase = '' } = await (await ecdsa.generate({ curve })).export({ publicKey: true });
    const did = `did:key:${publicKeyMultibase}`;
    const answer = await resolveMethod(`${did}#${publicKeyMultibase}`, toolsWith());
    expect(answer).toMatchObject({ method: { controller: did, document: did, key: { type: curve } } });
  });

  it('holds a key of Ed25519, with and without the fragment, and nothing is asked', async () => {
    const { publicKeyMultibase = '' } = await multikey();
    const tools = toolsWith();
    for (const id of [`did:key:${publicKeyMultibase}#${publicKeyMultibase}`, `did:key:${publicKeyMultibase}`]) {
      expect(await resolveMethod(id, tools)).toMatchObject({ method: { key: { type: 'Ed25519' } } });
    }
    expect(tools.asked).toEqual([]);
  });

  it('holds no other key in its fragment', async () => {
    const [one, other] = [await multikey(), await multikey()];
    const answer = await resolveMethod(`did:key:${one.publicKeyMultibase}#${other.publicKeyMultibase}`, toolsWith());
    expect(answer).toMatchObject({ finding: { outcome: 'fail', code: 'not-for-assertion' } });
  });

  it('is never a key of the wrong length or kind, nor an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.base64String(), fc.uint8Array().map(base64urlnopad.encode)),
        async (text) => {
          expect(await resolveMethod(`did:key:z${text}`, toolsWith())).toHaveProperty('finding');
          expect(await resolveMethod(`did:jwk:${text}`, toolsWith())).toHaveProperty('finding');
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is not decoded past a length', () => {
    expect(decodeMultibase(`z${'2'.repeat(100_000)}`)).toBeUndefined();
  });
});

describe('did:jwk', () => {
  it.each(['#0', ''])('holds its one key%s', async (fragment) => {
    const jwk = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
    const did = `did:jwk:${base64urlnopad.encode(Buffer.from(JSON.stringify(jwk)))}`;
    expect(await resolveMethod(did + fragment, toolsWith())).toMatchObject({ method: { key: { type: 'Ed25519' } } });
    expect(await resolveMethod(`${did}#1`, toolsWith())).toMatchObject({ finding: { code: 'not-for-assertion' } });
  });
});

describe('did:web', () => {
  it.each([
    ['did:web:school.example', 'https://school.example/.well-known/did.json'],
    ['did:web:school.example:issuers:7', 'https://school.example/issuers/7/did.json'],
    ['did:web:school.example%3A8443', 'https://school.example:8443/.well-known/did.json'],
    ['did:web:school.example%3a8443:a', 'https://school.example:8443/a/did.json'],
  ])('%s lies at %s', (did, url) => {
    expect(addressOf(did)).toBe(url);
  });

  it.each([
    'did:web:',
    'did:web:a/b',
    'did:web:user@host.example',
    'did:web:host.example:..:x',
    'did:web:h.example:a/b',
  ])('%s lies nowhere', (did) => {
    expect(addressOf(did)).toBeUndefined();
  });
});

describe('a controller document', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
  const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const document = (method: JsonObject, listed: JsonObject = { assertionMethod: [`${ID}#k`] }): JsonObject => ({
    id: ID,
    verificationMethod: [{ id: `${ID}#k`, controller: ID, ...method }],
    ...listed,
  });
  const resolve = (held: JsonObject, id = `${ID}#k`) => resolveMethod(id, toolsWith({ [ID]: held }));

  it.each<[string, () => Promise<JsonObject> | JsonObject, string]>([
    [
      'Multikey',
      async () => ({ type: 'Multikey', publicKeyMultibase: (await multikey()).publicKeyMultibase }),
      'Ed25519',
    ],
    [
      'JsonWebKey2020',
      () => ({ type: 'JsonWebKey2020', publicKeyJwk: p256.export({ format: 'jwk' }) as JsonObject }),
      'P-256',
    ],
    [
      'PEM',
      () => ({ type: 'RsaVerificationKey2018', publicKeyPem: rsa.export({ format: 'pem', type: 'spki' }).toString() }),
      'RSA',
    ],
    [
      'PEM of PKCS#1',
      () => ({ type: 'RsaVerificationKey2018', publicKeyPem: rsa.export({ format: 'pem', type: 'pkcs1' }).toString() }),
      'RSA',
    ],
    [
      'base58',
      () => ({ type: 'Ed25519VerificationKey2018', publicKeyBase58: '4CcKDtU1JNGi8U4D8Rv9CHzfmF7xzaxEAPFA54eQjRHF' }),
      'Ed25519',
    ],
  ])('may write a key as %s', async (_, method, type) => {
    expect(await resolve(document(await method()))).toMatchObject({
      method: { key: { type }, relationships: ['assertionMethod'], document: ID },
    });
  });

  it('may embed a key where it lists it', async () => {
    const { publicKeyMultibase } = await multikey();
    const held = { id: ID, assertionMethod: [{ id: '#k', controller: ID, type: 'Multikey', publicKeyMultibase }] };
    expect(await resolve(held)).toMatchObject({ method: { relationships: ['assertionMethod'] } });
  });

  it.each<[string, JsonObject]>([
    [
      'of a type that is not its own',
      { type: 'Ed25519VerificationKey2020', publicKeyJwk: p256.export({ format: 'jwk' }) as JsonObject },
    ],
    ['that is private', { type: 'JsonWebKey2020', publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: 'AA', d: 'AA' } }],
    ['that is not there', { type: 'Multikey' }],
    [
      'of a curve that is not known',
      { type: 'JsonWebKey2020', publicKeyJwk: { kty: 'EC', crv: 'toString', x: 'AA', y: 'AA' } },
    ],
    [
      'of RSA that is too short',
      { type: 'JsonWebKey2020', publicKeyJwk: { kty: 'RSA', n: 'x'.repeat(171), e: 'AQAB' } },
    ],
  ])('holds no key %s', async (_, method) => {
    expect(await resolve(document(method))).toMatchObject({ finding: { outcome: 'unknown', code: 'key-unreadable' } });
  });

  it('vouches for a key that has an address of its own', async () => {
    const { publicKeyMultibase } = await multikey();
    const key = { id: `${ID}/key`, type: 'Multikey', controller: ID, publicKeyMultibase };
    const listed = { id: ID, assertionMethod: [key.id] };
    const tools = toolsWith({ [key.id]: key, [ID]: listed });
    expect(await resolveMethod(key.id, tools)).toMatchObject({
      method: { relationships: ['assertionMethod'], document: ID },
    });
    const unlisted = toolsWith({ [key.id]: key, [ID]: { id: ID } });
    expect(await resolveMethod(key.id, unlisted)).toMatchObject({ method: { relationships: [] } });
  });

  it('that says it is another’s is not believed', async () => {
    expect(await resolve({ ...document({}), id: 'https://mallory.example' })).toMatchObject({
      finding: { outcome: 'fail', code: 'controller-differs' },
    });
  });

  it('of a DID of any other method is asked for by its name', async () => {
    const tools = toolsWith();
    expect(await resolveMethod('did:example:7#k', tools)).toMatchObject({ finding: { code: 'key-unreachable' } });
    expect(tools.asked).toEqual(['did:example:7']);
  });

  it.each(['ftp://school.example/key', 'urn:uuid:1', 'key-1', ''])('cannot be had for %s', async (id) => {
    expect(await resolveMethod(id, toolsWith())).toMatchObject({ finding: { code: 'key-unreachable' } });
  });
});

describe('keys', () => {
  it('are the same however they are written', async () => {
    const pair = await ecdsa.generate({ curve: 'P-256' });
    const { publicKeyMultibase = '' } = await pair.export({ publicKey: true });
    const written = readMultikey(publicKeyMultibase);
    const jwk = readJwk((await ecdsa.toJwk({ keyPair: pair })) as JsonObject);
    expect(written && jwk && sameKey(written, jwk)).toBe(true);
    const other = readMultikey((await multikey()).publicKeyMultibase ?? '');
    expect(written && other && sameKey(written, other)).toBe(false);
  });

  it.each(['', 'no PEM', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'])(
    'are not read from %j',
    async (text) => {
      expect(await readPem(text)).toBeUndefined();
    },
  );

  it('come by sources with names of their own', () => {
    expect(new Set(KEY_SOURCES.map(({ scheme }) => scheme)).size).toBe(KEY_SOURCES.length);
  });
});

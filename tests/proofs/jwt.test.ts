/** Credentials as tokens, signed by jose: algorithms, claims equal to the credential, and whose the key is. */
import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { readJwk, readPem } from '../../lib/keys/index.ts';
import { verifyJws, verifyJwt } from '../../lib/proofs/index.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from './badges.ts';
import { NOW, toolsWith } from './tools.ts';

const SCHOOL = 'https://school.example/issuers/7';
const KEYS = 'https://school.example/.well-known/jwks.json';
const badge = smallBadge({ issuer: SCHOOL, contexts: [] });

async function createIssuer(alg: string) {
  const { privateKey, publicKey } = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = (await jose.exportJWK(publicKey)) as JsonObject;
  const sign = (payload: JsonObject, header: JsonObject = {}) =>
    new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
      .setProtectedHeader({ alg, ...header } as jose.CompactJWSHeaderParameters)
      .sign(privateKey);
  return { jwk, publicKey, sign };
}

const ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'];

describe.each(ALGORITHMS)('a token signed with %s', (alg) => {
  it('passes by a key that the issuer publishes, and fails when it was changed', async () => {
    const { jwk, sign } = await createIssuer(alg);
    const token = await sign(badge, { kid: 'one' });
    const tools = toolsWith({ [KEYS]: { keys: [{ ...jwk, kid: 'one' }] } });
    expect(await verifyJwt(token, SCHOOL, tools)).toMatchObject({
      proof: { outcome: 'pass' },
      key: { outcome: 'pass' },
    });
    const [header, , signature] = token.split('.');
    const forged = `${header}.${jose.base64url.encode(JSON.stringify({ ...badge, name: 'Master Mariner' }))}.${signature}`;
    expect((await verifyJwt(forged, SCHOOL, tools)).proof).toMatchObject({ code: 'signature-wrong' });
  });
});

describe('an algorithm', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = publicKey.export({ format: 'jwk' }) as JsonObject;
  const tools = toolsWith({ [KEYS]: { keys: [{ ...jwk, kid: 'one' }] } });
  const make = (header: object, sign: (signed: string) => Uint8Array) => {
    const signed = `${jose.base64url.encode(JSON.stringify(header))}.${jose.base64url.encode(JSON.stringify(badge))}`;
    return `${signed}.${jose.base64url.encode(sign(signed))}`;
  };
  const rs256 = (signed: string) => signWith('sha256', Buffer.from(signed), privateKey);
  const pem = publicKey.export({ format: 'pem', type: 'spki' });

  it.each<[string, object, (signed: string) => Uint8Array]>([
    ['none', { alg: 'none', kid: 'one' }, () => new Uint8Array()],
    [
      'HMAC with the public key',
      { alg: 'HS256', kid: 'one' },
      (signed) => createHmac('sha256', pem).update(signed).digest(),
    ],
    ['of another type of key', { alg: 'ES256', kid: 'one' }, rs256],
    ['with an extension to understand', { alg: 'RS256', kid: 'one', crit: ['exp'], exp: 1 }, rs256],
    ['with a payload that is not encoded', { alg: 'RS256', kid: 'one', b64: false }, rs256],
    ['that is an object’s own member', { alg: 'constructor', kid: 'one' }, rs256],
  ])('%s is refused', async (_, header, sign) => {
    const { proof } = await verifyJwt(make(header, sign), SCHOOL, tools);
    expect(proof).toMatchObject({ outcome: 'fail', code: 'algorithm-refused' });
  });

  it('is limited by whoever asks', async () => {
    const key = await readPem(pem.toString());
    const token = make({ alg: 'RS256' }, rs256);
    expect(key && (await verifyJws(token, key, ['RS256']))).toMatchObject({ outcome: 'pass' });
    expect(key && (await verifyJws(token, key, ['ES256']))).toMatchObject({ code: 'algorithm-refused' });
  });

  it('ES256K is verified, also with a high S', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
    const key = readJwk(pair.publicKey.export({ format: 'jwk' }) as JsonObject);
    for (let round = 0; round < 8; round += 1) {
      const token = make({ alg: 'ES256K', round }, (signed) =>
        signWith('sha256', Buffer.from(signed), { key: pair.privateKey, dsaEncoding: 'ieee-p1363' }),
      );
      expect(key && (await verifyJws(token, key))).toMatchObject({ outcome: 'pass' });
    }
  });

  it('ECDSA in DER is no signature', async () => {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = readJwk(pair.publicKey.export({ format: 'jwk' }) as JsonObject);
    const token = make({ alg: 'ES256' }, (signed) => signWith('sha256', Buffer.from(signed), pair.privateKey));
    expect(key && (await verifyJws(token, key))).toMatchObject({ code: 'signature-wrong' });
  });
});

describe('what a token says of itself', async () => {
  const { jwk, sign } = await createIssuer('ES256');
  const tools = toolsWith({ [KEYS]: { keys: [{ ...jwk, kid: 'one' }] } });
  const codeOf = async (payload: JsonObject, header: JsonObject) => {
    const { proof } = await verifyJwt(await sign(payload, { kid: 'one', ...header }), SCHOOL, tools);
    return proof.code ?? proof.outcome;
  };

  it.each<readonly [string, Json | undefined, string]>([
    ['nothing', undefined, 'pass'],
    ['the type of Open Badges 3.0 and VCDM 1.1', 'JWT', 'pass'],
    ['the type of VC-JOSE-COSE', 'vc+jwt', 'pass'],
    ['the same, written out, in capitals', 'application/VC+JWT', 'pass'],
    ['the type of a draft', 'vc+ld+jwt', 'pass'],
    ['a type that nobody knows', 'badge', 'token-kind-unknown'],
    ['an access token', 'at+jwt', 'token-of-another-kind'],
    ['an entity statement', 'entity-statement+jwt', 'token-of-another-kind'],
    ['an SD-JWT', 'dc+sd-jwt', 'token-of-another-kind'],
    ['a presentation', 'vp+jwt', 'token-of-another-kind'],
    ['a key binding', 'application/kb+jwt', 'token-of-another-kind'],
    ['a status list', 'statuslist+jwt', 'token-of-another-kind'],
  ])('as its type: %s', async (_, typ, code) => {
    expect(await codeOf(badge, typ === undefined ? {} : { typ })).toBe(code);
  });

  it.each([
    ['a year ago', -365 * 86_400, 'pass'],
    ['in four minutes', 240, 'pass'],
    ['in six minutes', 360, 'created-ahead'],
  ])('as the time when it was made: %s', async (_, seconds, code) => {
    expect(await codeOf({ ...badge, iat: NOW / 1000 + seconds }, {})).toBe(code);
  });
});

describe('the claims of a token', () => {
  const seconds = Date.parse(String(badge.validFrom)) / 1000;
  const claims = { iss: SCHOOL, sub: 'did:example:learner-1', jti: String(badge.id), nbf: seconds };
  const old = { ...badge, validFrom: undefined, issuanceDate: badge.validFrom, expirationDate: '2030-01-01T00:00:00Z' };

  async function prove(payload: JsonObject) {
    const { jwk, sign } = await createIssuer('ES256');
    const tools = toolsWith({ [KEYS]: { keys: [{ ...jwk, kid: 'one' }] } });
    return (await verifyJwt(await sign(payload, { kid: 'one' }), SCHOOL, tools)).proof;
  }

  it.each<[string, JsonObject]>([
    ['beside the credential (VCDM 2.0)', { ...badge, ...claims }],
    ['around it (VCDM 1.1)', { ...claims, exp: Date.parse('2030-01-01T00:00:00Z') / 1000, vc: old }],
    ['that are not there', { ...badge }],
  ])('%s pass when they say the same', async (_, payload) => {
    expect(await prove(payload)).toMatchObject({ outcome: 'pass' });
  });

  it.each<[string, JsonObject]>([
    ['iss', { iss: 'https://other.example' }],
    ['sub', { sub: 'did:example:somebody-else' }],
    ['jti', { jti: 'urn:uuid:another' }],
    ['nbf', { nbf: seconds + 1 }],
    ['exp', { exp: 4_000_000_000 }],
    ['nbf', { nbf: 'tomorrow' }],
  ])('differ in %s: not the credential that was signed', async (member, change) => {
    expect(await prove({ ...claims, ...change, vc: old })).toMatchObject({
      outcome: 'fail',
      code: 'claims-differ-from-token',
      details: { member },
    });
  });
});

describe('the key of a token', () => {
  it.each<[string, JsonObject | 'not-found' | 'offline', string, string | undefined]>([
    ['the issuer publishes it', {}, 'pass', undefined],
    ['the issuer publishes no keys', 'not-found', 'warn', 'issuer-not-proven'],
    ['the issuer’s keys cannot be had', 'offline', 'unknown', 'key-unreachable'],
    ['the issuer publishes other keys', { keys: [] }, 'warn', 'issuer-not-proven'],
    ['the issuer publishes it as somebody else’s', { iss: 'https://other.example' }, 'fail', 'controller-differs'],
  ])('in its header: %s', async (_, held, outcome, code) => {
    const { jwk, sign } = await createIssuer('ES256');
    const set = typeof held === 'string' ? held : { keys: [{ ...jwk, ...held }], ...held };
    const { proof, key } = await verifyJwt(await sign(badge, { jwk }), SCHOOL, toolsWith({ [KEYS]: set }));
    expect(proof.outcome).toBe('pass');
    expect(key).toMatchObject(code ? { outcome, code } : { outcome });
  });

  it('in its header with the private part is refused', async () => {
    const { jwk, sign } = await createIssuer('ES256');
    const { key } = await verifyJwt(await sign(badge, { jwk: { ...jwk, d: 'c2VjcmV0' } }), SCHOOL, toolsWith());
    expect(key).toMatchObject({ code: 'key-unreadable' });
  });

  it('behind a foreign https address proves no issuer', async () => {
    const { jwk, sign } = await createIssuer('ES256');
    const tools = toolsWith({ 'https://mallory.example/key.json': jwk, [KEYS]: 'not-found' });
    const token = await sign(badge, { kid: 'https://mallory.example/key.json' });
    expect(await verifyJwt(token, SCHOOL, tools)).toMatchObject({
      proof: { outcome: 'pass' },
      key: { outcome: 'warn', code: 'issuer-not-proven' },
    });
  });

  it('in the issuer’s key set under its full address is the issuer’s', async () => {
    const { jwk, sign } = await createIssuer('ES256');
    const tools = toolsWith({
      [KEYS]: {
        keys: [
          { ...jwk, kid: 'one' },
          { ...jwk, kid: 'two' },
        ],
      },
    });
    expect((await verifyJwt(await sign(badge, { kid: `${KEYS}#two` }), SCHOOL, tools)).key.outcome).toBe('pass');
  });

  it('of another DID than the issuer is foreign', async () => {
    const { jwk, sign } = await createIssuer('ES256');
    const did = `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`;
    const token = await sign(badge, { kid: `${did}#0` });
    expect((await verifyJwt(token, SCHOOL, toolsWith())).key).toMatchObject({ code: 'controller-differs' });
    const own = await sign({ ...badge, issuer: did }, { kid: `${did}#0` });
    expect((await verifyJwt(own, did, toolsWith())).key.outcome).toBe('pass');
  });

  it('in its header beside a method says nothing against the method', async () => {
    const [issuer, other] = [await createIssuer('ES256'), await createIssuer('ES256')];
    const did = `did:jwk:${jose.base64url.encode(JSON.stringify(issuer.jwk))}`;
    const own = { ...badge, issuer: did };
    const token = await issuer.sign(own, { kid: `${did}#0`, jwk: issuer.jwk });
    expect((await verifyJwt(token, did, toolsWith())).key.outcome).toBe('pass');
    const forged = await other.sign(own, { kid: `${did}#0`, jwk: other.jwk });
    expect((await verifyJwt(forged, did, toolsWith())).proof).toMatchObject({ code: 'signature-wrong' });
  });

  it('need not be named by an issuer that is a key', async () => {
    const { jwk, sign } = await createIssuer('EdDSA');
    const did = `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`;
    expect(await verifyJwt(await sign({ ...badge, issuer: did }), did, toolsWith())).toMatchObject({
      proof: { outcome: 'pass' },
      key: { outcome: 'pass' },
    });
  });

  it('that nobody names leaves the signature open', async () => {
    const { sign } = await createIssuer('ES256');
    expect(await verifyJwt(await sign(badge), SCHOOL, toolsWith({ [KEYS]: 'not-found' }))).toMatchObject({
      proof: { outcome: 'unknown' },
      key: { outcome: 'unknown', code: 'key-unreachable' },
    });
  });

  it.each(['', 'ey', 'eyJhbGciOiJFUzI1NiJ9', 'a.b.c', '.'.repeat(10_000)])('of no token: %.20s', async (text) => {
    expect((await verifyJwt(text, SCHOOL, toolsWith())).proof).toMatchObject({ code: 'malformed-proof' });
  });
});

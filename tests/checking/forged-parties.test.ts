/**
 * Badges in the name of somebody who never signed them: keys that look like the issuer's, tokens with tricks in their header, lists that
 * say too little, wrappers around others' badges. Each kind is a row; none may be verified as that issuer's.
 */
import { generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from '../proofs/badges.ts';
import { createHandSigner, type HandSigner } from '../proofs/signers.ts';
import { judged, type World } from './trial.ts';

const UNI = 'https://uni.example/issuer';
const WEB = 'did:web:uni.example';
const KEY_SET = 'https://uni.example/.well-known/jwks.json';
const EVIL = 'https://evil.example/issuer';

const [own, mallory] = [createHandSigner(), createHandSigner()] as const;

function party(curve = 'P-256') {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: curve });
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) as JsonObject };
}
const [school, thief] = [party(), party()] as const;

const method = (id: string, controller: string, { multikey }: HandSigner, more: JsonObject = {}): JsonObject => ({
  id,
  controller,
  type: 'Multikey',
  publicKeyMultibase: multikey,
  ...more,
});
const document = (id: string, methods: readonly JsonObject[], more: JsonObject = {}): JsonObject => ({
  id,
  verificationMethod: methods,
  assertionMethod: methods.map((one) => one.id ?? ''),
  ...more,
});

const WORLD: World = {
  [UNI]: document(UNI, [method(`${UNI}#1`, UNI, own)]),
  'https://uni.example/.well-known/did.json': document(WEB, [method(`${WEB}#1`, WEB, own)]),
  [KEY_SET]: { keys: [{ ...school.jwk, kid: 'one' }] },
};

const badgeOf = (issuer: string) => smallBadge({ issuer, contexts: [] });
const proven = async (by: HandSigner, issuer: string, verificationMethod: Json) =>
  await by.prove(badgeOf(issuer), { verificationMethod });

const encoded = (value: Json) => jose.base64url.encode(JSON.stringify(value));
const signature = (text: string, key: KeyObject, dsaEncoding: 'ieee-p1363' | 'der' = 'ieee-p1363') =>
  jose.base64url.encode(signWith('sha256', Buffer.from(text), { key, dsaEncoding }));

/** A token of the badge, with whatever is wrong about it. */
function token(header: JsonObject, payload: Json = badgeOf(UNI), key = thief.privateKey): string {
  const text = `${encoded({ alg: 'ES256', ...header })}.${encoded(payload)}`;
  return `${text}.${signature(text, key)}`;
}

type Row = readonly [string, () => Json | Promise<Json>, World?];

const KEYS: readonly Row[] = [
  ['a key that stands in the fragment of its DID', () => proven(mallory, WEB, `${WEB}#${mallory.multikey}`)],
  ['a key that stands in the fragment of its address', () => proven(mallory, UNI, `${UNI}#${mallory.multikey}`)],
  ['a did:key of somebody else', () => proven(mallory, UNI, `did:key:${mallory.multikey}#${mallory.multikey}`)],
  ['a key written into the proof under its name', () => writtenInto()],
  ['its own key named, and another’s signature', () => proven(mallory, UNI, `${UNI}#1`)],
  [
    'a document elsewhere that calls itself by its address',
    () => proven(mallory, UNI, `${EVIL}#1`),
    { [EVIL]: document(UNI, [method(`${EVIL}#1`, UNI, mallory)]) },
  ],
  [
    'a document elsewhere whose key says that it is its',
    () => proven(mallory, UNI, `${EVIL}#1`),
    { [EVIL]: document(EVIL, [method(`${EVIL}#1`, UNI, mallory)]) },
  ],
  [
    'a document elsewhere that lists a key by its name',
    () => proven(mallory, UNI, `${UNI}#2`),
    { [EVIL]: document(EVIL, [method(`${UNI}#2`, UNI, mallory)]) },
  ],
  [
    'a key that somebody put on its host',
    () => proven(mallory, UNI, 'https://uni.example/~mallory/key'),
    { 'https://uni.example/~mallory/key': method('https://uni.example/~mallory/key', UNI, mallory) },
  ],
  [
    'a key of its that is for signing in only',
    () => proven(mallory, UNI, `${UNI}#2`),
    { [UNI]: document(UNI, [method(`${UNI}#2`, UNI, mallory)], { assertionMethod: [], authentication: [`${UNI}#2`] }) },
  ],
  [
    'a key that it lists as somebody else’s',
    () => proven(mallory, UNI, `${UNI}#2`),
    { [UNI]: document(UNI, [method(`${UNI}#2`, EVIL, mallory)]) },
  ],
  [
    'a key that it withdrew',
    () => proven(mallory, UNI, `${UNI}#2`),
    { [UNI]: document(UNI, [method(`${UNI}#2`, UNI, mallory, { revoked: '2026-10-01T00:00:00Z' })]) },
  ],
  [
    'a key whose time is over',
    () => proven(mallory, UNI, `${UNI}#2`),
    { [UNI]: document(UNI, [method(`${UNI}#2`, UNI, mallory, { expires: '2026-10-01T00:00:00Z' })]) },
  ],
  [
    'a key that is to be withdrawn on a day that is none',
    () => proven(mallory, UNI, `${UNI}#2`),
    { [UNI]: document(UNI, [method(`${UNI}#2`, UNI, mallory, { revoked: 'long ago' })]) },
  ],
  [
    'a did:key whose fragment is another key',
    () => proven(mallory, `did:key:${own.multikey}`, `did:key:${own.multikey}#${mallory.multikey}`),
  ],
  ['a DID that differs by a letter’s case', () => proven(mallory, WEB, `did:web:UNI.example#${mallory.multikey}`)],
];

async function writtenInto(): Promise<Json> {
  const badge = await proven(mallory, UNI, `${UNI}#1`);
  return { ...badge, proof: { ...(badge.proof as JsonObject), verificationMethod: method(`${UNI}#1`, UNI, mallory) } };
}

const TOKENS: readonly Row[] = [
  ['a key in its header', () => token({ jwk: thief.jwk })],
  ['a key in its header, under the issuer’s name for its own', () => token({ jwk: thief.jwk, kid: 'one' })],
  ['another’s signature under the issuer’s key', () => token({ kid: 'one' })],
  [
    'a key set elsewhere',
    () => token({ kid: 'https://evil.example/jwks.json#one' }),
    { 'https://evil.example/jwks.json': { keys: [{ ...thief.jwk, kid: 'one' }] } },
  ],
  [
    'a key set elsewhere that names the issuer',
    () => token({ kid: 'https://evil.example/jwks.json#one' }),
    { 'https://evil.example/jwks.json': { keys: [{ ...thief.jwk, kid: 'one', iss: UNI }] } },
  ],
  [
    'addresses of keys that nobody should ask',
    () => token({ jku: 'https://evil.example/jwks.json', x5u: 'https://evil.example/chain' }),
    { 'https://evil.example/jwks.json': { keys: [thief.jwk] } },
  ],
  [
    'a key of the host that is another issuer’s',
    () => token({ kid: 'two' }),
    { [KEY_SET]: { keys: [{ ...thief.jwk, kid: 'two', iss: 'https://uni.example/~mallory' }] } },
  ],
  [
    'a private key that the host let slip',
    () => token({ kid: 'two' }),
    { [KEY_SET]: { keys: [{ ...thief.jwk, d: 'AAAA', kid: 'two' }] } },
  ],
  [
    'an extension to be understood',
    () => token({ kid: 'one', crit: ['exp'], exp: 1 }, badgeOf(UNI), school.privateKey),
  ],
  ['a payload that is not encoded', () => token({ kid: 'one', b64: false }, badgeOf(UNI), school.privateKey)],
  ['a token made for logging in', () => token({ kid: 'one', typ: 'at+jwt' }, badgeOf(UNI), school.privateKey)],
  [
    'a token made for a holder’s presentation',
    () => token({ kid: 'one', typ: 'vp+jwt' }, badgeOf(UNI), school.privateKey),
  ],
  ['an algorithm by another spelling', () => token({ kid: 'one', alg: 'es256' }, badgeOf(UNI), school.privateKey)],
  ['no algorithm, oddly spelt', () => `${encoded({ alg: 'nOnE', kid: 'one' })}.${encoded(badgeOf(UNI))}.`],
  ['a signature in DER', () => derToken()],
  ['the claim of another issuer', () => token({ kid: 'one' }, { ...badgeOf(UNI), iss: EVIL }, school.privateKey)],
  [
    'a credential of the issuer in a token of somebody else',
    () => token({ kid: didOf(thief.jwk) }, { iss: didOf(thief.jwk), vc: badgeOf(UNI) }),
  ],
  [
    'a moment of its beginning that differs',
    () => token({ kid: 'one' }, { ...badgeOf(UNI), nbf: 1 }, school.privateKey),
  ],
  [
    'an end that differs',
    () =>
      token(
        { kid: 'one' },
        { ...badgeOf(UNI), validUntil: '2031-01-01T00:00:00Z', exp: 2_000_000_000 },
        school.privateKey,
      ),
  ],
  [
    'an end that is no number',
    () =>
      token({ kid: 'one' }, { ...badgeOf(UNI), validUntil: '2031-01-01T00:00:00Z', exp: 'never' }, school.privateKey),
  ],
  [
    'a tilde behind it, which makes it another kind',
    () => `${token({ kid: 'one', typ: 'vc+jwt' }, badgeOf(UNI), school.privateKey)}~`,
  ],
];

const didOf = (jwk: JsonObject) => `did:jwk:${encoded(jwk)}`;

function derToken(): string {
  const text = `${encoded({ alg: 'ES256', kid: 'one' })}.${encoded(badgeOf(UNI))}`;
  return `${text}.${signature(text, school.privateKey, 'der')}`;
}

const rows = (all: readonly Row[]) =>
  all.map(([what, make, more = {}]) => [what, make, { ...WORLD, ...more }] as const);

describe('a badge in an issuer’s name', () => {
  it.each(rows(KEYS))('by %s, is not verified', async (_, make, world) => {
    expect((await judged(await make(), world)).verdict).toMatch(/^(?:not-genuine|could-not-check)$/);
  });

  it.each(rows(TOKENS))('as a token with %s, is not verified as its', async (_, make, world) => {
    expect((await judged(await make(), world)).verdict).not.toBe('verified');
  });

  it('is verified by its own keys, so that the rows above are about what is wrong', async () => {
    expect((await judged(await proven(own, UNI, `${UNI}#1`), WORLD)).verdict).toBe('verified');
    expect((await judged(await proven(own, WEB, `${WEB}#1`), WORLD)).verdict).toBe('verified');
    expect((await judged(token({ kid: 'one' }, badgeOf(UNI), school.privateKey), WORLD)).verdict).toBe('verified');
  });
});

const LIST = 'https://uni.example/status/1';
const entry = (more: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '7',
  statusListCredential: LIST,
  ...more,
});

/** A list whose entry 7 is set, or none is. */
function listOf(change: JsonObject = {}, isSet = false, more: JsonObject = {}): JsonObject {
  const bits = new Uint8Array(16_384);
  if (isSet) bits[0] = 1;
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: UNI,
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${jose.base64url.encode(gzipSync(bits))}`,
      ...change,
    },
    ...more,
  };
}

const by = (signer: HandSigner, list: JsonObject, id = `${UNI}#1`) => signer.prove(list, { verificationMethod: id });

const LISTS: readonly (readonly [string, () => Json | Promise<Json>, JsonObject?])[] = [
  ['for another purpose', () => by(own, listOf({ statusPurpose: 'suspension' }))],
  ['that does not say what for', () => by(own, listOf({ statusPurpose: undefined }))],
  [
    'signed by somebody else in the issuer’s name',
    () => by(mallory, listOf(), `did:key:${mallory.multikey}#${mallory.multikey}`),
  ],
  ['signed by nobody', () => listOf()],
  [
    'that was changed',
    async () => ({
      ...(await by(own, listOf({}, true))),
      ...{ credentialSubject: listOf().credentialSubject as Json },
    }),
  ],
  ['whose end is past', () => by(own, listOf({}, false, { validUntil: '2026-10-01T00:00:00Z' }))],
  ['that begins next year', () => by(own, listOf({}, false, { validFrom: '2027-10-01T00:00:00Z' }))],
  ['that ends before the entry', () => by(own, listOf(), undefined), entry({ statusListIndex: '131072' })],
  ['with an index below zero', () => by(own, listOf()), entry({ statusListIndex: '-1' })],
  ['with an index in hexadecimal', () => by(own, listOf()), entry({ statusListIndex: '0x7' })],
  ['with an index of a fraction', () => by(own, listOf()), entry({ statusListIndex: 6.5 })],
  ['that is another kind of credential', () => by(own, badgeOf(UNI))],
  ['of entries without a size', () => by(own, listOf(), undefined), entry({ statusSize: 0 })],
  ['of bits that are no gzip', () => by(own, listOf({ encodedList: 'uAAAA' }))],
  ['that is somebody’s page', () => 'hello'],
  ['in which it is set', () => by(own, listOf({}, true))],
];

describe('a badge whose list is one', () => {
  it.each(LISTS.map(([what, make, status = entry()]) => [what, make, status] as const))(
    '%s, is not verified',
    async (_, make, status) => {
      const badge = await own.prove({ ...badgeOf(UNI), credentialStatus: status }, { verificationMethod: `${UNI}#1` });
      const made = await make();
      const list = typeof made === 'string' ? made : JSON.stringify(made);
      expect((await judged(badge, { ...WORLD, [LIST]: list })).verdict).toMatch(/^(?:could-not-check|revoked)$/);
    },
  );

  it('in which it is clear, is verified', async () => {
    const badge = await own.prove({ ...badgeOf(UNI), credentialStatus: entry() }, { verificationMethod: `${UNI}#1` });
    const list = JSON.stringify(await by(own, listOf()));
    expect((await judged(badge, { ...WORLD, [LIST]: list })).verdict).toBe('verified');
  });
});

/**
 * What somebody can put around badges that others gave: presentations, envelopes, transcripts, tokens with pieces, receipts, hosted
 * badges, pictures. None may lend an issuer's name to what that issuer never said; what is genuine inside stays what it is.
 */
import { createHash, generateKeyPairSync, sign as signWith } from 'node:crypto';
import * as jose from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { iTXt, png } from '../formats/pictures.ts';
import { smallBadge } from '../proofs/badges.ts';
import { createHandSigner, V2 } from '../proofs/signers.ts';
import { judged, type World } from './trial.ts';

const UNI = 'https://uni.example/issuer';
const KEY_SET = 'https://uni.example/.well-known/jwks.json';
const [school, mallory] = [party(), party()] as const;
const hand = createHandSigner();
const THIEF = `did:key:${hand.multikey}`;
const WORLD: World = { [KEY_SET]: { keys: [{ ...school.jwk, kid: 'one' }] } };

function party() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, jwk: publicKey.export({ format: 'jwk' }) as JsonObject };
}

const encoded = (value: Json) => jose.base64url.encode(JSON.stringify(value));

function token(payload: Json, { privateKey } = school, header: JsonObject = { kid: 'one' }): string {
  const text = `${encoded({ alg: 'ES256', ...header })}.${encoded(payload)}`;
  const signature = signWith('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${jose.base64url.encode(signature)}`;
}

const badge = smallBadge({ issuer: UNI, contexts: [] });
const genuine = token(badge);
const forged = token({ ...badge, name: 'Master Mariner' }, mallory);
const envelope = (of: string, more: JsonObject = {}): JsonObject => ({
  '@context': [V2],
  type: ['EnvelopedVerifiableCredential'],
  id: `data:application/vc+jwt,${of}`,
  ...more,
});
const presentation = (held: Json, more: JsonObject = {}): JsonObject => ({
  '@context': [V2],
  type: ['VerifiablePresentation'],
  verifiableCredential: held,
  ...more,
});

let byThief: JsonObject;
beforeAll(async () => {
  byThief = await hand.prove(smallBadge({ issuer: THIEF, contexts: [] }), {
    verificationMethod: `${THIEF}#${hand.multikey}`,
  });
});

type Row = readonly [what: string, make: () => Json | Uint8Array | Promise<Json | Uint8Array>];

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
const piece = (...parts: Json[]) => encoded(parts);
const CLAIMS: JsonObject = { iss: UNI, vct: 'https://uni.example/types/knots', given_name: 'Ana' };
const named = piece('salt-1', 'family_name', 'Ferro');
const shown = (payload: JsonObject, ...pieces: string[]) =>
  `${[token(payload, school, { kid: 'one', typ: 'dc+sd-jwt' }), ...pieces].join('~')}~`;
const withPieces = { ...CLAIMS, _sd: [digest(named)] };
const nested = piece('salt-2', 'course', { name: 'Knots', _sd: [digest(named)] });

const WRAPPED: readonly Row[] = [
  ['a forged badge in a presentation', () => presentation([forged])],
  ['a forged badge in an envelope', () => envelope(forged)],
  ['an envelope in an envelope', () => envelope(`data:application/vc+jwt,${genuine}`)],
  ['an envelope of text', () => envelope(JSON.stringify(badge))],
  ['a presentation in a presentation', () => presentation([presentation([genuine])])],
  ['a presentation that signs what it holds', () => presentation([badge], { proof: byThief.proof ?? null })],
  ['the badge alone, whose presentation was signed', () => presentation(badge, { holder: UNI })],
  [
    'a token around the issuer’s unsigned badge',
    () => token({ vp: presentation([badge]) }, mallory, { jwk: mallory.jwk }),
  ],
  ['a transcript of its by somebody else', () => transcript(UNI)],
  [
    'a badge in a picture, without its signature',
    () => png(iTXt('openbadgecredential', `${genuine.split('.').slice(0, 2).join('.')}.`)),
  ],
  ['a token cut short', () => genuine.slice(0, -4)],
  ['a token with something behind it', () => `${genuine}AA`],
  ['a token whose parts are padded', () => genuine.replace('.', '=.')],
  ['pieces: one that was changed', () => shown(withPieces, piece('salt-1', 'family_name', 'Eve'))],
  ['pieces: one that nobody signed', () => shown(withPieces, named, piece('salt-9', 'degree', 'Doctor'))],
  ['pieces: one that stands in the place of another', () => shown({ ...CLAIMS, _sd: [digest(nested)] }, named)],
  [
    'pieces: the issuer',
    () => shown({ ...withoutIssuer(), _sd: [digest(piece('s', 'iss', UNI))] }, piece('s', 'iss', UNI)),
  ],
  ['pieces: the kind', () => shown({ iss: UNI, _sd: [digest(piece('s', 'vct', 'x'))] }, piece('s', 'vct', 'x'))],
  ['pieces: the end', () => shown({ ...CLAIMS, _sd: [digest(piece('s', 'exp', 4e9))] }, piece('s', 'exp', 4e9))],
  [
    'pieces: a name that stands already',
    () => shown({ ...CLAIMS, _sd: [digest(piece('s', 'given_name', 'Eve'))] }, piece('s', 'given_name', 'Eve')),
  ],
  [
    'pieces: the names of JavaScript',
    () => shown({ ...CLAIMS, _sd: [digest(piece('s', '_sd', []))] }, piece('s', '_sd', [])),
  ],
  ['pieces: hashed in a way that is not safe', () => shown({ ...withPieces, _sd_alg: 'sha-1' }, named)],
  [
    'pieces behind somebody else’s token',
    () => `${token(withPieces, mallory, { kid: 'one', typ: 'dc+sd-jwt' })}~${named}~`,
  ],
  ['pieces behind a token of another kind', () => `${token(withPieces, school, { kid: 'one', typ: 'JWT' })}~${named}~`],
  ['a receipt, and a good proof by somebody else', () => receipt()],
  ['a receipt that nobody was asked about', () => receipt({ targetOnly: true })],
  ['an end of its token that is past', () => token({ ...badge, exp: 1_700_000_000 })],
  ['a beginning of its token that is ahead', () => token({ ...badge, validFrom: undefined, nbf: 4_000_000_000 })],
];

const withoutIssuer = (): JsonObject => ({ vct: CLAIMS.vct ?? '' });

async function transcript(issuer: string): Promise<JsonObject> {
  const clr: JsonObject = {
    ...badge,
    issuer: { id: issuer, type: ['Profile'] },
    type: ['VerifiableCredential', 'ClrCredential'],
    credentialSubject: { type: ['ClrSubject'], verifiableCredential: [byThief] },
  };
  return { ...clr, proof: byThief.proof };
}

/** A Blockcert in the issuer's name. */
async function receipt({ targetOnly = false } = {}): Promise<JsonObject> {
  const anchored: JsonObject = {
    type: ['MerkleProof2017', 'Extension'],
    targetHash: 'ab'.repeat(32),
    merkleRoot: 'ab'.repeat(32),
    proof: [],
    anchors: [{ type: 'BTCOpReturn', chain: 'bitcoinMainnet', sourceId: 'cd'.repeat(32) }],
  };
  const own = await hand.prove(badge, { verificationMethod: `${THIEF}#${hand.multikey}` });
  return { ...badge, proof: targetOnly ? anchored : [anchored, own.proof ?? null] };
}

describe('around an issuer’s name', () => {
  it.each(WRAPPED)('%s is not verified', async (_, make) => {
    const { verdict } = await judged(await make(), WORLD);
    expect(verdict).not.toBe('verified');
    expect(verdict).not.toBe('unknown-issuer');
  });

  it.each<readonly [string, () => Json]>([
    ['as it is', () => genuine],
    ['in a presentation', () => presentation([genuine])],
    ['in a presentation by somebody else', () => presentation([genuine], { holder: THIEF })],
    ['in an envelope', () => envelope(genuine)],
    ['in an envelope that says more of it', () => envelope(genuine, { name: 'Master Mariner', issuer: 'urn:x:other' })],
    ['in an envelope in a presentation', () => presentation([envelope(genuine)])],
    ['with a piece shown', () => shown(withPieces, named)],
    ['with no piece shown', () => shown(withPieces)],
  ])('what it did sign stays verified: %s', async (_, make) => {
    const { verdict, issuer, name } = await judged(make(), WORLD);
    expect({ verdict, issuer }).toEqual({ verdict: 'verified', issuer: UNI });
    expect(name).not.toBe('Master Mariner');
  });

  it('a claim is judged by the badge that is called that, not by its genuine neighbour', async () => {
    const both = presentation([genuine, token({ ...badge, credentialSubject: mariner() }, mallory)]);
    expect((await judged(both, WORLD, { title: 'Master Mariner' })).verdict).toBe('not-genuine');
    expect((await judged(both, WORLD, { title: 'Tidewater Navigation' })).verdict).toBe('verified');
  });
});

const mariner = (): JsonObject => ({ achievement: { type: ['Achievement'], name: 'Master Mariner' } });

/**
 * What suites.test.ts does for embedded proofs, for all else that signs: tokens of every algorithm, tokens with pieces, signed Open
 * Badges 2.0, receipts, seals, and the draft name of a suite. Made by the same generator: every member changed, taken away or added,
 * keys exchanged, algorithms confused; never verified.
 */
import { constants, createHash, createHmac, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import * as jose from 'jose';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXPLORERS } from '../../lib/proofs/ledgers.ts';
import { verifyMerkleProof } from '../../lib/proofs/merkle-proof.ts';
import { readReceipt } from '../../lib/proofs/merkle-receipt.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { judged, type World } from '../checking/trial.ts';
import { smallBadge } from './badges.ts';
import { createHandSigner, documentLoader } from './signers.ts';
import { mutants, toolsWith } from './tools.ts';

const UNI = 'https://uni.example/issuer';
const KEY_SET = 'https://uni.example/.well-known/jwks.json';

interface Way {
  readonly key: () => { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly digest: string | null;
  readonly options: object;
}

const curve = (namedCurve: string, digest: string): Way => ({
  key: () => generateKeyPairSync('ec', { namedCurve }),
  digest,
  options: { dsaEncoding: 'ieee-p1363' },
});
const rsa = (digest: string, saltLength?: number): Way => ({
  key: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  digest,
  options: saltLength ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } : {},
});

/** Signed by Node for each algorithm that is verified here. */
const WAYS: Readonly<Record<string, Way>> = {
  EdDSA: { key: () => generateKeyPairSync('ed25519'), digest: null, options: {} },
  ES256: curve('P-256', 'sha256'),
  ES384: curve('P-384', 'sha384'),
  ES256K: curve('secp256k1', 'sha256'),
  RS256: rsa('sha256'),
  RS384: rsa('sha384'),
  RS512: rsa('sha512'),
  PS256: rsa('sha256', 32),
  PS384: rsa('sha384', 48),
  PS512: rsa('sha512', 64),
};

const encoded = (value: Json) => jose.base64url.encode(JSON.stringify(value));

interface Party {
  readonly jwk: JsonObject;
  readonly pem: string;
  token(payload: JsonObject, header?: JsonObject): string;
}

function createParty(alg: string): Party {
  const { key, digest, options } = WAYS[alg] as Way;
  const { privateKey, publicKey } = key();
  return {
    jwk: publicKey.export({ format: 'jwk' }) as JsonObject,
    pem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    token(payload, header = {}) {
      const text = `${encoded({ alg, kid: 'one', ...header })}.${encoded(payload)}`;
      return `${text}.${jose.base64url.encode(signWith(digest, Buffer.from(text), { key: privateKey, ...options }))}`;
    },
  };
}

const badge = smallBadge({ issuer: UNI, contexts: [] });
const published = ({ jwk }: Party): World => ({ [KEY_SET]: { keys: [{ ...jwk, kid: 'one' }] } });
const partsOf = (token: string) => token.split('.') as [string, string, string];
const parsed = (part: string): JsonObject =>
  JSON.parse(jose.base64url.decode(part).reduce((text, byte) => text + String.fromCharCode(byte), ''));

/** Which of these were called verified. */
async function verifiedAmong(all: Iterable<readonly [what: string, token: string]>, world: World): Promise<string[]> {
  const good: string[] = [];
  for (const [what, token] of all) if ((await judged(token, world)).verdict === 'verified') good.push(what);
  return good;
}

/** A token with each member of header and payload changed, and each byte of its signature. */
function* mutatedTokens(token: string): Generator<readonly [string, string]> {
  const [header, payload, signature] = partsOf(token);
  for (const { what, document } of mutants(parsed(header)))
    yield [`header ${what}`, `${encoded(document)}.${payload}.${signature}`];
  for (const { what, document } of mutants(parsed(payload)))
    yield [what, `${header}.${encoded(document)}.${signature}`];
  const bytes = jose.base64url.decode(signature);
  for (let at = 0; at < bytes.length; at += 7)
    yield [`signature ${at}`, `${header}.${payload}.${jose.base64url.encode(bytes.with(at, (bytes[at] ?? 0) ^ 1))}`];
  yield ['signature cut', `${header}.${payload}.${jose.base64url.encode(bytes.slice(1))}`];
  yield ['signature empty', `${header}.${payload}.`];
}

describe.each(Object.keys(WAYS))('a token by %s', (alg) => {
  const [own, other] = [createParty(alg), createParty(alg)];
  const token = own.token(badge);
  const [header, payload, signature] = partsOf(token);

  it('is verified as it was signed', async () => {
    expect((await judged(token, published(own))).verdict).toBe('verified');
  });

  it('is never verified after a change', async () => {
    expect(await verifiedAmong(mutatedTokens(token), published(own))).toEqual([]);
  });

  it('is never verified as another algorithm’s', async () => {
    const names = [
      ...Object.keys(WAYS),
      'none',
      'None',
      '',
      'HS256',
      'HS384',
      'HS512',
      'ES512',
      'Ed25519',
      'constructor',
    ];
    const relabelled = names
      .filter((name) => name !== alg)
      .flatMap((name) => {
        const head = encoded({ ...parsed(header), alg: name });
        const keys = [own.pem, JSON.stringify(own.jwk), String(own.jwk.n ?? own.jwk.x)];
        const macs = keys.map((key) => createHmac('sha256', key).update(`${head}.${payload}`).digest('base64url'));
        return [signature, '', ...macs].map(
          (one) => [`${name} ${one.slice(0, 5)}`, `${head}.${payload}.${one}`] as const,
        );
      });
    expect(await verifiedAmong(relabelled, published(own))).toEqual([]);
  });

  it('is never verified by another key, whoever names it', async () => {
    const foreign = [{}, { kid: undefined }, { jwk: other.jwk }, { kid: undefined, jwk: other.jwk }, { jwk: own.jwk }];
    const tokens = foreign.map((head, at) => [String(at), other.token(badge, head as JsonObject)] as const);
    expect(await verifiedAmong([...tokens, ['as it is', token]], published(other))).toEqual(['0', '1', '2', '3']);
    expect(await verifiedAmong(tokens, published(own))).toEqual([]);
  });
});

describe('a token with pieces', () => {
  const own = createParty('ES256');
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url');
  const piece = encoded(['salt', 'course', { name: 'Knots' }]);
  const claims = {
    iss: UNI,
    vct: 'https://uni.example/types/knots',
    given_name: 'Ana',
    _sd: [digest(piece)],
    _sd_alg: 'sha-256',
  };
  const token = own.token(claims, { typ: 'dc+sd-jwt' });

  it('is never verified after a change to it or to a piece', async () => {
    const world = published(own);
    expect((await judged(`${token}~${piece}~`, world)).verdict).toBe('verified');
    const all: (readonly [string, string])[] = [...mutatedTokens(token)].map(([what, one]) => [
      what,
      `${one}~${piece}~`,
    ]);
    for (let at = 0; at < piece.length; at += 1)
      all.push([
        `piece ${at}`,
        `${token}~${piece.slice(0, at)}${piece[at] === 'A' ? 'B' : 'A'}${piece.slice(at + 1)}~`,
      ]);
    for (const { what, document } of [...mutants({ piece: ['salt', 'course', { name: 'Knots' }] })].slice(0, -1))
      all.push([what, `${token}~${encoded(document.piece ?? null)}~`]);
    expect(await verifiedAmong(all, world)).toEqual([]);
  });
});

describe('a signed badge of Open Badges 2.0', () => {
  const own = createParty('RS256');
  const V2 = 'https://w3id.org/openbadges/v2';
  const [CLASS, KEY] = ['https://uni.example/badges/1', 'https://uni.example/key'];
  const assertion: JsonObject = {
    '@context': V2,
    type: 'Assertion',
    id: 'urn:uuid:7',
    recipient: { type: 'email', hashed: true, identity: 'sha256$00' },
    issuedOn: '2024-03-05T00:00:00Z',
    badge: CLASS,
    verification: { type: 'SignedBadge', creator: KEY },
  };
  const world: World = {
    [CLASS]: { '@context': V2, type: 'BadgeClass', id: CLASS, name: 'Robotics', issuer: UNI },
    [UNI]: { '@context': V2, type: 'Profile', id: UNI, name: 'University', publicKey: KEY },
    [KEY]: { '@context': V2, type: 'CryptographicKey', id: KEY, owner: UNI, publicKeyPem: own.pem },
  };

  it('is never verified after a change', async () => {
    const token = own.token(assertion);
    expect((await judged(token, world)).verdict).toBe('verified');
    expect(await verifiedAmong(mutatedTokens(token), world)).toEqual([]);
    expect(await verifiedAmong([['another’s', createParty('RS256').token(assertion)]], world)).toEqual([]);
  });
});

describe('a receipt', () => {
  const [explorer] = EXPLORERS;
  const TX = 'ab'.repeat(32);
  const SENDER = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT';
  const profile = { id: UNI, publicKey: [{ id: `ecdsa-koblitz-pubkey:${SENDER}`, created: '2020-01-01T00:00:00Z' }] };
  let proof: JsonObject;
  let told: JsonObject;

  beforeAll(async () => {
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true };
    const canonical = String(await jsonld.canonize(badge as jsonld.JsonLdDocument, options as object));
    const sha256 = (...parts: (Buffer | string)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
    const [target, left] = [sha256(canonical), sha256('left')];
    const root = sha256(left, target).toString('hex');
    const anchors = [{ type: 'BTCOpReturn', chain: 'bitcoinMainnet', sourceId: TX }];
    proof = {
      type: ['MerkleProof2017', 'Extension'],
      targetHash: target.toString('hex'),
      merkleRoot: root,
      proof: [{ left: left.toString('hex') }],
      anchors,
    };
    told = {
      txid: TX,
      vin: [{ prevout: { scriptpubkey_address: SENDER } }],
      vout: [{ scriptpubkey: `6a20${root}` }],
      status: { confirmed: true, block_time: 1.7e9 },
    };
  });

  const isGood = async (document: JsonObject) => {
    const { proof: receipt, ...body } = document;
    const tools = toolsWith({ [`https://blockstream.info/api/tx/${TX}`]: told, [UNI]: profile });
    const checks = await verifyMerkleProof(body, receipt as JsonObject, UNI, {
      ...tools,
      ...(explorer && { explorer }),
    });
    return checks.proof.outcome === 'pass' && checks.key.outcome === 'pass';
  };

  it('is never good after a change to the badge, its path, its root or the transaction', async () => {
    expect(await isGood({ ...badge, proof })).toBe(true);
    const good: string[] = [];
    for (const { what, document } of mutants({ ...badge, proof }))
      if (typeof document.proof === 'object' && (await isGood(document))) good.push(what);
    // A receipt is not signed: what it says that no step rests on may be anything.
    const meant = (receipt: Json | undefined) => ({ ...readReceipt(receipt as JsonObject), chain: '' });
    const changed = [...mutants({ ...badge, proof })].filter(({ what }) => good.includes(what));
    for (const { what, document } of changed) {
      expect(what).toMatch(/^proof/);
      expect(meant(document.proof)).toEqual(meant(proof));
    }
  });
});

describe('the draft name of a suite', () => {
  it('is never verified after a change', async () => {
    const hand = createHandSigner();
    const issuer = `did:key:${hand.multikey}`;
    const options = { cryptosuite: 'eddsa-2022', verificationMethod: `${issuer}#${hand.multikey}` };
    const signed = await hand.prove(smallBadge({ issuer, contexts: [] }), options);
    expect((await judged(signed)).verdict).toBe('verified');
    const all = [...mutants(signed)].map(({ what, document }) => [what, JSON.stringify(document)] as const);
    expect(await verifiedAmong(all, {})).toEqual([]);
  });
});

/**
 * `--explain-proof`: what is printed can be computed again with other people's programs alone (jsonld with rdf-canonize, Node's
 * own crypto, jose): canonical forms, hashes, what is signed, and that the signature is the printed key's.
 */
import { createHash, createPublicKey, verify as verifyWith } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { base58 } from '@scure/base';
import * as jose from 'jose';
import jsonld from 'jsonld';
import signatures from 'jsonld-signatures';
import { describe, expect, it } from 'vitest';
import { explained, outline } from '../../bin/cli/explained.ts';
import { readOptions } from '../../bin/cli/options.ts';
import { jsonLine, readable } from '../../bin/cli/print.ts';
import { createVerifier, type Judged } from '../../bin/cli/verifier.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import type { TroubleCode } from '../../lib/net/ask.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import bbs from '../proofs/bbs-badge.json' with { type: 'json' };
import { smallBadge } from '../proofs/badges.ts';
import { documentLoader, MADE, purpose, SIGNERS, type Signer } from '../proofs/signers.ts';
import { NOW, toolsWith } from '../proofs/tools.ts';

const bytes = (value: object | string) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

async function judge(document: object | string): Promise<Judged> {
  const verify = createVerifier({ offline: true, now: NOW, explainProof: true });
  return await verify({ input: 'badge', bytes: bytes(document), claimed: {} });
}

/** What is printed of the one proof, through the JSON of the command line. */
async function proofOf(document: object | string): Promise<JsonObject> {
  const line = JSON.parse(jsonLine('badge', await judge(document))) as { proofs: JsonObject[] };
  expect(line.proofs).toHaveLength(1);
  return line.proofs[0] ?? {};
}

async function explainWith(document: object | string, documents: Readonly<Record<string, JsonObject | TroubleCode>>) {
  const proofs: JsonObject[] = [];
  const explain = (computed: Parameters<typeof explained>[0]) => proofs.push(explained(computed));
  await createExamine({ ...toolsWith(documents), explain })(bytes(document));
  return proofs;
}

const text = (value: Json | undefined, ...path: string[]): string =>
  String(path.reduce<Json | undefined>((inner, name) => (inner as JsonObject)[name], value));
const hash = (algorithm: string, data: string | Buffer) =>
  createHash(algorithm.replace('-', '').toLowerCase()).update(data).digest('hex');

async function canonize(document: object, digest: string): Promise<string> {
  const options = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    documentLoader,
    safe: true,
    canonizeOptions: { messageDigestAlgorithm: digest },
    messageDigestAlgorithm: digest,
  };
  return String(await jsonld.canonize(document as jsonld.JsonLdDocument, options as object));
}

/** Canonical JSON of documents without odd numbers or letters, which is all that is needed here. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${sorted(inner)}`).join(',')}}`;
}

/** Whether Node says that the printed signature is that of the printed key over the printed input. */
function holds(proof: JsonObject): boolean {
  const key = createPublicKey({ key: (proof.publicKey as JsonObject).jwk as jose.JWK, format: 'jwk' });
  const [input, signature] = [proof.signatureInput, proof.signature].map((one) =>
    Buffer.from(text(one, 'hex'), 'hex'),
  ) as [Buffer, Buffer];
  const algorithm = text(proof.algorithm);
  if (algorithm === 'EdDSA') return verifyWith(null, input, key, signature);
  const name = algorithm.endsWith('384') ? 'sha384' : 'sha256';
  const padding = algorithm.startsWith('PS') ? { padding: 6, saltLength: 32 } : {};
  return verifyWith(name, input, { key, dsaEncoding: 'ieee-p1363', ...padding }, signature);
}

describe.each(Object.keys(SIGNERS))('%s', (name) => {
  it('can be computed again from what is printed', async () => {
    const signer = (await SIGNERS[name]?.()) as Signer;
    const badge = smallBadge(signer);
    const signed = await signer.sign(badge);
    const proof = await proofOf(signed);
    const { proofValue: _value, jws: _jws, ...options } = signed.proof as JsonObject;
    const isJcs = signer.suite.includes('jcs');
    const digest = text(proof.hash);

    expect(proof).toMatchObject({ of: 'the credential', how: 'proof', suite: signer.suite, proof: options });
    expect(proof.canonicalization).toBe(isJcs ? 'JCS' : 'RDFC-1.0');
    expect(proof.canonicalDocument).toBe(isJcs ? sorted(badge) : await canonize(badge, digest));
    expect(proof.documentHash).toBe(hash(digest, text(proof.canonicalDocument)));
    expect(proof.proofHash).toBe(hash(digest, text(proof.canonicalProof)));
    if (isJcs) expect(proof.canonicalProof).toBe(sorted(options));
    const hashes = text(proof.proofHash) + text(proof.documentHash);
    const input = text(proof.signatureInput, 'hex');
    const isDetached = 'jws' in (signed.proof as JsonObject);
    expect(isDetached ? input.endsWith(hashes) : input === hashes).toBe(true);
    expect(Buffer.from(input, 'hex').toString('base64url')).toBe(text(proof.signatureInput, 'base64url'));

    expect(proof).toMatchObject({ verificationMethod: options.verificationMethod, keyFrom: ['the identifier itself'] });
    const multibase = (proof.publicKey as JsonObject).multibase;
    if (signer.issuer.startsWith('did:key:')) expect(`did:key:${multibase}`).toBe(signer.issuer);
    expect(holds(proof)).toBe(true);
    expect(proof.outcome).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
  });
});

describe('proof options', () => {
  it('are canonical under the document’s contexts', async () => {
    const signer = (await SIGNERS['eddsa-rdfc-2022']?.()) as Signer;
    const signed = await signer.sign(smallBadge(signer));
    const { proofValue: _value, ...options } = signed.proof as JsonObject;
    const proof = await proofOf(signed);
    expect(proof.canonicalProof).toBe(await canonize({ '@context': signed['@context'], ...options }, 'SHA-256'));
  });

  it('and the rest are printed of a forged one too, whose signature then does not hold', async () => {
    const signer = (await SIGNERS['ecdsa-rdfc-2019 P-256']?.()) as Signer;
    const signed = await signer.sign(smallBadge(signer));
    const proof = await proofOf({ ...signed, name: 'Admiral' });
    expect(proof.canonicalDocument).toContain('Admiral');
    expect(proof.outcome).toMatchObject({ proof: { outcome: 'fail', code: 'signature-wrong' } });
    expect(holds(proof)).toBe(false);
  });
});

describe('a derived proof', () => {
  it('of ecdsa-sd-2023 is printed with each statement and its signature', async () => {
    const pair = await ecdsaMultikey.generate({ curve: 'P-256' });
    const { publicKeyMultibase = '' } = await pair.export({ publicKey: true });
    const issuer = `did:key:${publicKeyMultibase}`;
    pair.id = `${issuer}#${publicKeyMultibase}`;
    pair.controller = issuer;
    const signing = ecdsaSd.createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom'] });
    const disclosing = ecdsaSd.createDiscloseCryptosuite({ selectivePointers: ['/name'] });
    const suite = new DataIntegrityProof({ signer: pair.signer(), cryptosuite: signing, date: MADE });
    const base = await signatures.sign(smallBadge({ issuer, contexts: [] }), {
      suite,
      purpose: purpose(),
      documentLoader,
    });
    const shown = await signatures.derive(base, {
      suite: new DataIntegrityProof({ cryptosuite: disclosing }),
      purpose: purpose(),
      documentLoader,
    });

    const proof = await proofOf(shown);
    expect(proof).toMatchObject({ suite: 'ecdsa-sd-2023', outcome: { proof: { outcome: 'pass' } } });
    expect(holds(proof)).toBe(true);
    const parts = proof.parts as JsonObject;
    const ofProof = text(parts.keyOfThisProof);
    expect(text(proof.signatureInput, 'hex')).toBe(text(proof.proofHash) + ofProof + text(parts.mandatoryHash));
    const multibase = `z${base58.encode(Buffer.from(ofProof, 'hex'))}`;
    const jwk = await ecdsaMultikey.toJwk({ keyPair: await ecdsaMultikey.from({ publicKeyMultibase: multibase }) });
    const key = createPublicKey({ key: jwk as jose.JWK, format: 'jwk' });
    const statements = parts.statements as { statement: string; signature: string }[];
    expect(statements.length).toBeGreaterThan(0);
    for (const { statement, signature } of statements) {
      const given = Buffer.from(signature, 'hex');
      expect(verifyWith('sha256', Buffer.from(statement), { key, dsaEncoding: 'ieee-p1363' }, given)).toBe(true);
    }
  });

  it('of bbs-2023 is printed with its parts', async () => {
    const proof = await proofOf(bbs.shown);
    const parts = proof.parts as JsonObject;
    const shown = [...(parts.messages as string[])];
    expect(proof).toMatchObject({ suite: 'bbs-2023', publicKey: { type: 'BLS12-381' } });
    expect(shown.length).toBe((parts.indexes as number[]).length);
    const mandatory = (text(proof.canonicalDocument).match(/.*\n/g) ?? []).filter((line) => !shown.includes(line));
    expect(parts.mandatoryHash).toBe(hash('SHA-256', mandatory.join('')));
    expect(parts.header).toBe(text(proof.proofHash) + text(parts.mandatoryHash));
  });
});

describe('tokens', async () => {
  const SCHOOL = 'https://school.example/issuers/7';
  const METADATA = 'https://school.example/.well-known/jwt-vc-issuer/issuers/7';
  const KEY_SET = 'https://school.example/.well-known/jwks.json';
  const { privateKey, publicKey } = await jose.generateKeyPair('ES256', { extractable: true });
  const jwk = (await jose.exportJWK(publicKey)) as JsonObject;
  const keys: JsonObject = { keys: [{ ...jwk, kid: 'one' }] };
  const sign = async (payload: object, header: object) =>
    await new jose.CompactSign(bytes(payload)).setProtectedHeader({ alg: 'ES256', ...header }).sign(privateKey);

  it('are printed with header, what is signed, and where the key is from', async () => {
    const token = await sign(smallBadge({ issuer: SCHOOL, contexts: [] }), { kid: 'one', typ: 'vc+jwt' });
    const [proof = {}] = await explainWith(token, { [KEY_SET]: keys });
    expect(proof).toMatchObject({
      how: 'jwt',
      header: { alg: 'ES256', kid: 'one', typ: 'vc+jwt' },
      keyNamedBy: 'kid one',
      keyFrom: [KEY_SET],
      publicKey: { type: 'P-256', jwk: { kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y } },
      algorithm: 'ES256',
      outcome: { proof: { outcome: 'pass' }, key: { outcome: 'pass' } },
    });
    expect(Buffer.from(text(proof.signatureInput, 'hex'), 'hex').toString()).toBe(
      token.slice(0, token.lastIndexOf('.')),
    );
    expect(text(proof.signature, 'base64url')).toBe(token.split('.')[2]);
    expect(holds(proof)).toBe(true);
  });

  it('of SD-JWT with the pieces shown and their digests', async () => {
    const piece = jose.base64url.encode(JSON.stringify(['salt', 'given_name', 'Ana']));
    const digest = createHash('sha256').update(piece).digest('base64url');
    const token = await sign({ iss: SCHOOL, vct: 'urn:x:course', _sd: [digest] }, { kid: 'one', typ: 'dc+sd-jwt' });
    const [proof = {}] = await explainWith(`${token}~${piece}~`, { [METADATA]: 'not-found', [KEY_SET]: keys });
    expect(proof).toMatchObject({
      how: 'sd-jwt',
      parts: { pieces: [{ digest, says: '["salt","given_name","Ana"]' }] },
    });
    expect(holds(proof)).toBe(true);
  });

  it('of Open Badges 2.0 with the key that the profile links', async () => {
    const at = (path: string) => `https://club.example/${path}`;
    const pem = await jose.exportSPKI(publicKey);
    const token = await sign(
      {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'Assertion',
        id: 'urn:uuid:7',
        recipient: { type: 'email', hashed: false, identity: 'a@b.example' },
        issuedOn: '2024-03-05T00:00:00Z',
        badge: at('badge'),
        verification: { type: 'SignedBadge', creator: at('key') },
      },
      {},
    );
    const [proof = {}] = await explainWith(token, {
      [at('badge')]: { type: 'BadgeClass', id: at('badge'), name: 'Robotics', issuer: at('issuer') },
      [at('issuer')]: { type: 'Profile', id: at('issuer'), name: 'Robot Club', publicKey: at('key') },
      [at('key')]: { type: 'CryptographicKey', id: at('key'), owner: at('issuer'), publicKeyPem: pem },
    });
    expect(proof).toMatchObject({ how: 'ob2-jws', algorithm: 'ES256', keyNamedBy: 'the issuer’s profile' });
    expect(proof.keyFrom).toEqual([at('badge'), at('issuer'), at('key')]);
    expect(holds(proof)).toBe(true);
  });
});

describe('a Blockcert', () => {
  it('is printed with its hash and its path', async () => {
    const badge = smallBadge({ issuer: 'https://school.example/issuers/7', contexts: [] });
    const target = hash('SHA-256', await canonize(badge, 'SHA-256'));
    const left = hash('SHA-256', 'left');
    const root = hash('SHA-256', Buffer.from(left + target, 'hex'));
    const receipt = { type: ['MerkleProof2017'], targetHash: target, merkleRoot: root, proof: [{ left }] };
    const [proof = {}] = await explainWith({ ...badge, proof: receipt }, {});
    expect(proof).toMatchObject({
      documentHash: target,
      parts: { targetHash: target, path: [{ side: 'left', hash: left }], root },
      outcome: { proof: { code: 'anchor-not-checked' } },
    });
  });
});

describe('the command line', () => {
  it('takes the option, and prints nothing of it unasked', async () => {
    expect(readOptions(['--explain-proof', 'a.json'], '/').explainProof).toBe(true);
    expect(readOptions(['a.json'], '/').explainProof).toBeUndefined();
    const signer = (await SIGNERS['eddsa-rdfc-2022']?.()) as Signer;
    const input = { input: 'badge', bytes: bytes(await signer.sign(smallBadge(signer))), claimed: {} };
    const report = await createVerifier({ offline: true, now: NOW })(input);
    expect(JSON.parse(jsonLine('badge', report))).not.toHaveProperty('proofs');
  });

  it('prints for people one statement a line, without letting them repaint the terminal', async () => {
    const signer = (await SIGNERS['eddsa-rdfc-2022']?.()) as Signer;
    const printed = readable('badge', await judge(await signer.sign({ ...smallBadge(signer), name: 'A\u001b[31m' })));
    expect(printed).toMatch(/\n {6}<urn:uuid:[\d-]+> <[^>]+> .* \.\n/);
    expect(printed).not.toContain('\u001b');
    expect(outline({ a: 'x\ny\n', b: { c: 1 } }, 2)).toEqual(['  a:', '    x', '    y', '  b:', '    c: 1']);
  });
});

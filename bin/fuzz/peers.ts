/**
 * What other people's programs say: canonical forms by jsonld with rdf-canonize, verdicts by the suites of Digital Bazaar with
 * jsonld-signatures, and for suites that those have not, by jsonld and Node's own crypto.
 */
import { createHash, createPublicKey, type JsonWebKey, verify as verifyWith } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { base58 } from '@scure/base';
import canonicalize from 'canonicalize';
import jsonld from 'jsonld';
import signatures from 'jsonld-signatures';
import { listOf } from '../../lib/formats/members.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { documentLoader, purpose } from '../../tests/proofs/signers.ts';

const SUITES: Readonly<Record<string, () => object>> = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite: eddsaRdfc }),
  'eddsa-jcs-2022': () => new DataIntegrityProof({ cryptosuite: eddsaJcs.createVerifyCryptosuite() }),
  'ecdsa-rdfc-2019': () => new DataIntegrityProof({ cryptosuite: ecdsaRdfc }),
  'ecdsa-jcs-2019': () => new DataIntegrityProof({ cryptosuite: ecdsaJcs.createVerifyCryptosuite() }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
  Ed25519Signature2018: () => new Ed25519Signature2018(),
};

/** The context that an older suite brings along where the document does not name it. */
const OWN: Readonly<Record<string, string>> = {
  JsonWebSignature2020: 'https://w3id.org/security/suites/jws-2020/v1',
  RsaSignature2018: 'https://w3id.org/security/v2',
  EcdsaSecp256k1Signature2019: 'https://w3id.org/security/v2',
  Ed25519Signature2018: 'https://w3id.org/security/v2',
};

/** Whether a peer takes the proof for good; undefined where none knows it. Whose key it is, is not asked. */
export async function isGoodForPeers(document: JsonObject, suite: string): Promise<boolean | undefined> {
  const make = SUITES[suite];
  if (!make) return await isGoodForNode(document, suite);
  try {
    const tools = {
      suite: make(),
      purpose: purpose(),
      documentLoader: suite.endsWith('2018') ? load2018 : documentLoader,
    };
    return (await signatures.verify(structuredClone(document), tools)).verified;
  } catch {
    return false;
  }
}

/** That suite wants its keys in a form of their own. */
async function load2018(url: string): Promise<object> {
  const [id = '', fragment] = url.split('#');
  const { document, ...rest } = (await documentLoader(url)) as { document: { publicKeyMultibase?: string } };
  if (fragment === undefined || !id.startsWith('did:key:')) return { ...rest, document };
  const raw = base58.decode(String(document.publicKeyMultibase).slice(1)).subarray(2);
  const key = {
    '@context': 'https://w3id.org/security/suites/ed25519-2018/v1',
    type: 'Ed25519VerificationKey2018',
    id: url,
    controller: id,
    publicKeyBase58: base58.encode(raw),
  };
  return { ...rest, document: key };
}

/** What is signed, by jsonld and by canonicalize. Undefined where nothing is, because a term is lost. */
export interface Signed {
  readonly document: string;
  readonly options: string;
}

export async function signedBy({ proof, ...document }: JsonObject, suite: string): Promise<Signed | undefined> {
  if (typeof proof !== 'object' || proof === null || Array.isArray(proof)) return undefined;
  const { proofValue: _value, jws: _jws, signatureValue: _other, ...options } = proof as JsonObject;
  if (suite.includes('jcs')) {
    const { '@context': _context, ...said } = document;
    const [first, second] = [said, options].map(canonicalJson);
    return first === undefined || second === undefined ? undefined : { document: first, options: second };
  }
  const context = document['@context'];
  const own = OWN[suite];
  const all: readonly (Json | undefined)[] = own ? [context, [...listOf(context), own], own] : [context];
  // Programs of its time did not look at the document's.
  const contexts = suite === 'RsaSignature2018' ? all.toReversed() : all;
  const nquads = await canonize(document);
  for (const one of contexts) {
    const read = await canonize({ ...options, '@context': one ?? null });
    if (read !== undefined && nquads !== undefined) return { document: nquads, options: read };
  }
  return undefined;
}

/** Undefined for a text that breaks off within a character. */
function canonicalJson(value: JsonObject): string | undefined {
  try {
    return canonicalize(value);
  } catch {
    return undefined;
  }
}

export async function canonize(document: JsonObject): Promise<string | undefined> {
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true };
  try {
    return String(await jsonld.canonize(structuredClone(document) as jsonld.JsonLdDocument, options as object));
  } catch {
    return undefined;
  }
}

const DIGESTS: Readonly<Record<string, string>> = { ES384: 'sha384' };
/** By the type of key. */
const OF_KEYS: Readonly<Record<string, string>> = {
  Ed25519: 'EdDSA',
  'P-256': 'ES256',
  'P-384': 'ES384',
  secp256k1: 'ES256K',
};

/** A detached JWS by a did:jwk: hashed by jsonld, verified by Node. */
async function isGoodForNode(document: JsonObject, suite: string): Promise<boolean | undefined> {
  const proof = document.proof as JsonObject;
  const [, jwk = ''] = /^did:jwk:([\w-]+)(?:#0)?$/.exec(String(proof.verificationMethod)) ?? [];
  const [header = '', payload, signature = ''] = String(proof.jws).split('.');
  const signed = await signedBy(document, suite);
  try {
    const { alg, b64 } = JSON.parse(Buffer.from(header, 'base64url').toString());
    const read: JsonWebKey = JSON.parse(Buffer.from(jwk, 'base64url').toString());
    const rsa = suite === 'RsaSignature2018' ? 'RS256' : 'PS256';
    const wanted = read.kty === 'RSA' ? rsa : OF_KEYS[String(read.crv)];
    if (!signed || alg !== wanted || b64 !== false || payload !== '') return false;
    const hashes = [signed.options, signed.document].map((text) => createHash('sha256').update(text).digest());
    const input = Buffer.concat([Buffer.from(`${header}.`), ...hashes]);
    const padding = alg === 'PS256' ? { padding: 6, saltLength: 32 } : {};
    const key = { key: createPublicKey({ key: read, format: 'jwk' }), dsaEncoding: 'ieee-p1363', ...padding } as const;
    return verifyWith(
      alg === 'EdDSA' ? null : (DIGESTS[alg] ?? 'sha256'),
      input,
      key,
      Buffer.from(signature, 'base64url'),
    );
  } catch {
    return false;
  }
}

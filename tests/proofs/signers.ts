/**
 * Signs credentials with other people's libraries (@digitalbazaar, jose, Node's own crypto), so that our verifying is never
 * checked against our own signing. Every signer has a fresh key, which is its did:key issuer.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2018 } from '@digitalbazaar/ed25519-signature-2018';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { Ed25519VerificationKey2018 } from '@digitalbazaar/ed25519-verification-key-2018';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { base58 } from '@scure/base';
import * as jose from 'jose';
import jsonld from 'jsonld';
import signatures from 'jsonld-signatures';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

export interface Signer {
  readonly suite: string;
  readonly issuer: string;
  /** Contexts that a document needs for this suite. */
  readonly contexts: readonly string[];
  sign(document: JsonObject): Promise<JsonObject>;
}

export const V2 = 'https://www.w3.org/ns/credentials/v2';
export const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
/** When everything here was signed: before the moment at which tests judge. */
export const MADE = '2026-01-02T03:04:05Z';
const SUITES = 'https://w3id.org/security/suites';

const contexts = createContexts();

/** Answers with pinned contexts, and with the document of any did:key, in the form that these libraries want. */
export async function documentLoader(url: string): Promise<object> {
  if (url.startsWith('did:key:')) return { documentUrl: url, document: controllerOf(url) };
  const document = contexts.get(url);
  if (!document) throw new Error(`no such document: ${url}`);
  return { documentUrl: url, document, tag: 'static' };
}

function controllerOf(url: string): object {
  const [id = ''] = url.split('#');
  const key = id.slice('did:key:'.length);
  const method = { id: `${id}#${key}`, controller: id, type: 'Multikey', publicKeyMultibase: key };
  const CONTEXT = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];
  return url.includes('#')
    ? { '@context': 'https://w3id.org/security/multikey/v1', ...method }
    : { '@context': CONTEXT, id, verificationMethod: [method], assertionMethod: [method.id] };
}

export const purpose = () => new signatures.purposes.AssertionProofPurpose();

async function signBy(suite: object, document: JsonObject): Promise<JsonObject> {
  return (await signatures.sign(structuredClone(document), {
    suite,
    purpose: purpose(),
    documentLoader,
  })) as JsonObject;
}

async function named(pair: MultikeyPair): Promise<{ pair: MultikeyPair; issuer: string }> {
  const { publicKeyMultibase } = await pair.export({ publicKey: true });
  const issuer = `did:key:${publicKeyMultibase}`;
  pair.id = `${issuer}#${publicKeyMultibase}`;
  pair.controller = issuer;
  return { pair, issuer };
}

const ed25519 = async () => await named(await ed25519Multikey.generate());
const ecdsa = async (curve: string) => await named(await ecdsaMultikey.generate({ curve }));

async function integrity(
  suite: string,
  cryptosuite: object,
  keys: () => Promise<{ pair: MultikeyPair; issuer: string }>,
): Promise<Signer> {
  const { pair, issuer } = await keys();
  return {
    suite,
    issuer,
    contexts: [],
    sign: (document) => signBy(new DataIntegrityProof({ signer: pair.signer(), cryptosuite, date: MADE }), document),
  };
}

/** Each suite with each type of key that it takes, by a name of its own. */
export const SIGNERS: Readonly<Record<string, () => Promise<Signer>>> = {
  'eddsa-rdfc-2022': () => integrity('eddsa-rdfc-2022', eddsaRdfc, ed25519),
  'eddsa-jcs-2022': () => integrity('eddsa-jcs-2022', eddsaJcs.createSignCryptosuite(), ed25519),
  'ecdsa-rdfc-2019 P-256': () => integrity('ecdsa-rdfc-2019', ecdsaRdfc, () => ecdsa('P-256')),
  'ecdsa-rdfc-2019 P-384': () => integrity('ecdsa-rdfc-2019', ecdsaRdfc, () => ecdsa('P-384')),
  'ecdsa-jcs-2019 P-256': () => integrity('ecdsa-jcs-2019', ecdsaJcs.createSignCryptosuite(), () => ecdsa('P-256')),
  'ecdsa-jcs-2019 P-384': () => integrity('ecdsa-jcs-2019', ecdsaJcs.createSignCryptosuite(), () => ecdsa('P-384')),

  async Ed25519Signature2020() {
    const { pair, issuer } = await ed25519();
    const context = `${SUITES}/ed25519-2020/v1`;
    return {
      suite: 'Ed25519Signature2020',
      issuer,
      contexts: [context],
      sign: (document) => signBy(new Ed25519Signature2020({ signer: pair.signer(), date: MADE }), document),
    };
  },

  async Ed25519Signature2018() {
    const key = await Ed25519VerificationKey2018.generate();
    const issuer = `did:key:${key.fingerprint()}`;
    key.id = `${issuer}#${key.fingerprint()}`;
    key.controller = issuer;
    return {
      suite: 'Ed25519Signature2018',
      issuer,
      contexts: [`${SUITES}/ed25519-2018/v1`],
      sign: (document) => signBy(new Ed25519Signature2018({ key, date: MADE }), document),
    };
  },

  'JsonWebSignature2020 Ed25519': () => detached('JsonWebSignature2020', 'EdDSA', `${SUITES}/jws-2020/v1`),
  'JsonWebSignature2020 P-256': () => detached('JsonWebSignature2020', 'ES256', `${SUITES}/jws-2020/v1`),
  'JsonWebSignature2020 RSA': () => detached('JsonWebSignature2020', 'PS256', `${SUITES}/jws-2020/v1`),
  'JsonWebSignature2020 P-384': () => detached('JsonWebSignature2020', 'ES384', `${SUITES}/jws-2020/v1`),
  'JsonWebSignature2020 secp256k1': () => detached('JsonWebSignature2020', 'ES256K', `${SUITES}/jws-2020/v1`),
  RsaSignature2018: () => detached('RsaSignature2018', 'RS256', 'https://w3id.org/security/v2'),
  EcdsaSecp256k1Signature2019: () => detached('EcdsaSecp256k1Signature2019', 'ES256K', 'https://w3id.org/security/v2'),
};

/** The suites with a detached JWS, whose issuer is a did:jwk: hashed by jsonld itself, signed by jose or by Node. */
async function detached(suite: string, alg: string, context: string): Promise<Signer> {
  const { privateKey, publicKey } = generate(alg);
  const jwk = publicKey.export({ format: 'jwk' });
  const issuer = `did:jwk:${jose.base64url.encode(JSON.stringify(jwk))}`;
  return {
    suite,
    issuer,
    contexts: suite === 'JsonWebSignature2020' ? [context] : [],
    async sign(document) {
      const options = {
        type: suite,
        created: MADE,
        verificationMethod: `${issuer}#0`,
        proofPurpose: 'assertionMethod',
      };
      const data = Buffer.concat([
        await digestOf({ '@context': suite === 'JsonWebSignature2020' ? document['@context'] : context, ...options }),
        await digestOf(document),
      ]);
      return { ...document, proof: { ...options, jws: await signDetached(alg, privateKey, data) } };
    },
  };
}

function generate(alg: string): { privateKey: KeyObject; publicKey: KeyObject } {
  if (alg === 'EdDSA') return generateKeyPairSync('ed25519');
  if (alg === 'PS256' || alg === 'RS256') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return generateKeyPairSync('ec', { namedCurve: { ES256: 'P-256', ES384: 'P-384' }[alg] ?? 'secp256k1' });
}

async function digestOf(document: object): Promise<Buffer> {
  const nquads = await jsonld.canonize(
    document as jsonld.JsonLdDocument,
    {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      documentLoader,
      safe: true,
    } as object,
  );
  return createHash('sha256').update(String(nquads)).digest();
}

/** jose signs what it knows; secp256k1 it has left, so Node signs that. */
async function signDetached(alg: string, key: KeyObject, data: Uint8Array): Promise<string> {
  const header = { alg, b64: false, crit: ['b64'] };
  if (alg !== 'ES256K') {
    const jws = await new jose.FlattenedSign(data).setProtectedHeader(header).sign(key);
    return `${jws.protected}..${jws.signature}`;
  }
  const encoded = jose.base64url.encode(JSON.stringify(header));
  const signed = Buffer.concat([Buffer.from(`${encoded}.`), data]);
  const signature = signWith('sha256', signed, { key, dsaEncoding: 'ieee-p1363' });
  return `${encoded}..${jose.base64url.encode(signature)}`;
}

export interface HandSigner {
  readonly multikey: string;
  /** The document with one more proof, whose options are as given. */
  prove(document: JsonObject, options: JsonObject): Promise<JsonObject>;
}

/** eddsa-rdfc-2022 by jsonld and Node, for what the libraries cannot sign: chains, and methods by any name. */
export function createHandSigner(): HandSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return {
    multikey: `z${base58.encode(Uint8Array.of(0xed, 0x01, ...raw))}`,
    async prove(document, given) {
      const options = {
        type: 'DataIntegrityProof',
        cryptosuite: 'eddsa-rdfc-2022',
        created: MADE,
        proofPurpose: 'assertionMethod',
        ...given,
      };
      const { proof, ...unsecured } = document;
      const earlier = [proof].flat().filter((one) => (one as JsonObject | undefined)?.id === given.previousProof);
      const covered = given.previousProof === undefined ? unsecured : { ...unsecured, proof: earlier };
      const data = Buffer.concat([
        await digestOf({ '@context': document['@context'], ...options }),
        await digestOf(covered),
      ]);
      const made = { ...options, proofValue: `z${base58.encode(signWith(null, data, privateKey))}` };
      return { ...unsecured, proof: proof === undefined ? made : [proof as JsonObject, made] };
    },
  };
}

/**
 * Credentials by the thousand, each another one. Signed by our own canonical forms and Node, since the libraries which sign in
 * the tests take longer to sign than is measured; that these forms are right is tested there and not here.
 */
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { base58 } from '@scure/base';
import { canonicalise } from '../lib/jsonld/canonical.ts';
import { createContexts } from '../lib/jsonld/contexts.ts';
import { canonicalText } from '../lib/jsonld/jcs.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import { fullBadge, smallBadge } from '../tests/proofs/badges.ts';

interface Maker {
  readonly issuer: string;
  readonly sign: (data: Uint8Array) => Uint8Array;
}

type Kind = 'rdfc' | 'full' | 'jcs' | 'ecdsa' | 'token';

/** In every ten. */
const TEN: readonly Kind[] = ['rdfc', 'token', 'rdfc', 'jcs', 'rdfc', 'full', 'rdfc', 'token', 'ecdsa', 'jcs'];

export interface Mixture {
  /** As it stands in a file. */
  credential(number: number): Promise<string>;
  /** As many of those that verifier-core knows, large and small as they are mixed. */
  known(count: number): Promise<readonly JsonObject[]>;
}

export async function createMixture(): Promise<Mixture> {
  const [ed25519, p256] = [createEd25519(), createP256()];
  const contexts = createContexts();
  const hash = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

  async function rdfc(document: JsonObject): Promise<Buffer> {
    const canonical = await canonicalise(document, contexts);
    if ('finding' in canonical) throw new Error(canonical.finding.message);
    return hash(canonical.bytes);
  }

  async function prove(document: JsonObject, cryptosuite: string, maker: Maker): Promise<JsonObject> {
    const options = {
      type: 'DataIntegrityProof',
      cryptosuite,
      created: '2026-01-02T03:04:05Z',
      verificationMethod: `${maker.issuer}#${maker.issuer.slice('did:key:'.length)}`,
      proofPurpose: 'assertionMethod',
    };
    const data = cryptosuite.includes('jcs')
      ? [hash(canonicalText(options) ?? ''), hash(canonicalText(document) ?? '')]
      : [await rdfc({ ...options, '@context': document['@context'] }), await rdfc(document)];
    return { ...document, proof: { ...options, proofValue: `z${base58.encode(maker.sign(Buffer.concat(data)))}` } };
  }

  function token(document: JsonObject): string {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const kid = `${ed25519.issuer}#${ed25519.issuer.slice('did:key:'.length)}`;
    const signed = `${encode({ alg: 'EdDSA', typ: 'vc+jwt', kid })}.${encode(document)}`;
    return `${signed}.${Buffer.from(ed25519.sign(Buffer.from(signed))).toString('base64url')}`;
  }

  const badge = (of: typeof smallBadge, maker: Maker, number: number) => of({ ...maker, contexts: [] }, number);
  const knownOnes = {
    rdfc: (number: number) => prove(badge(smallBadge, ed25519, number), 'eddsa-rdfc-2022', ed25519),
    full: (number: number) => prove(badge(fullBadge, ed25519, number), 'eddsa-rdfc-2022', ed25519),
  };
  const make: Readonly<Record<Kind, (number: number) => Promise<JsonObject | string>>> = {
    ...knownOnes,
    jcs: (number) => prove(badge(smallBadge, ed25519, number), 'eddsa-jcs-2022', ed25519),
    ecdsa: (number) => prove(badge(smallBadge, p256, number), 'ecdsa-rdfc-2019', p256),
    token: async (number) => token(badge(smallBadge, ed25519, number)),
  };
  const shares = TEN.filter((kind): kind is keyof typeof knownOnes => kind === 'rdfc' || kind === 'full');

  return {
    async credential(number) {
      const made = await make[TEN[number % TEN.length] ?? 'rdfc'](number);
      return typeof made === 'string' ? made : JSON.stringify(made);
    },
    known: (count) =>
      Promise.all(Array.from({ length: count }, (_, at) => knownOnes[shares[at % shares.length] ?? 'rdfc'](at))),
  };
}

const did = (head: readonly number[], key: Uint8Array) => `did:key:z${base58.encode(Uint8Array.of(...head, ...key))}`;

function createEd25519(): Maker {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { issuer: did([0xed, 0x01], derOf(publicKey).subarray(-32)), sign: (data) => sign(null, data, privateKey) };
}

function createP256(): Maker {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const point = derOf(publicKey).subarray(-64);
  const compressed = Uint8Array.of(2 + ((point[63] ?? 0) & 1), ...point.subarray(0, 32));
  return {
    issuer: did([0x80, 0x24], compressed),
    sign: (data) => sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
  };
}

const derOf = (key: KeyObject) => key.export({ format: 'der', type: 'spki' });

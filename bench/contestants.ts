/**
 * Verifying one credential in every way that is measured, in Node and in a page alike: ours from bytes to report with all ten
 * checks; the peers, which are handed parsed credentials and do what their `verifyCredential` does; and the bare minimum.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { verifyCredential } from '@digitalcredentials/verifier-core';
import { assess } from '../lib/checking/assess.ts';
import { createExamine } from '../lib/checking/examine.ts';
import { createContexts } from '../lib/jsonld/contexts.ts';
import type { NativeCryptography } from '../lib/keys/memory.ts';
import type { Ask } from '../lib/net/ask.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import { takeTurns, type Way } from './contest.ts';
import { floorWay } from './floor.ts';

/** What is sent into a page. */
export interface Contest {
  readonly suite: string;
  readonly size: 'small' | 'full';
  /** Signed credentials as JSON. */
  readonly files: readonly string[];
  readonly lanes: number;
}

/** Milliseconds a credential. */
export interface Measured {
  readonly ours: number;
  readonly floor: number;
  readonly peers: Readonly<Record<string, number>>;
}

interface Suite {
  readonly peer: () => object;
  readonly form: 'rdfc' | 'jcs';
  /** Whether verifier-core takes these credentials. */
  readonly isKnownToCore: boolean;
}

const integrity = (cryptosuite: object) => () => new DataIntegrityProof({ cryptosuite });

const SUITES: Readonly<Record<string, Suite>> = {
  'eddsa-rdfc-2022': { peer: integrity(eddsaRdfc), form: 'rdfc', isKnownToCore: true },
  Ed25519Signature2020: { peer: () => new Ed25519Signature2020(), form: 'rdfc', isKnownToCore: false },
  'ecdsa-rdfc-2019': { peer: integrity(ecdsaRdfc), form: 'rdfc', isKnownToCore: false },
  'eddsa-jcs-2022': { peer: integrity(eddsaJcs.createVerifyCryptosuite()), form: 'jcs', isKnownToCore: false },
  'ecdsa-jcs-2019': { peer: integrity(ecdsaJcs.createVerifyCryptosuite()), form: 'jcs', isKnownToCore: false },
};

/** @param native cryptography that the engine at hand offers beside WebCrypto; ours uses it and so does the bare minimum */
export async function contend(contest: Contest, native?: NativeCryptography): Promise<Measured> {
  const suite = SUITES[contest.suite];
  if (!suite) throw new Error(`no such suite: ${contest.suite}`);
  const parsed = contest.files.map((file): JsonObject => JSON.parse(file));
  const peers: readonly (readonly [string, Way])[] = [
    ['@digitalbazaar/vc', peerWay(parsed, suite.peer)],
    ...(suite.isKnownToCore ? ([['verifier-core', coreWay(parsed)]] as const) : []),
  ];
  const floor = await floorWay(contest, suite.form, native);
  const ways = [ourWay(contest.files, native), floor, ...peers.map(([, way]) => way)];
  const [ours = Number.NaN, least = Number.NaN, ...times] = await withoutSchemas(() =>
    takeTurns(ways, contest.files.length, { lanes: contest.lanes }),
  );
  return { ours, floor: least, peers: Object.fromEntries(peers.map(([name], at) => [name, times[at] ?? Number.NaN])) };
}

/** verifier-core looks for the schema of every badge: it is told that anything goes, so that no network is measured. */
async function withoutSchemas<T>(work: () => Promise<T>): Promise<T> {
  const fetched = globalThis.fetch;
  globalThis.fetch = async () => Response.json({ $schema: 'https://json-schema.org/draft/2019-09/schema' });
  try {
    return await work();
  } finally {
    globalThis.fetch = fetched;
  }
}

/** All of the engine, made once as a worker would: what it remembers of keys and contexts is its own. */
export function ourWay(files: readonly string[], native?: NativeCryptography): Way {
  const bytes = files.map((file) => new TextEncoder().encode(file));
  const now = Date.now();
  const ask: Ask = async (url) => {
    throw new Error(`nothing should be asked, but ${url} was`);
  };
  const contexts = createContexts(undefined, native?.hash);
  const examine = createExamine({ ask, now, contexts, ...(native && { native }) });
  const trust = { knows: () => ({ by: 'this list', name: 'Harbour School' }) };
  const showing = { names: [], addresses: [], profileUrls: [], claim: {}, trust, now };
  return async (at) => {
    const { verdict } = await assess(await examine(bytes[at] ?? new Uint8Array()), showing, { checkedAt: now });
    if (verdict !== 'verified') throw new Error(`a good credential was called ${verdict}`);
  };
}

export function peerWay(credentials: readonly JsonObject[], suite: () => object): Way {
  return async (at) => {
    const { verified, error } = await vc.verifyCredential({
      credential: credentials[at],
      suite: suite(),
      documentLoader,
    });
    if (!verified) throw new Error(`@digitalbazaar/vc refused a good credential: ${String(error)}`);
  };
}

export function coreWay(credentials: readonly JsonObject[]): Way {
  return async (at) => {
    const credential = credentials[at] as unknown as Parameters<typeof verifyCredential>[0]['credential'];
    const { log } = await verifyCredential({ credential, knownDIDRegistries: [] });
    const signature = log?.find(({ id }) => id === 'valid_signature');
    if (!signature?.valid) throw new Error('verifier-core refused a good credential');
  };
}

const known = createContexts();

/** Pinned contexts, and the document of any did:key, in the form that @digitalbazaar's libraries want. */
async function documentLoader(url: string): Promise<object> {
  const document = url.startsWith('did:key:') ? keyDocument(url) : known.get(url);
  if (!document) throw new Error(`no such document: ${url}`);
  return { documentUrl: url, document, tag: 'static' };
}

function keyDocument(url: string): object {
  const [id = ''] = url.split('#');
  const key = id.slice('did:key:'.length);
  const method = { id: `${id}#${key}`, controller: id, type: 'Multikey', publicKeyMultibase: key };
  const contexts = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];
  return url.includes('#')
    ? { '@context': contexts[1], ...method }
    : { '@context': contexts, id, verificationMethod: [method], assertionMethod: [method.id] };
}

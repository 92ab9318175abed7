/**
 * How fast credentials are verified, by suite and size: on our side from bytes to report with all ten checks, on the other
 * side @digitalbazaar/vc and @digitalcredentials/verifier-core, which are handed parsed credentials. One run, taking turns.
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
import type { Ask } from '../lib/net/ask.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import { fullBadge, smallBadge } from '../tests/proofs/badges.ts';
import { documentLoader, SIGNERS } from '../tests/proofs/signers.ts';
import { type Row, ratioRow, takeTurns, type Way } from './contest.ts';

export type { Row } from './contest.ts';

interface Contest {
  readonly signer: string;
  readonly peer: () => object;
  /** Whether verifier-core takes these credentials. */
  readonly known: boolean;
  /** How many times faster than the fastest peer. */
  readonly small: number;
  readonly full: number;
}

const integrity = (cryptosuite: object) => () => new DataIntegrityProof({ cryptosuite });

const CONTESTS: readonly Contest[] = [
  { signer: 'eddsa-rdfc-2022', peer: integrity(eddsaRdfc), known: true, small: 15, full: 10 },
  { signer: 'Ed25519Signature2020', peer: () => new Ed25519Signature2020(), known: false, small: 10, full: 10 },
  { signer: 'ecdsa-rdfc-2019 P-256', peer: integrity(ecdsaRdfc), known: false, small: 10, full: 10 },
  {
    signer: 'eddsa-jcs-2022',
    peer: integrity(eddsaJcs.createVerifyCryptosuite()),
    known: false,
    small: 2,
    full: 1.5,
  },
  {
    signer: 'ecdsa-jcs-2019 P-256',
    peer: integrity(ecdsaJcs.createVerifyCryptosuite()),
    known: false,
    small: 2,
    full: 1.5,
  },
];

const SIZES = {
  small: { badge: smallBadge, distinct: 40, rounds: 80 },
  full: { badge: fullBadge, distinct: 20, rounds: 40 },
};

/** verifier-core looks for the schema of every badge: it is told that anything goes, so that no network is measured. */
const SCHEMA = { $schema: 'https://json-schema.org/draft/2019-09/schema' };

/** A row for each suite and size, in milliseconds a credential. */
export async function benchVerifying(): Promise<readonly Row[]> {
  const fetched = globalThis.fetch;
  globalThis.fetch = async () => Response.json(SCHEMA);
  try {
    const rows: Row[] = [];
    for (const contest of CONTESTS) {
      rows.push(await run(contest, 'small'), await run(contest, 'full'));
    }
    return rows;
  } finally {
    globalThis.fetch = fetched;
  }
}

async function run(contest: Contest, size: 'small' | 'full'): Promise<Row> {
  const { badge, distinct, rounds } = SIZES[size];
  const signer = await SIGNERS[contest.signer]?.();
  if (!signer) throw new Error(`no signer for ${contest.signer}`);
  const signed = await Promise.all(Array.from({ length: distinct }, (_, at) => signer.sign(badge(signer, at))));
  const files = signed.map((credential) => new TextEncoder().encode(JSON.stringify(credential)));
  const ways: Way[] = [ourWay(files), peerWay(signed, contest.peer), ...(contest.known ? [coreWay(signed)] : [])];
  const [ours = Number.NaN, ...peers] = await takeTurns(ways, distinct, rounds);
  return ratioRow(`verify ${contest.signer}, ${size}, all ten checks`, ours, Math.min(...peers), contest[size]);
}

function ourWay(files: readonly Uint8Array[]): Way {
  const now = Date.now();
  const ask: Ask = async (url) => {
    throw new Error(`nothing should be asked, but ${url} was`);
  };
  const examine = createExamine({ ask, now, contexts: createContexts() });
  const trust = { knows: () => ({ by: 'this list', name: 'Harbour School' }) };
  const showing = { names: [], addresses: [], profileUrls: [], claim: {}, trust, now };
  return async (at) => {
    const { verdict } = await assess(await examine(files[at] ?? new Uint8Array()), showing, { checkedAt: now });
    if (verdict !== 'verified') throw new Error(`a good credential was called ${verdict}`);
  };
}

function peerWay(credentials: readonly JsonObject[], suite: () => object): Way {
  return async (at) => {
    const { verified } = await vc.verifyCredential({ credential: credentials[at], suite: suite(), documentLoader });
    if (!verified) throw new Error('@digitalbazaar/vc refused a good credential');
  };
}

function coreWay(credentials: readonly JsonObject[]): Way {
  return async (at) => {
    const credential = credentials[at] as unknown as Parameters<typeof verifyCredential>[0]['credential'];
    const { log } = await verifyCredential({ credential, knownDIDRegistries: [] });
    const signature = log?.find(({ id }) => id === 'valid_signature');
    if (!signature?.valid) throw new Error('verifier-core refused a good credential');
  };
}

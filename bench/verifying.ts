/**
 * How fast credentials are verified, beside @digitalbazaar/vc on the same credentials in the same run, taking turns, so that
 * whatever else the machine does meets both. Medians of rounds; the ratio is what counts.
 */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { createContexts } from '../lib/jsonld/contexts.ts';
import { verifyProof } from '../lib/proofs/index.ts';
import type { ProofTools } from '../lib/proofs/suite.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import { fullBadge, smallBadge } from '../tests/proofs/badges.ts';
import { documentLoader, SIGNERS, type Signer } from '../tests/proofs/signers.ts';

export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer?: number;
  /** Peer by ours: above 1 we are faster. */
  readonly ratio?: number;
  readonly unit: string;
  readonly aim: string;
  readonly met: boolean;
}

type Badge = (signer: Signer, number: number) => JsonObject;

interface Contest {
  readonly name: string;
  readonly signer: string;
  readonly badge: Badge;
  readonly distinct: number;
  readonly rounds: number;
  readonly peer: () => object;
}

const integrity = (cryptosuite: object) => () => new DataIntegrityProof({ cryptosuite });
const peers: Readonly<Record<string, () => object>> = {
  'eddsa-rdfc-2022': integrity(eddsaRdfc),
  'eddsa-jcs-2022': integrity(eddsaJcs.createVerifyCryptosuite()),
  'ecdsa-rdfc-2019 P-256': integrity(ecdsaRdfc),
  'ecdsa-jcs-2019 P-256': integrity(ecdsaJcs.createVerifyCryptosuite()),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
};

const MAIN = 'eddsa-rdfc-2022';

const CONTESTS: readonly Contest[] = [
  contest('1,000 distinct small badges', MAIN, smallBadge, 1000, 3),
  contest('full badges of 45 kB', MAIN, fullBadge, 60, 5),
  ...Object.keys(peers)
    .filter((signer) => signer !== MAIN)
    .map((signer) => contest('small badges', signer, smallBadge, 40, 3)),
];

function contest(what: string, signer: string, badge: Badge, distinct: number, rounds: number): Contest {
  return {
    name: `verify ${signer}: ${what}`,
    signer,
    badge,
    distinct,
    rounds,
    peer: peers[signer] ?? integrity(eddsaRdfc),
  };
}

/** One row for each contest, in milliseconds a credential. */
export async function benchVerifying(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const one of CONTESTS) rows.push(await run(one));
  return rows;
}

async function run({ name, signer: id, badge, distinct, rounds, peer }: Contest): Promise<Row> {
  const signer = await SIGNERS[id]?.();
  if (!signer) throw new Error(`no signer for ${id}`);
  const credentials = await Promise.all(
    Array.from({ length: distinct }, (_, number) => signer.sign(badge(signer, number))),
  );
  const tools = createTools();
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const our = await timed(credentials, (credential) => verifyByUs(credential, signer.issuer, tools));
    const their = await timed(credentials, (credential) => verifyByPeer(credential, peer()));
    if (round === 0) continue; // Both have warmed up.
    ours.push(our);
    theirs.push(their);
  }
  const ratio = median(theirs) / median(ours);
  return { name, ours: median(ours), peer: median(theirs), ratio, unit: 'ms', aim: 'ratio ≥ 1', met: ratio >= 1 };
}

function createTools(): ProofTools {
  const ask: ProofTools['ask'] = async (url) => {
    throw new Error(`nothing should be asked, but ${url} was`);
  };
  return { contexts: createContexts(), now: Date.now(), ask };
}

async function timed(
  credentials: readonly JsonObject[],
  verify: (credential: JsonObject) => Promise<boolean>,
): Promise<number> {
  const start = performance.now();
  for (const credential of credentials) {
    if (!(await verify(credential))) throw new Error('a good credential was refused');
  }
  return (performance.now() - start) / credentials.length;
}

async function verifyByUs(credential: JsonObject, issuer: string, tools: ProofTools): Promise<boolean> {
  const { proof, key } = await verifyProof(credential, credential.proof as JsonObject, issuer, tools);
  return proof.outcome === 'pass' && key.outcome === 'pass';
}

async function verifyByPeer(credential: JsonObject, suite: object): Promise<boolean> {
  return (await vc.verifyCredential({ credential, suite, documentLoader })).verified;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

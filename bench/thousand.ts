/** A thousand distinct credentials, each verified once by either: no key, context or signature is met a second time but the issuer's. */
import { createNativeCryptography } from '../bin/cli/cryptography.ts';
import { smallBadge } from '../tests/proofs/badges.ts';
import { SIGNERS } from '../tests/proofs/signers.ts';
import type { Way } from './contest.ts';
import { ourWay } from './ours.ts';
import { peerWay, SUITES } from './peers.ts';
import { type Row, ratioRow } from './row.ts';

const COUNT = 1_000;
const SUITE = 'eddsa-rdfc-2022';

export async function thousandRows(): Promise<readonly Row[]> {
  const signer = await SIGNERS[SUITE]?.();
  const suite = SUITES[SUITE];
  if (!signer || !suite) throw new Error(`no signer for ${SUITE}`);
  const credentials = [];
  for (let at = 0; at < COUNT; at++) credentials.push(await signer.sign(smallBadge(signer, at)));
  const files = credentials.map((credential) => JSON.stringify(credential));
  const ours = await timeOf(ourWay(files, createNativeCryptography()));
  const peer = await timeOf(peerWay(credentials, suite.peer));
  return [ratioRow(`${COUNT} distinct OB 3.0 ${SUITE} credentials, beside @digitalbazaar/vc`, ours, peer, 1)];
}

/** Milliseconds for all of them, one after the other. */
async function timeOf(way: Way): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < COUNT; at++) await way(at);
  return performance.now() - start;
}

/** Credentials to measure with, signed by other people's libraries, each another one. */
import { fullBadge, smallBadge } from '../tests/proofs/badges.ts';
import { SIGNERS } from '../tests/proofs/signers.ts';
import type { Contest } from './contestants.ts';

/** Suites, with the least by which each size has to beat the fastest peer. */
export const AIMS: Readonly<Record<string, Readonly<Record<Contest['size'], number>>>> = {
  'eddsa-rdfc-2022': { small: 15, full: 10 },
  Ed25519Signature2020: { small: 10, full: 10 },
  'ecdsa-rdfc-2019': { small: 10, full: 10 },
  'eddsa-jcs-2022': { small: 2, full: 1.5 },
  'ecdsa-jcs-2019': { small: 2, full: 1.5 },
};

const SIZES = { small: { badge: smallBadge, distinct: 40 }, full: { badge: fullBadge, distinct: 16 } };

/** As JSON. */
export async function signedBy(suite: string, size: Contest['size']): Promise<readonly string[]> {
  const create = SIGNERS[suite] ?? SIGNERS[`${suite} P-256`];
  if (!create) throw new Error(`no signer for ${suite}`);
  const signer = await create();
  const { badge, distinct } = SIZES[size];
  const all = Array.from({ length: distinct }, (_, at) => signer.sign(badge(signer, at)));
  return (await Promise.all(all)).map((credential) => JSON.stringify(credential));
}

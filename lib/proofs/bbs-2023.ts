/**
 * bbs-2023 (Data Integrity BBS Cryptosuites 1.0): recognised, not verified; no browser has its pairing. A base proof is told
 * apart, since it holds what its holder keeps secret and is not for showing.
 */
import { finding } from '../verdict/codes.ts';
import { bytesOf, startsWith } from './ecdsa-sd-2023.ts';
import type { ProofSuite } from './suite.ts';

/** Base proofs: plain, and with the holder or a pseudonym bound in. */
const BASES = [
  [0xd9, 0x5d, 0x02],
  [0xd9, 0x5d, 0x04],
  [0xd9, 0x5d, 0x06],
  [0xd9, 0x5d, 0x08],
];

export const bbs2023: ProofSuite = {
  id: 'bbs-2023',
  keyTypes: ['BLS12-381'],

  async verify(_document, proof) {
    const bytes = bytesOf(proof.proofValue);
    const isBase = bytes !== undefined && BASES.some((head) => startsWith(bytes, head));
    return isBase ? finding('proof', 'base-proof') : finding('proof', 'suite-unsupported', { suite: 'bbs-2023' });
  },
};

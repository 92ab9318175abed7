/**
 * bbs-2023 (Data Integrity BBS Cryptosuites 1.0): selective disclosure by one signature, of which the holder proves only that
 * it is there. Derived proofs are verified, base proofs refused; proofs bound to a holder or a pseudonym are recognised and left
 * open. The curve is loaded when it is first needed.
 */
import { finding } from '../verdict/codes.ts';
import { type Cbor, readCbor } from './cbor.ts';
import { areNumbers, bytesOf, disclosedIn, startsWith } from './disclosure.ts';
import { concat, judged } from './integrity.ts';
import type { ProofSuite } from './suite.ts';

/** Base proofs: plain, and with the holder or a pseudonym bound in. */
const BASES = [
  [0xd9, 0x5d, 0x02],
  [0xd9, 0x5d, 0x04],
  [0xd9, 0x5d, 0x06],
  [0xd9, 0x5d, 0x08],
];
const DERIVED = [0xd9, 0x5d, 0x03];
/** Derived proofs with the holder or a pseudonym bound in: drafts that still change. */
const BOUND = [
  [0xd9, 0x5d, 0x05],
  [0xd9, 0x5d, 0x07],
  [0xd9, 0x5d, 0x09],
];

/** Shown and hidden; a badge with everything in it has some 150. Each takes some milliseconds. */
const MOST_STATEMENTS = 400;
const BYTES_A_STATEMENT = 32;

export const bbs2023: ProofSuite = {
  id: 'bbs-2023',
  keyTypes: ['BLS12-381'],
  covers: 'graph',

  async verify(document, proof, key, tools) {
    const bytes = bytesOf(proof.proofValue) ?? new Uint8Array();
    const begins = (head: readonly number[]) => startsWith(bytes, head);
    if (BASES.some(begins)) return finding('proof', 'base-proof');
    if (BOUND.some(begins)) return finding('proof', 'suite-unsupported', { suite: 'bbs-2023, bound to a holder' });
    const derived = begins(DERIVED) ? readDerived(bytes.subarray(DERIVED.length)) : undefined;
    if (!derived) return finding('proof', 'malformed-proof', { why: 'its proofValue is no derived proof' });
    if (key.type !== 'BLS12-381' || !key.raw)
      return finding('proof', 'algorithm-refused', { algorithm: `BBS with ${key.type}` });
    if (derived.indexes.length + derived.proof.length / BYTES_A_STATEMENT > MOST_STATEMENTS)
      return finding('proof', 'not-computed', { why: 'it has more statements than can be looked at' });

    const shown = await disclosedIn(document, proof, derived.labels, derived.mandatory, tools);
    if (shown && 'finding' in shown) return shown.finding;
    if (!shown) return judged(false);
    const { verifyBbsProof } = await import('./bbs.ts');
    const header = concat(shown.optionsHash, shown.mandatoryHash);
    tools.note?.({
      algorithm: 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_',
      signature: derived.proof,
      parts: {
        labels: Object.fromEntries(derived.labels),
        mandatory: derived.mandatory,
        mandatoryHash: shown.mandatoryHash,
        header,
        presentationHeader: derived.presentationHeader,
        indexes: derived.indexes,
        messages: shown.others.map((message) => new TextDecoder().decode(message)),
      },
    });
    return judged(
      verifyBbsProof(key.raw, {
        ...derived,
        header,
        messages: shown.others,
      }),
    );
  },
};

interface Derived {
  readonly proof: Uint8Array;
  readonly labels: ReadonlyMap<string, string>;
  readonly mandatory: readonly number[];
  readonly indexes: readonly number[];
  readonly presentationHeader: Uint8Array;
}

function readDerived(bytes: Uint8Array): Derived | undefined {
  const value = readCbor(bytes);
  if (!Array.isArray(value) || value.length !== 5) return undefined;
  const [proof, labels, mandatory, indexes, presentationHeader] = value as readonly Cbor[];
  const isWhole =
    proof instanceof Uint8Array &&
    labels instanceof Map &&
    areNumbers(mandatory) &&
    areNumbers(indexes) &&
    presentationHeader instanceof Uint8Array;
  return isWhole ? { proof, labels: readLabels(labels), mandatory, indexes, presentationHeader } : undefined;
}

/** The issuer's labels are numbers in an order that tells nothing. */
function readLabels(labels: ReadonlyMap<Cbor, Cbor>): ReadonlyMap<string, string> {
  return new Map(
    [...labels].flatMap(([from, to]) =>
      typeof from === 'number' && typeof to === 'number' ? [[`c14n${from}`, `b${to}`]] : [],
    ),
  );
}

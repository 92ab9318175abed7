/**
 * ecdsa-sd-2023 (Data Integrity ECDSA Cryptosuites 1.0): selective disclosure. The issuer signs the statements that must be
 * shown, and a key made for this proof alone; that key signs each of the others. Only derived proofs are for showing: a base
 * proof holds what its holder keeps secret, and is refused.
 */
import { base64urlnopad } from '@scure/base';
import { readMultikey } from '../keys/multikey.ts';
import { finding } from '../verdict/codes.ts';
import { type Cbor, readCbor } from './cbor.ts';
import { areNumbers, bytesOf, disclosedIn, startsWith } from './disclosure.ts';
import { concat, judged } from './integrity.ts';
import { verifySignature } from './signature.ts';
import type { ProofSuite } from './suite.ts';

const BASE = [0xd9, 0x5d, 0x00];
const DERIVED = [0xd9, 0x5d, 0x01];
/** Each has a signature of its own. */
const MOST_STATEMENTS = 2000;

export const ecdsaSd2023: ProofSuite = {
  id: 'ecdsa-sd-2023',
  keyTypes: ['P-256'],
  covers: 'graph',

  async verify(document, proof, key, tools) {
    const bytes = bytesOf(proof.proofValue);
    if (bytes && startsWith(bytes, BASE)) return finding('proof', 'base-proof');
    const derived = bytes && startsWith(bytes, DERIVED) ? readDerived(bytes.subarray(DERIVED.length)) : undefined;
    if (!derived) return finding('proof', 'malformed-proof', { why: 'its proofValue is no derived proof' });
    if (key.type !== 'P-256') return finding('proof', 'algorithm-refused', { algorithm: `ES256 with ${key.type}` });
    if (derived.signatures.length > MOST_STATEMENTS)
      return finding('proof', 'not-computed', { why: 'it has more statements than can be looked at' });

    const shown = await disclosedIn(document, proof, derived.labels, derived.mandatory, tools);
    if (shown && 'finding' in shown) return shown.finding;
    const ownKey = readMultikey(`u${base64urlnopad.encode(derived.publicKey)}`);
    if (ownKey?.type !== 'P-256' || shown?.others.length !== derived.signatures.length) return judged(false);
    const signed = concat(shown.optionsHash, derived.publicKey, shown.mandatoryHash);
    tools.note?.({
      algorithm: 'ES256',
      input: signed,
      signature: derived.baseSignature,
      parts: {
        labels: Object.fromEntries(derived.labels),
        mandatory: derived.mandatory,
        mandatoryHash: shown.mandatoryHash,
        keyOfThisProof: derived.publicKey,
        statements: shown.others.map((statement, index) => ({
          statement: new TextDecoder().decode(statement),
          signature: derived.signatures[index] ?? new Uint8Array(),
        })),
      },
    });
    const all = await Promise.all([
      verifySignature('ES256', key, derived.baseSignature, signed),
      ...shown.others.map((statement, index) =>
        verifySignature('ES256', ownKey, derived.signatures[index] ?? new Uint8Array(), statement),
      ),
    ]);
    return judged(all.every(Boolean));
  },
};

interface Derived {
  readonly baseSignature: Uint8Array;
  /** A Multikey without its multibase letter. */
  readonly publicKey: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  readonly labels: ReadonlyMap<string, string>;
  readonly mandatory: readonly number[];
}

function readDerived(bytes: Uint8Array): Derived | undefined {
  const value = readCbor(bytes);
  if (!Array.isArray(value) || value.length !== 5) return undefined;
  const [baseSignature, publicKey, signatures, labels, mandatory] = value as readonly Cbor[];
  const isWhole =
    baseSignature instanceof Uint8Array &&
    publicKey instanceof Uint8Array &&
    Array.isArray(signatures) &&
    signatures.every((one) => one instanceof Uint8Array) &&
    labels instanceof Map &&
    areNumbers(mandatory);
  if (!isWhole) return undefined;
  return {
    baseSignature,
    publicKey,
    signatures: signatures as readonly Uint8Array[],
    labels: readLabels(labels),
    mandatory,
  };
}

/** The issuer's labels are keyed hashes. */
function readLabels(labels: ReadonlyMap<Cbor, Cbor>): ReadonlyMap<string, string> {
  return new Map(
    [...labels].flatMap(([from, to]) =>
      typeof from === 'number' && to instanceof Uint8Array ? [[`c14n${from}`, `u${base64urlnopad.encode(to)}`]] : [],
    ),
  );
}

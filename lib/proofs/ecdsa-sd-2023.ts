/**
 * ecdsa-sd-2023 (Data Integrity ECDSA Cryptosuites 1.0): selective disclosure. The issuer signs the statements that must be
 * shown, and a key made for this proof alone; that key signs each of the others. Only derived proofs are for showing: a base
 * proof holds what its holder keeps secret, and is refused.
 */
import { base64urlnopad } from '@scure/base';
import { canonicalise } from '../jsonld/canonical.ts';
import { decodeMultibase, readMultikey } from '../keys/multikey.ts';
import { finding } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { type Cbor, readCbor } from './cbor.ts';
import { concat, hash, judged, notCanonical, optionsOf } from './integrity.ts';
import { verifySignature } from './signature.ts';
import type { ProofSuite } from './suite.ts';

const BASE = [0xd9, 0x5d, 0x00];
const DERIVED = [0xd9, 0x5d, 0x01];

export const ecdsaSd2023: ProofSuite = {
  id: 'ecdsa-sd-2023',
  keyTypes: ['P-256'],

  async verify(document, proof, key, { contexts }) {
    const bytes = bytesOf(proof.proofValue);
    if (bytes && startsWith(bytes, BASE)) return finding('proof', 'base-proof');
    const derived = bytes && startsWith(bytes, DERIVED) ? readDerived(bytes.subarray(DERIVED.length)) : undefined;
    if (!derived) return finding('proof', 'malformed-proof', { why: 'its proofValue is no derived proof' });
    if (key.type !== 'P-256') return finding('proof', 'algorithm-refused', { algorithm: `ES256 with ${key.type}` });

    const options: JsonObject = { ...optionsOf(proof), '@context': document['@context'] };
    const [head, body] = await Promise.all([canonicalise(options, contexts), canonicalise(document, contexts)]);
    if ('finding' in body) return notCanonical(body.finding);
    if ('finding' in head) return notCanonical(head.finding);

    const statements = relabel(new TextDecoder().decode(body.bytes), derived.labels);
    const ownKey = readMultikey(`u${base64urlnopad.encode(derived.publicKey)}`);
    if (!statements || ownKey?.type !== 'P-256') return judged(false);
    const { mandatory, others } = split(statements, derived.mandatory);
    if (others.length !== derived.signatures.length) return judged(false);
    const signed = concat(
      await hash(head.bytes, 'sha256'),
      derived.publicKey,
      await hash(encode(mandatory.join('')), 'sha256'),
    );
    const all = await Promise.all([
      verifySignature('ES256', key, derived.baseSignature, signed),
      ...others.map((statement, index) =>
        verifySignature('ES256', ownKey, derived.signatures[index] ?? new Uint8Array(), encode(statement)),
      ),
    ]);
    return judged(all.every(Boolean));
  },
};

/** The bytes of a proof value in base64url multibase, which is how suites with CBOR write theirs. */
export function bytesOf(value: Json | undefined): Uint8Array | undefined {
  return typeof value === 'string' && value.startsWith('u') ? decodeMultibase(value) : undefined;
}

export const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

const encode = (text: string) => new TextEncoder().encode(text);

interface Derived {
  readonly baseSignature: Uint8Array;
  /** A Multikey without its multibase letter. */
  readonly publicKey: Uint8Array;
  readonly signatures: readonly Uint8Array[];
  /** From canonical blank node labels to those that the issuer gave. */
  readonly labels: ReadonlyMap<string, string>;
  /** Which of the statements must be shown. */
  readonly mandatory: ReadonlySet<number>;
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
    Array.isArray(mandatory) &&
    mandatory.every((index) => typeof index === 'number');
  if (!isWhole) return undefined;
  return {
    baseSignature,
    publicKey,
    signatures: signatures as readonly Uint8Array[],
    labels: readLabels(labels),
    mandatory: new Set(mandatory as readonly number[]),
  };
}

function readLabels(labels: ReadonlyMap<Cbor, Cbor>): ReadonlyMap<string, string> {
  return new Map(
    [...labels].flatMap(([from, to]) =>
      typeof from === 'number' && to instanceof Uint8Array
        ? [[`_:c14n${from}`, `_:u${base64urlnopad.encode(to)}`]]
        : [],
    ),
  );
}

/** A blank node as subject, as object, or as the graph at the end of a statement; never what looks like one in a text. */
const BLANKS = /^_:c14n\d+|(?<=^\S+ <[^>]*> )_:c14n\d+|(?<= )_:c14n\d+(?= \.$)/g;

/** The statements with the issuer's labels, in their order. Undefined where a blank node has none. */
function relabel(nquads: string, labels: ReadonlyMap<string, string>): readonly string[] | undefined {
  const lines = nquads.split('\n').slice(0, -1);
  const statements = lines.map((line) => `${line.replace(BLANKS, (label) => labels.get(label) ?? '_:')}\n`);
  return statements.some((line) => /^_: |(?<=^\S+ <[^>]*> )_: /.test(line)) ? undefined : statements.toSorted();
}

function split(statements: readonly string[], indexes: ReadonlySet<number>) {
  return {
    mandatory: statements.filter((_, index) => indexes.has(index)),
    others: statements.filter((_, index) => !indexes.has(index)),
  };
}

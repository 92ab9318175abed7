/**
 * BBS proofs over BLS12-381 with SHA-256 (draft-irtf-cfrg-bbs-signatures, ciphersuite BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_):
 * somebody knows the issuer's signature over a list of messages, of which these are some. Verifying only. The curve is heavy, and
 * each message costs a point of it: only bbs-2023.ts leads here, within a bound, and only when such a proof is met.
 */
import { pippenger } from '@noble/curves/abstract/curve.js';
import { expand_message_xmd } from '@noble/curves/abstract/hash-to-curve.js';
import { bls12_381 } from '@noble/curves/bls12-381.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from './integrity.ts';

export interface BbsProof {
  readonly proof: Uint8Array;
  /** What the issuer signed beside the messages. */
  readonly header: Uint8Array;
  /** What the holder added when showing it. */
  readonly presentationHeader: Uint8Array;
  /** The messages shown, and where they stand in the list that was signed, in ascending order. */
  readonly messages: readonly Uint8Array[];
  readonly indexes: readonly number[];
}

const { G1, G2, fields, pairingBatch } = bls12_381;
type Point = InstanceType<typeof G1.Point>;

const POINT_LENGTH = 48;
const SCALAR_LENGTH = 32;
/** Three points, and four scalars beside those of the hidden messages. */
const SHORTEST = 3 * POINT_LENGTH + 4 * SCALAR_LENGTH;

const ascii = (text: string) => new TextEncoder().encode(text);
const API = 'BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_H2G_HM2S_';
/** The fixed point of the ciphersuite (7.2.2). */
const P1 = G1.Point.fromHex(
  'a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd225e7c59698588e70d11406d161b4e28c9',
);

/** Whether the proof is good under that public key (96 bytes, a point of G2). False also for what cannot be decoded. */
export function verifyBbsProof(publicKey: Uint8Array, given: BbsProof): boolean {
  try {
    const key = G2.Point.fromBytes(publicKey);
    const parts = readProof(given.proof);
    const count = given.indexes.length + (parts?.hidden.length ?? 0);
    if (!parts || !isSubgroup(key) || !fits(given, count)) return false;
    const { first, second } = parts;
    if (parts.challenge !== challengeOf(publicKey, parts, given, count)) return false;
    const product = pairingBatch([
      { g1: first, g2: key },
      { g1: second, g2: G2.Point.BASE.negate() },
    ]);
    return fields.Fp12.eql(product, fields.Fp12.ONE);
  } catch {
    return false; // Noble throws for a point that is on no curve, or not where points may be.
  }
}

const isSubgroup = (point: { is0(): boolean; isTorsionFree(): boolean }) => !point.is0() && point.isTorsionFree();

/** One index a message, in ascending order, none beyond the list. */
function fits({ messages, indexes }: BbsProof, count: number): boolean {
  const isAscending = indexes.every((index, at) => Number.isInteger(index) && index > (indexes[at - 1] ?? -1));
  return messages.length === indexes.length && isAscending && (indexes.at(-1) ?? 0) < count;
}

/** The draft calls them Abar, Bbar, D, e^, r1^, r3^, m^ and c (4.2.4.7). */
interface Parts {
  readonly first: Point;
  readonly second: Point;
  readonly third: Point;
  readonly e: bigint;
  readonly r1: bigint;
  readonly r3: bigint;
  readonly hidden: readonly bigint[];
  readonly challenge: bigint;
}

function readProof(bytes: Uint8Array): Parts | undefined {
  const extra = bytes.length - SHORTEST;
  if (extra < 0 || extra % SCALAR_LENGTH !== 0) return undefined;
  const [first, second, third] = [0, 1, 2].map((at) =>
    G1.Point.fromBytes(bytes.subarray(at * POINT_LENGTH, (at + 1) * POINT_LENGTH)),
  );
  const scalars = bytes.subarray(3 * POINT_LENGTH);
  const [e, r1, r3, ...rest] = Array.from({ length: scalars.length / SCALAR_LENGTH }, (_, at) =>
    numberOf(scalars.subarray(at * SCALAR_LENGTH, (at + 1) * SCALAR_LENGTH)),
  );
  const challenge = rest.pop();
  if (!first || !second || !third || e === undefined || r1 === undefined || r3 === undefined || challenge === undefined)
    return undefined;
  const areSound =
    [first, second, third].every(isSubgroup) &&
    [e, r1, r3, challenge, ...rest].every((scalar) => scalar > 0n && scalar < fields.Fr.ORDER);
  return areSound ? { first, second, third, e, r1, r3, hidden: rest, challenge } : undefined;
}

/** What the challenge must have been, had the prover known what it claims (4.3.3, "Proof Verification Initialization"). */
function challengeOf(publicKey: Uint8Array, parts: Parts, given: BbsProof, count: number): bigint {
  const { first, second, third, e, r1, r3, hidden, challenge } = parts;
  const [blinding = P1, ...generators] = createGenerators(count + 1);
  const at = (index: number) => generators[index] ?? P1;
  const domain = domainOf(publicKey, [blinding, ...generators], given.header);
  const shown = given.messages.map((message) => hashToScalar(message, 'MAP_MSG_TO_SCALAR_AS_HASH_'));
  const disclosed = new Set(given.indexes);
  const others = generators.flatMap((_, index) => (disclosed.has(index) ? [] : [index]));

  const ofSignature = sum([second, first, third], [challenge, e, r1]);
  const ofShown = sum([P1, blinding, ...given.indexes.map(at)], [1n, domain, ...shown]);
  const ofMessages = sum([ofShown, third, ...others.map(at)], [challenge, r3, ...hidden]);
  return hashToScalar(
    concat(
      octets(given.indexes.length, 8),
      ...given.indexes.flatMap((index, position) => [octets(index, 8), scalarOctets(shown[position] ?? 0n)]),
      ...[first, second, third, ofSignature, ofMessages].map((point) => point.toBytes()),
      scalarOctets(domain),
      octets(given.presentationHeader.length, 8),
      given.presentationHeader,
    ),
    'H2S_',
  );
}

const sum = (points: Point[], scalars: bigint[]) => pippenger(G1.Point, points, scalars);

/** Ties a signature to its key, its header and the number of its messages (4.2.1). */
function domainOf(publicKey: Uint8Array, generators: readonly Point[], header: Uint8Array): bigint {
  const points = generators.map((point) => point.toBytes());
  const count = octets(generators.length - 1, 8);
  return hashToScalar(concat(publicKey, count, ...points, ascii(API), octets(header.length, 8), header), 'H2S_');
}

/** Points that nobody knows the logarithms of: one for blinding, and one for each message (4.1.1). */
function createGenerators(count: number): readonly Point[] {
  const seed = ascii(`${API}SIG_GENERATOR_SEED_`);
  const points: Point[] = [];
  let state = expand_message_xmd(ascii(`${API}MESSAGE_GENERATOR_SEED`), seed, POINT_LENGTH, sha256);
  while (points.length < count) {
    state = expand_message_xmd(concat(state, octets(points.length + 1, 8)), seed, POINT_LENGTH, sha256);
    points.push(G1.hashToCurve(state, { DST: `${API}SIG_GENERATOR_DST_` }));
  }
  return points;
}

function hashToScalar(message: Uint8Array, purpose: string): bigint {
  return numberOf(expand_message_xmd(message, ascii(API + purpose), 48, sha256)) % fields.Fr.ORDER;
}

const numberOf = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);

const scalarOctets = (scalar: bigint) => octets(scalar, SCALAR_LENGTH);

function octets(value: number | bigint, length: number): Uint8Array {
  const hex = value.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

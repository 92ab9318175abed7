/**
 * `--explain-proof`: what a proof came from, so that an expert can compute it again: canonical forms as text, hashes in
 * hexadecimal, what is signed and the signature in both codings that are in use, the key as Multikey and as JWK.
 */
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { base58, base64urlnopad } from '@scure/base';
import { KEY_CODES } from '../../lib/keys/multikey.ts';
import type { KeyType, PublicKey, VerificationMethod } from '../../lib/keys/source.ts';
import type { Computed, Part } from '../../lib/proofs/notes.ts';
import type { Check, Json, JsonObject } from '../../lib/verdict/words.ts';

/** Plain JSON, for `--json` and for {@link outline}. */
export type Explained = JsonObject;

const HASHES: Readonly<Record<string, string>> = { sha256: 'SHA-256', sha384: 'SHA-384' };

export function explained(computed: Computed): Explained {
  const { of, how, suite, options, form, hash, method, key, keyNamedBy, asked, header, algorithm, parts } = computed;
  return defined({
    of: of ?? 'the credential',
    how,
    suite,
    proof: options,
    canonicalization: form,
    canonicalDocument: textOf(computed.canonicalDocument),
    canonicalProof: textOf(computed.canonicalOptions),
    hash: hash && (HASHES[hash] ?? hash),
    documentHash: computed.documentHash && hexOf(computed.documentHash),
    proofHash: computed.optionsHash && hexOf(computed.optionsHash),
    header,
    keyNamedBy,
    ...(method && describeMethod(method)),
    keyFrom: key && (asked.length > 0 ? asked : ['the identifier itself']),
    asked: key || asked.length === 0 ? undefined : asked,
    publicKey: key && describeKey(key),
    algorithm,
    signatureInput: computed.input && codings(computed.input),
    signature: computed.signature && codings(computed.signature),
    parts: parts && readable(parts),
    outcome: { proof: outcomeOf(computed.checks.proof), key: outcomeOf(computed.checks.key) },
  });
}

function describeMethod({ id, controller, document, relationships, expires, revoked }: VerificationMethod): JsonObject {
  return { verificationMethod: id, controller, controllerDocument: document, relationships, expires, revoked };
}

function outcomeOf({ outcome, code, message }: Check): JsonObject {
  return defined({ outcome, code, message });
}

/** The same key in the two ways in which it may stand in a document; RSA has no Multikey, BLS12-381 no JWK in use. */
function describeKey(key: PublicKey): JsonObject {
  const raw = key.raw ?? rawOf(key);
  const code = KEY_CODES[key.type];
  return defined({
    type: key.type,
    multibase: raw && code && `z${base58.encode(Uint8Array.of(...code, ...raw))}`,
    jwk: key.jwk ? plain(key.jwk) : raw && jwkOf(key.type, raw),
  });
}

const CURVES = { 'P-256': p256, 'P-384': p384, secp256k1 } as const;
const isCurve = (type: KeyType): type is keyof typeof CURVES => Object.hasOwn(CURVES, type);

/** As Multikey holds them: Ed25519 as it is, points of curves compressed. */
function rawOf({ type, jwk }: PublicKey): Uint8Array | undefined {
  const [x, y] = [jwk?.x, jwk?.y].map((text) => (text === undefined ? undefined : base64urlnopad.decode(text)));
  if (type === 'Ed25519') return x;
  return x && y && isCurve(type) ? Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...x) : undefined;
}

function jwkOf(type: KeyType, raw: Uint8Array): JsonObject | undefined {
  if (type === 'Ed25519') return { kty: 'OKP', crv: type, x: base64urlnopad.encode(raw) };
  if (!isCurve(type)) return undefined;
  try {
    const point = CURVES[type].Point.fromBytes(raw).toBytes(false).subarray(1);
    const [x, y] = [point.slice(0, point.length / 2), point.slice(point.length / 2)];
    return { kty: 'EC', crv: type, x: base64urlnopad.encode(x), y: base64urlnopad.encode(y) };
  } catch {
    return undefined; // It lies on no curve, which is why nothing was verified with it.
  }
}

const plain = (jwk: JsonWebKey): JsonObject => JSON.parse(JSON.stringify(jwk));

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const textOf = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);
const codings = (bytes: Uint8Array): JsonObject => ({ hex: hexOf(bytes), base64url: base64urlnopad.encode(bytes) });

/** Bytes in hexadecimal, wherever they stand. */
function readable(part: Part | undefined): Json {
  if (part instanceof Uint8Array) return hexOf(part);
  if (Array.isArray(part)) return part.map((one: Part) => readable(one));
  if (typeof part !== 'object' || part === null) return (part as string | number | boolean | undefined) ?? null;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, readable(value as Part)]));
}

function defined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}

/** The lines of a block that a person reads: a name a line, texts of several lines below their name. */
export function outline(value: Json | undefined, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  if (typeof value !== 'object' || value === null) {
    return String(value)
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => margin + line);
  }
  return Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return [];
    const isShort = (typeof inner !== 'object' || inner === null) && !String(inner).includes('\n');
    return isShort ? [`${margin}${name}: ${inner}`] : [`${margin}${name}:`, ...outline(inner, indent + 2)];
  });
}

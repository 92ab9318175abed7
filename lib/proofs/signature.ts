/**
 * The bare signature: one table from algorithm (by its JOSE name) to key type and parameters. WebCrypto does the work; it
 * has no secp256k1, which is noble's. An algorithm that is not in the table is never tried.
 */
import { decode } from '../keys/jwk.ts';
import { type KeyMemory, nameOf, recall } from '../keys/memory.ts';
import type { KeyType, PublicKey } from '../keys/source.ts';
import type { Soon } from '../verdict/soon.ts';

export type Algorithm = keyof typeof ALGORITHMS;

interface Parameters {
  readonly keyType: KeyType;
  readonly importing: { readonly name: string; readonly hash?: string; readonly namedCurve?: string };
  readonly verifying: { readonly name: string; readonly hash?: string; readonly saltLength?: number };
}

export const ALGORITHMS = {
  EdDSA: webCrypto('Ed25519', { name: 'Ed25519' }, { name: 'Ed25519' }),
  ES256: ecdsa('P-256', 'SHA-256'),
  ES384: ecdsa('P-384', 'SHA-384'),
  ES256K: webCrypto('secp256k1', { name: 'secp256k1' }, { name: 'secp256k1' }),
  RS256: pkcs1('SHA-256'),
  RS384: pkcs1('SHA-384'),
  RS512: pkcs1('SHA-512'),
  PS256: pss('SHA-256', 32),
  PS384: pss('SHA-384', 48),
  PS512: pss('SHA-512', 64),
} as const;

export const isAlgorithm = (name: unknown): name is Algorithm =>
  typeof name === 'string' && Object.hasOwn(ALGORITHMS, name);

/**
 * Whether the signature is that key's over these bytes. False also for a key of another type or one that is none.
 * @param keys where imported keys are remembered
 */
export function verifySignature(
  algorithm: Algorithm,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array,
  keys?: KeyMemory,
): Soon<boolean> {
  const { keyType } = ALGORITHMS[algorithm];
  if (key.type !== keyType || (keyType === 'RSA' && signature.length !== modulusLength(key))) return false;
  try {
    const answer = keys?.native?.verify(algorithm, key, signature, data);
    return answer ?? verifyElsewhere(algorithm, key, signature, data, keys);
  } catch {
    return NO_SIGNATURE;
  }
}

/** A point that is on no curve, a signature of the wrong length: no signature of this key. */
const NO_SIGNATURE = false;

async function verifyElsewhere(
  algorithm: Algorithm,
  key: PublicKey,
  signature: Uint8Array,
  data: Uint8Array,
  keys: KeyMemory | undefined,
): Promise<boolean> {
  const { keyType, importing, verifying } = ALGORITHMS[algorithm];
  if (keyType === 'secp256k1') return await verifySecp256k1(key, signature, data);
  try {
    const name = `${algorithm} ${nameOf(key, keys?.names)}`;
    const imported = await recall(keys?.imported, name, () => importKey(key, importing));
    return await crypto.subtle.verify(verifying, imported, owned(signature), owned(data));
  } catch {
    return NO_SIGNATURE;
  }
}

/**
 * RSA signatures are as long as the modulus (RFC 8017, 8.1.2 and 8.2.2, step 1), zeros at the beginning included: OpenSSL and the
 * browsers' libraries take one that lacks them, so that one signature could be written in several ways.
 */
function modulusLength({ jwk }: PublicKey): number {
  const n = jwk?.n ?? '';
  // Without zeros in front, as it should be, its length is told by the text's.
  if (!n.startsWith('A')) return (n.length * 3) >> 2;
  const bytes = decode(n) ?? new Uint8Array();
  return (
    bytes.length -
    Math.max(
      0,
      bytes.findIndex((byte) => byte !== 0),
    )
  );
}

async function importKey({ jwk, raw }: PublicKey, importing: Parameters['importing']): Promise<CryptoKey> {
  return raw
    ? await crypto.subtle.importKey('raw', owned(raw), importing, false, ['verify'])
    : await crypto.subtle.importKey('jwk', jwk ?? {}, importing, false, ['verify']);
}

function webCrypto(
  keyType: KeyType,
  importing: Parameters['importing'],
  verifying: Parameters['verifying'],
): Parameters {
  return { keyType, importing, verifying };
}

function ecdsa(curve: 'P-256' | 'P-384', hash: string): Parameters {
  return webCrypto(curve, { name: 'ECDSA', namedCurve: curve }, { name: 'ECDSA', hash });
}

function pkcs1(hash: string): Parameters {
  return webCrypto('RSA', { name: 'RSASSA-PKCS1-v1_5', hash }, { name: 'RSASSA-PKCS1-v1_5' });
}

function pss(hash: string, saltLength: number): Parameters {
  return webCrypto('RSA', { name: 'RSA-PSS', hash }, { name: 'RSA-PSS', saltLength });
}

/**
 * High-S signatures are valid ones here, as in the standards; noble hashes with SHA-256 itself. It is loaded when it is first
 * needed: the curve is rare, and takes a while to set up.
 */
async function verifySecp256k1({ raw, jwk }: PublicKey, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  // A curve that cannot be loaded says nothing against the signature.
  const { secp256k1 } = await import('@noble/curves/secp256k1.js');
  try {
    const point = raw ?? uncompressed(jwk?.x ?? '', jwk?.y ?? '');
    return secp256k1.verify(signature, data, point, { lowS: false });
  } catch {
    return NO_SIGNATURE;
  }
}

function uncompressed(x: string, y: string): Uint8Array {
  return Uint8Array.of(4, ...(decode(x) ?? []), ...(decode(y) ?? []));
}

/** WebCrypto's types want memory that is not shared with another thread; ours never is. */
export const owned = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

/**
 * Hashing: what is short is hashed on the spot, since handing it to WebCrypto takes longer than the hash itself; what is long
 * goes to WebCrypto, which is faster there.
 */

import { sha256, sha384 } from '@noble/hashes/sha2.js';

export type Digest = 'sha256' | 'sha384';

const HASHES = {
  sha256: { name: 'SHA-256', now: sha256 },
  sha384: { name: 'SHA-384', now: sha384 },
} as const;

/** Bytes up to which a hash is made on the spot: two blocks or three take no longer than the call. */
const SHORT = 192;

/** @param native what hashes on the spot whatever the length, where there is such a thing */
export function hash(
  bytes: Uint8Array,
  digest: Digest,
  native?: { hash(bytes: Uint8Array, digest: Digest): Uint8Array },
): Uint8Array | Promise<Uint8Array> {
  if (native) return native.hash(bytes, digest);
  return bytes.length <= SHORT ? hashNow(bytes, digest) : hashElsewhere(bytes, digest);
}

async function hashElsewhere(bytes: Uint8Array, digest: Digest): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(HASHES[digest].name, bytes as Uint8Array<ArrayBuffer>));
}

export const hashNow = (bytes: Uint8Array, digest: Digest): Uint8Array => HASHES[digest].now(bytes);

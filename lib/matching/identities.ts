/**
 * Whether an address is the one that an Open Badges IdentityObject names, mostly by its hash (OB 2.0 and 3.0: sha256 or
 * md5, over the address followed by the salt). Hashing is local; the address goes nowhere. Worker and command line only.
 */
import type { IdentityHash } from '../formats/credential.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Digest = (bytes: Bytes) => Promise<Uint8Array> | Uint8Array;

/** The algorithms that the standard allows, by their prefix. The older one is loaded when it is first needed. */
const DIGESTS: Readonly<Record<string, () => Promise<Digest>>> = {
  sha256: async () => async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  md5: async () => (await import('@noble/hashes/legacy.js')).md5,
};

/**
 * As typed, trimmed, and in small letters: issuers hash all three. An unknown algorithm fits nobody; one that cannot be loaded
 * leaves it open (undefined).
 */
export async function fitsIdentity(address: string, identity: IdentityHash): Promise<boolean | undefined> {
  const trimmed = address.trim();
  const forms = [...new Set([address, trimmed, trimmed.toLowerCase()])];
  const wanted = identity.hash.trim();
  const [, algorithm = '', hex = ''] = /^(\w+)\$([0-9a-f]+)$/i.exec(wanted) ?? [];
  const load = DIGESTS[algorithm.toLowerCase()];
  if (!load) return !identity.hashed && forms.some((form) => form.toLowerCase() === wanted.toLowerCase());
  const digest = await load().catch(() => undefined);
  if (!digest) return undefined;
  const salted = forms.map((form) => new TextEncoder().encode(form + (identity.salt ?? '')));
  const hashes = await Promise.all(salted.map(async (bytes) => await digest(bytes)));
  return hashes.some((hash) => hexOf(hash) === hex.toLowerCase());
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Whether an address is the one that an Open Badges IdentityObject names, mostly by its hash (OB 2.0 and 3.0: sha256 or
 * md5, over the address followed by the salt). Hashing is local; the address goes nowhere. Worker and command line only.
 */
import { md5 } from '@noble/hashes/legacy.js';
import type { IdentityHash } from '../formats/credential.ts';

type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** The algorithms that the standard allows, by their prefix. */
const DIGESTS: Readonly<Record<string, Digest>> = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  md5: async (bytes) => md5(bytes),
};

/** As typed, trimmed, and in small letters: issuers hash all three. An unknown algorithm fits nobody. */
export async function fitsIdentity(address: string, identity: IdentityHash): Promise<boolean> {
  const trimmed = address.trim();
  const forms = [...new Set([address, trimmed, trimmed.toLowerCase()])];
  const wanted = identity.hash.trim();
  const [, algorithm = '', hex = ''] = /^(\w+)\$([0-9a-f]+)$/i.exec(wanted) ?? [];
  const digest = DIGESTS[algorithm.toLowerCase()];
  if (!digest) return !identity.hashed && forms.some((form) => form.toLowerCase() === wanted.toLowerCase());
  const hashes = await Promise.all(forms.map((form) => digest(new TextEncoder().encode(form + (identity.salt ?? '')))));
  return hashes.some((hash) => hexOf(hash) === hex.toLowerCase());
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

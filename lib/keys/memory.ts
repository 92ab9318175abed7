/**
 * Keys that were read and imported a moment ago: an issuer signs many credentials with one key. Only what follows from the
 * text of a key alone is remembered here, so nothing of it can grow old.
 */
import type { KeyAnswer, PublicKey } from './source.ts';

export interface KeyMemory {
  /** Methods whose id is the key (did:key, did:jwk). */
  readonly methods: Map<string, KeyAnswer>;
  /** Keys as WebCrypto holds them, by algorithm and key. */
  readonly imported: Map<string, Promise<CryptoKey>>;
  /** What tells a key apart (`nameOf`), by the key. */
  readonly names: WeakMap<PublicKey, string>;
  /** Where there is one, it goes before WebCrypto. */
  readonly native?: NativeCryptography;
}

/** Cryptography that is done on the spot: WebCrypto hands each piece to another thread, which on Node takes as long as the work. */
export interface NativeCryptography {
  hash(bytes: Uint8Array, digest: 'sha256' | 'sha384'): Uint8Array;
  /** As `crypto.subtle.verify`, by JOSE's name of the algorithm; undefined for one that it does not do. Throws for no key. */
  verify(algorithm: string, key: PublicKey, signature: Uint8Array, data: Uint8Array): boolean | undefined;
}

export const createKeyMemory = (native?: NativeCryptography): KeyMemory => ({
  methods: new Map(),
  imported: new Map(),
  names: new WeakMap(),
  ...(native && { native }),
});

/** Keys that are remembered; the oldest gives way. */
const ROOM = 500;
/** Longer names are somebody's attempt to fill the memory. */
const LONGEST = 4096;

/** What is remembered under a name, else what `work` gives, which is then remembered. */
export function recall<T>(memory: Map<string, T> | undefined, name: string, work: () => T): T {
  const known = memory?.get(name);
  if (known !== undefined) return known;
  if (!memory || name.length > LONGEST) return work();
  const made = work();
  const [oldest] = memory.size < ROOM ? [] : memory.keys();
  if (oldest !== undefined) memory.delete(oldest);
  memory.set(name, made);
  return made;
}

/** A text that tells a key from every other. @param names where it was worked out before */
export function nameOf(key: PublicKey, names?: WeakMap<PublicKey, string>): string {
  const known = names?.get(key);
  if (known !== undefined) return known;
  const name = spell(key);
  names?.set(key, name);
  return name;
}

function spell({ type, raw, jwk }: PublicKey): string {
  return `${type} ${raw ? String.fromCharCode(...raw) : JSON.stringify(jwk)}`;
}

/**
 * The shape of a way to a key. One file per scheme, listed in index.ts. A key comes from a resolved document, except for
 * did:key and did:jwk, whose identifier is the key; a fragment that merely looks like a key proves nothing (DESIGN 5.5).
 */
import type { Ask } from '../net/ask.ts';
import type { Soon } from '../verdict/soon.ts';
import type { Check } from '../verdict/words.ts';
import type { KeyMemory } from './memory.ts';

export type KeyType = 'Ed25519' | 'P-256' | 'P-384' | 'secp256k1' | 'RSA' | 'BLS12-381';

export interface PublicKey {
  readonly type: KeyType;
  /** Public members only. */
  readonly jwk?: JsonWebKey;
  /** Raw public key bytes as in Multikey, where there is no JWK. */
  readonly raw?: Uint8Array;
}

export interface VerificationMethod {
  readonly id: string;
  /** What the method itself names as its controller. */
  readonly controller: string;
  /** The id of the document in which it was found. */
  readonly document: string;
  /** The relationships under which that document lists it: `assertionMethod` … */
  readonly relationships: readonly string[];
  readonly key: PublicKey;
  /** ISO instants from which the method no longer counts. */
  readonly expires?: string;
  readonly revoked?: string;
}

/** Either the method, or the finding of check `key` that says why there is none. */
export type KeyAnswer = { readonly method: VerificationMethod } | { readonly finding: Check };

export interface KeySource {
  readonly scheme: string;
  /** Whether this source resolves the given identifier. */
  takes(id: string): boolean;
  resolve(id: string, tools: KeyTools): Soon<KeyAnswer>;
}

export interface KeyTools {
  readonly ask: Ask;
  readonly now: number;
  readonly keys?: KeyMemory;
}

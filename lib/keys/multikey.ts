/**
 * Keys in multibase: Multikey, Ed25519VerificationKey2020, publicKeyBase58 and the identifier of a did:key (Controlled
 * Identifiers 2.2.2). The first bytes say which kind of key follows.
 */
import { base58 } from '@scure/base';
import { decodeBase64url } from '../formats/base64.ts';
import type { KeyType, PublicKey } from './source.ts';

/** Multicodec of each kind: its varint as bytes, and how many bytes of key follow. */
const KINDS: readonly (readonly [KeyType, readonly [number, number], number])[] = [
  ['Ed25519', [0xed, 0x01], 32],
  ['P-256', [0x80, 0x24], 33],
  ['P-384', [0x81, 0x24], 49],
  ['secp256k1', [0xe7, 0x01], 33],
  ['BLS12-381', [0xeb, 0x01], 96],
];

/** The bytes that say which kind of key follows. */
export const KEY_CODES: Readonly<Partial<Record<KeyType, readonly [number, number]>>> = Object.fromEntries(
  KINDS.map(([type, code]) => [type, code]),
);

/** Longest multibase text that is decoded: base58 takes time that grows with the square. */
const LONGEST = 1024;

/** The bytes of multibase text in base58btc (`z…`) or base64url (`u…`); undefined for anything else. */
export function decodeMultibase(text: string): Uint8Array | undefined {
  if (text.startsWith('u')) return decodeBase64url(text.slice(1));
  if (!text.startsWith('z') || text.length > LONGEST) return undefined;
  try {
    return base58.decode(text.slice(1));
  } catch {
    return undefined;
  }
}

/** The key in a Multikey's text, or undefined where it is not one of a known kind and of the right length. */
export function readMultikey(text: string): PublicKey | undefined {
  const bytes = decodeMultibase(text);
  const kind = KINDS.find(([, [first, second]]) => bytes?.[0] === first && bytes[1] === second);
  if (!bytes || !kind) return undefined;
  const raw = bytes.slice(2);
  return raw.length === kind[2] ? { type: kind[0], raw } : undefined;
}

/** A bare key of a type that its verification method names, as `publicKeyBase58` holds it. */
export function readBase58(text: string, type: KeyType): PublicKey | undefined {
  const raw = decodeMultibase(`z${text}`);
  const kind = KINDS.find(([name]) => name === type);
  return raw && raw.length === kind?.[2] ? { type, raw } : undefined;
}

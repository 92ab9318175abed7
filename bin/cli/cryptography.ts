/**
 * Node's own cryptography, done on the spot: its WebCrypto hands every piece to another thread, which takes as long as the work
 * itself and wins nothing where each lane of `--jobs` is a thread already. What it answers is what WebCrypto answers.
 */
import { constants, createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { type NativeCryptography, nameOf, recall } from '../../lib/keys/memory.ts';
import type { PublicKey } from '../../lib/keys/source.ts';

type Signature = { readonly hash: string | null; readonly options: object };

const ecdsa = (hash: string): Signature => ({ hash, options: { dsaEncoding: 'ieee-p1363' } });
const pkcs1 = (hash: string): Signature => ({ hash, options: { padding: constants.RSA_PKCS1_PADDING } });
const pss = (hash: string, saltLength: number): Signature => ({
  hash,
  options: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength },
});

const SIGNATURES: Readonly<Record<string, Signature>> = {
  EdDSA: { hash: null, options: {} },
  ES256: ecdsa('sha256'),
  ES384: ecdsa('sha384'),
  RS256: pkcs1('sha256'),
  RS384: pkcs1('sha384'),
  RS512: pkcs1('sha512'),
  PS256: pss('sha256', 32),
  PS384: pss('sha384', 48),
  PS512: pss('sha512', 64),
};

export function createNativeCryptography(): NativeCryptography {
  const keys = new Map<string, KeyObject>();
  const names = new WeakMap<PublicKey, string>();
  return {
    hash: (bytes, digest) => hash(digest, bytes, 'buffer'),

    verify(algorithm, key, signature, data) {
      const how = SIGNATURES[algorithm];
      if (!how) return undefined;
      const ready = recall(keys, nameOf(key, names), () => importKey(key));
      return verify(how.hash, data, { key: ready, ...how.options }, signature);
    },
  };
}

/** What stands before the bytes of a key in its DER form (RFC 5480, RFC 8410): Node reads no bare keys. */
const HEADS: Readonly<Partial<Record<PublicKey['type'], string>>> = {
  Ed25519: '302a300506032b6570032100',
  'P-256': '3039301306072a8648ce3d020106082a8648ce3d030107032200',
  'P-384': '3046301006072a8648ce3d020106052b81040022033200',
};

function importKey({ type, raw, jwk }: PublicKey): KeyObject {
  if (!raw) return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  const key = Buffer.concat([Buffer.from(HEADS[type] ?? '', 'hex'), raw]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

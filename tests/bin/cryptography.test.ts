/** Node's own cryptography answers what WebCrypto answers: for each algorithm, for good signatures and for every kind of bad one. */
import { constants, generateKeyPairSync, sign, verify } from 'node:crypto';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { createNativeCryptography } from '../../bin/cli/cryptography.ts';
import { createKeyMemory } from '../../lib/keys/memory.ts';
import { readMultikey } from '../../lib/keys/multikey.ts';
import type { PublicKey } from '../../lib/keys/source.ts';
import { ALGORITHMS, type Algorithm, verifySignature } from '../../lib/proofs/signature.ts';
import { SIGNERS } from '../proofs/signers.ts';

const native = createKeyMemory(createNativeCryptography());
const data = new TextEncoder().encode('ey.what was signed');
const ON_BOTH = (Object.keys(ALGORITHMS) as Algorithm[]).filter((name) => name !== 'ES256K');

async function signed(algorithm: Algorithm): Promise<{ key: PublicKey; signature: Uint8Array }> {
  const { publicKey, privateKey } = await jose.generateKeyPair(algorithm, { extractable: true });
  const { importing, verifying, keyType } = ALGORITHMS[algorithm];
  const raw = await crypto.subtle.importKey('jwk', (await jose.exportJWK(privateKey)) as JsonWebKey, importing, false, [
    'sign',
  ]);
  const signature = new Uint8Array(await crypto.subtle.sign(verifying, raw, data));
  return { key: { type: keyType, jwk: (await jose.exportJWK(publicKey)) as JsonWebKey }, signature };
}

async function answers(algorithm: Algorithm, key: PublicKey, signature: Uint8Array, bytes = data) {
  return [
    await verifySignature(algorithm, key, signature, bytes),
    await verifySignature(algorithm, key, signature, bytes, native),
  ];
}

const changed = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));

describe('Node’s cryptography beside WebCrypto', () => {
  it.each(ON_BOTH)('%s: good, changed, cut, lengthened, empty, of another key', async (algorithm) => {
    const { key, signature } = await signed(algorithm);
    const other = await signed(algorithm);
    expect(await answers(algorithm, key, signature)).toEqual([true, true]);
    expect(await answers(algorithm, key, signature, changed(data, 3))).toEqual([false, false]);
    for (const at of [0, signature.length >> 1, signature.length - 1]) {
      expect(await answers(algorithm, key, changed(signature, at))).toEqual([false, false]);
    }
    expect(await answers(algorithm, key, signature.subarray(0, -1))).toEqual([false, false]);
    expect(await answers(algorithm, key, signature.subarray(1))).toEqual([false, false]);
    expect(await answers(algorithm, key, Uint8Array.of(...signature, 0))).toEqual([false, false]);
    expect(await answers(algorithm, key, new Uint8Array())).toEqual([false, false]);
    expect(await answers(algorithm, other.key, signature)).toEqual([false, false]);
  });

  // One signature in 256 begins with a zero. Without it, it is none (RFC 8017, 8.1.2 and 8.2.2); OpenSSL takes that of PSS.
  it.each(['RS256', 'PS256'] as const)('%s: as long as the modulus, zeros at the beginning included', async (alg) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const padding = alg === 'PS256' ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : {};
    const key: PublicKey = { type: 'RSA', jwk: publicKey.export({ format: 'jwk' }) };
    const tries = Array.from({ length: 20_000 }, (_, count) => new TextEncoder().encode(`text ${count}`));
    const found = tries.find((text) => sign('sha256', text, { key: privateKey, ...padding })[0] === 0) ?? data;
    let signature = sign('sha256', found, { key: privateKey, ...padding });
    // PSS has a salt of its own each time.
    while (signature[0] !== 0) signature = sign('sha256', found, { key: privateKey, ...padding });
    const whole = new Uint8Array(signature);
    const longer = {
      type: 'RSA',
      jwk: { ...key.jwk, n: jose.base64url.encode(Uint8Array.of(0, ...jose.base64url.decode(key.jwk?.n ?? ''))) },
    } as const;
    expect(verify('sha256', found, { key: publicKey, ...padding }, whole.subarray(1))).toBe(alg === 'PS256');
    expect(await answers(alg, key, whole, found)).toEqual([true, true]);
    expect(await answers(alg, key, whole.subarray(1), found)).toEqual([false, false]);
    expect(await answers(alg, key, Uint8Array.of(0, ...whole), found)).toEqual([false, false]);
    expect(await answers(alg, longer, whole, found)).toEqual([true, true]);
  });

  it.each(['eddsa-rdfc-2022', 'ecdsa-rdfc-2019 P-256', 'ecdsa-rdfc-2019 P-384'])('reads keys of %s', async (name) => {
    const { issuer = '' } = (await SIGNERS[name]?.()) ?? {};
    const key = readMultikey(issuer.slice('did:key:'.length));
    const algorithm = name.startsWith('eddsa') ? 'EdDSA' : name.endsWith('256') ? 'ES256' : 'ES384';
    expect(key && (await answers(algorithm, key, new Uint8Array(64)))).toEqual([false, false]);
  });

  it('takes no key for one that is on no curve', async () => {
    const key: PublicKey = { type: 'P-256', raw: Uint8Array.of(2, ...new Uint8Array(32).fill(255)) };
    expect(await answers('ES256', key, new Uint8Array(64))).toEqual([false, false]);
  });

  it('has the same hashes', async () => {
    const { hash } = createNativeCryptography();
    for (const [digest, name] of [
      ['sha256', 'SHA-256'],
      ['sha384', 'SHA-384'],
    ] as const) {
      expect([...hash(data, digest)]).toEqual([...new Uint8Array(await crypto.subtle.digest(name, data))]);
    }
  });
});

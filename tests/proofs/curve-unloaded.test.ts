/** A curve that cannot be loaded says nothing against a signature: that it was not checked is told, never that it is wrong. */
import { expect, it, vi } from 'vitest';
import { verifySignature } from '../../lib/proofs/signature.ts';

vi.mock('@noble/curves/secp256k1.js', () => {
  throw new Error('the script is gone');
});

it('is no answer', async () => {
  const key = { type: 'secp256k1', raw: new Uint8Array(33).fill(2) } as const;
  await expect(verifySignature('ES256K', key, new Uint8Array(64), new Uint8Array(3))).rejects.toThrow();
});

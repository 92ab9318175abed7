import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasDigest } from '../../lib/checks/digest.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

const BYTES = new TextEncoder().encode('{"kind":"chart"}');
const hash = (name: string, of: Uint8Array = BYTES) => createHash(name).update(of).digest();
const sri = (name: string, of?: Uint8Array, as: 'base64' | 'base64url' = 'base64') =>
  `${name}-${hash(name, of).toString(as)}`;
const multibase = (...bytes: readonly number[]) => `u${Buffer.from(bytes).toString('base64url')}`;
const OTHER = new TextEncoder().encode('{"kind":"another"}');

describe('bytes have the digest that is given of them', () => {
  it.each<readonly [boolean | undefined, string, JsonObject]>([
    ...['sha256', 'sha384', 'sha512'].flatMap((name): readonly (readonly [boolean, string, JsonObject])[] => [
      [true, name, { digestSRI: sri(name) }],
      [false, `another ${name}`, { digestSRI: sri(name, OTHER) }],
    ]),
    [true, 'in the other alphabet, without padding', { digestSRI: sri('sha512', BYTES, 'base64url') }],
    [true, 'with an option', { digestSRI: `${sri('sha256')}?ct=application/json` }],
    [true, 'with blanks around it', { digestSRI: `  ${sri('sha256')}\n` }],
    [true, 'one of two of a strength', { digestSRI: `${sri('sha256', OTHER)} \n ${sri('sha256')}` }],
    [false, 'of two strengths the weaker', { digestSRI: `${sri('sha256')} ${sri('sha512', OTHER)}` }],
    [true, 'of two strengths the stronger', { digestSRI: `${sri('sha512')} ${sri('sha384', OTHER)}` }],
    [false, 'the beginning of it', { digestSRI: `sha256-${hash('sha256').subarray(0, 30).toString('base64')}` }],
    [true, 'a multihash of 32 bytes', { digestMultibase: multibase(0x12, 32, ...hash('sha256')) }],
    [true, 'a multihash of 48 bytes', { digestMultibase: multibase(0x20, 48, ...hash('sha384')) }],
    [true, 'a multihash of 64 bytes', { digestMultibase: multibase(0x13, 64, ...hash('sha512')) }],
    [false, 'another multihash', { digestMultibase: multibase(0x12, 32, ...hash('sha256', OTHER)) }],
    [
      false,
      'one of the two members',
      { digestSRI: sri('sha256'), digestMultibase: multibase(0x12, 32, ...hash('sha256', OTHER)) },
    ],
    [undefined, 'a hash that nobody uses', { digestSRI: 'md5-AAAA' }],
    [undefined, 'a hash in the middle of a word', { digestSRI: `x${sri('sha256')}` }],
    [undefined, 'something behind it', { digestSRI: `${sri('sha256')}!` }],
    [undefined, 'no base64', { digestSRI: 'sha256-A' }],
    [undefined, 'no text', { digestSRI: 7, digestMultibase: null }],
    [undefined, 'a multihash of another length than it says', { digestMultibase: multibase(0x12, 32, 1, 2, 3) }],
    [undefined, 'a multihash of an unknown kind', { digestMultibase: multibase(0x11, 20, ...hash('sha1')) }],
    [undefined, 'a known kind with another length', { digestMultibase: multibase(0x12, 20, ...hash('sha1')) }],
    [undefined, 'none', {}],
  ])('%s: %s', async (expected, _, given) => {
    expect(await hasDigest(BYTES, given)).toBe(expected);
  });
});

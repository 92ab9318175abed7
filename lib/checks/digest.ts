/**
 * Digests that a credential gives of something that lies elsewhere (VCDM 2.0, 5.3): `digestSRI` as in Subresource Integrity,
 * `digestMultibase` as a multihash in multibase (Data Integrity, 2.6).
 */
import { decodeMultibase } from '../keys/multikey.ts';
import type { JsonObject } from '../verdict/words.ts';

/** Weakest first. */
const SRI = ['sha256', 'sha384', 'sha512'] as const;
const NAMES = { sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const;
/** The code of each in a multihash, and its length. */
const MULTIHASHES: readonly (readonly [number, number, (typeof SRI)[number]])[] = [
  [0x12, 32, 'sha256'],
  [0x20, 48, 'sha384'],
  [0x13, 64, 'sha512'],
];

interface Digest {
  readonly name: (typeof SRI)[number];
  readonly bytes: Uint8Array;
}

/** Whether the bytes have each digest that is given; undefined where none is of a kind that is known. */
export async function hasDigest(bytes: Uint8Array, given: JsonObject): Promise<boolean | undefined> {
  const digests = [...readSri(given.digestSRI), ...readMultibase(given.digestMultibase)];
  if (digests.length === 0) return undefined;
  const all = await Promise.all(digests.map(async (alternatives) => await isOneOf(bytes, alternatives)));
  return all.every(Boolean);
}

async function isOneOf(bytes: Uint8Array, alternatives: readonly Digest[]): Promise<boolean> {
  const [first] = alternatives;
  if (!first) return false;
  const found = new Uint8Array(await crypto.subtle.digest(NAMES[first.name], bytes as Uint8Array<ArrayBuffer>));
  return alternatives.some(
    (one) => one.bytes.length === found.length && one.bytes.every((byte, i) => byte === found[i]),
  );
}

/** Several may stand in one text: of those with the strongest hash, one has to fit (SRI, 3.3.4). */
function readSri(text: unknown): readonly (readonly Digest[])[] {
  if (typeof text !== 'string') return [];
  const digests = text
    .trim()
    .split(/\s+/)
    .flatMap((one): readonly Digest[] => {
      const [, name, value = ''] = /^(sha256|sha384|sha512)-([\w+/-]+=*)(?:\?.*)?$/.exec(one) ?? [];
      const bytes = decode(value);
      return name !== undefined && bytes ? [{ name: name as Digest['name'], bytes }] : [];
    });
  const strongest = SRI.findLast((name) => digests.some((one) => one.name === name));
  return strongest ? [digests.filter(({ name }) => name === strongest)] : [];
}

function decode(value: string): Uint8Array | undefined {
  try {
    const binary = atob(value.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, ''));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function readMultibase(text: unknown): readonly (readonly Digest[])[] {
  const bytes = typeof text === 'string' ? decodeMultibase(text) : undefined;
  const kind = MULTIHASHES.find(([code, length]) => bytes?.[0] === code && bytes[1] === length);
  return bytes && kind && bytes.length === kind[1] + 2 ? [[{ name: kind[2], bytes: bytes.subarray(2) }]] : [];
}

/**
 * Status lists of the usual size (1,048,576 entries, one in a hundred set), and tokens beside the bare signature: in Node and in
 * a page alike.
 */
import { inflate } from '../lib/formats/inflate.ts';
import { createKeyMemory, type NativeCryptography } from '../lib/keys/memory.ts';
import type { PublicKey } from '../lib/keys/source.ts';
import { verifyJws } from '../lib/proofs/index.ts';
import { ALGORITHMS, type Algorithm } from '../lib/proofs/signature.ts';
import { entryAt } from '../lib/status/bits.ts';
import { decodeLeniently } from '../lib/status/lists.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import { takeTurns } from './contest.ts';
import { floorRow, limitRow, type Row } from './row.ts';

const ENTRIES = 1_048_576;
const MEMORY = 16 * 2 ** 20;
const LOOKS = 1000;

export async function listRows(): Promise<readonly Row[]> {
  const bits = sparseBits();
  const packed = `u${base64url(await gzip(bits))}`;
  let set = 0;
  const [opened = Number.NaN] = await takeTurns(
    [
      async () => {
        const inflated = await inflate(decodeLeniently(packed) ?? new Uint8Array(), 'gzip', MEMORY);
        if (!('bytes' in inflated) || inflated.bytes.length !== bits.length) throw new Error('a good list was refused');
      },
    ],
    1,
  );
  const [looked = Number.NaN] = await takeTurns(
    [
      () => {
        for (let look = 0; look < LOOKS; look += 1) set += entryAt(bits, (look * 7919) % ENTRIES) ?? 0;
      },
    ],
    1,
    { milliseconds: 300 },
  );
  if (set === 0) throw new Error('no entry was set');
  return [
    limitRow('a fetched status list of 1,048,576 entries, unpacked', opened, 0.35, 'ms'),
    limitRow('an entry in a status list at hand', looked, 1, 'µs'),
  ];
}

/** A hundredth of the entries set, the same ones each time. */
function sparseBits(): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(ENTRIES / 8);
  let state = 1;
  for (let count = 0; count < ENTRIES / 100; count += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = state % ENTRIES;
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return bits;
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Our whole reading of a token beside decoding it and verifying its signature with a key at hand, nothing else. */
export async function tokenRows(badge: JsonObject, native?: NativeCryptography): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const algorithm of ['RS256', 'ES256', 'EdDSA'] as const) rows.push(await tokenRow(algorithm, badge, native));
  return rows;
}

async function tokenRow(algorithm: Algorithm, badge: JsonObject, native?: NativeCryptography): Promise<Row> {
  const { token, publicKey, key } = await signedToken(algorithm, badge);
  const { verifying } = ALGORITHMS[algorithm];
  const keys = createKeyMemory(native);
  const until = token.lastIndexOf('.');
  const [ours = Number.NaN, bare = Number.NaN] = await takeTurns(
    [
      async () => {
        const { outcome } = await verifyJws(token, key, undefined, keys);
        if (outcome !== 'pass') throw new Error('a good token was refused');
      },
      async () => {
        const signature = decodeLeniently(token.slice(until + 1)) ?? new Uint8Array();
        const signed = new TextEncoder().encode(token.slice(0, until));
        JSON.parse(new TextDecoder().decode(decodeLeniently(token.split('.')[1] ?? '')));
        if (!(await crypto.subtle.verify(verifying, publicKey, new Uint8Array(signature), signed))) throw new Error();
      },
    ],
    1,
    { milliseconds: 1000 },
  );
  return floorRow(`VC-JWT ${algorithm} beside bare WebCrypto`, ours, bare, 1.2);
}

const RSA = { modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1) };

async function signedToken(
  algorithm: Algorithm,
  badge: JsonObject,
): Promise<{ readonly token: string; readonly publicKey: CryptoKey; readonly key: PublicKey }> {
  const { importing, verifying, keyType } = ALGORITHMS[algorithm];
  const made = await crypto.subtle.generateKey({ ...importing, ...(keyType === 'RSA' && RSA) }, true, [
    'sign',
    'verify',
  ]);
  if (!('publicKey' in made)) throw new Error(`no key pair for ${algorithm}`);
  const { publicKey, privateKey } = made;
  const encode = (value: object) => base64url(new TextEncoder().encode(JSON.stringify(value)));
  const signed = `${encode({ alg: algorithm, typ: 'vc+jwt' })}.${encode(badge)}`;
  const signature = await crypto.subtle.sign(verifying, privateKey, new TextEncoder().encode(signed));
  const { kty, crv, x, y, n, e } = await crypto.subtle.exportKey('jwk', publicKey);
  const members = Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined);
  return {
    token: `${signed}.${base64url(new Uint8Array(signature))}`,
    publicKey,
    key: { type: keyType, jwk: Object.fromEntries(members) },
  };
}

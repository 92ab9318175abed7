/** Status lists of the usual size (1,048,576 entries, one in a hundred set), and tokens beside the bare signature. */
import { gzipSync } from 'node:zlib';
import * as jose from 'jose';
import { inflate } from '../lib/formats/inflate.ts';
import { createKeyMemory } from '../lib/keys/memory.ts';
import type { PublicKey } from '../lib/keys/source.ts';
import { verifyJws } from '../lib/proofs/index.ts';
import { entryAt } from '../lib/status/bits.ts';
import { decodeLeniently } from '../lib/status/lists.ts';
import { smallBadge } from '../tests/proofs/badges.ts';
import { limitRow, type Row, ratioRow, takeTurns } from './contest.ts';

const ENTRIES = 1_048_576;
const MEMORY = 16 * 2 ** 20;
const LOOKS = 1000;

export async function listRows(): Promise<readonly Row[]> {
  const bits = sparseBits();
  const packed = `u${gzipSync(bits).toString('base64url')}`;
  let set = 0;
  const [opened = Number.NaN] = await takeTurns(
    [async () => await inflate(decodeLeniently(packed) ?? new Uint8Array(), 'gzip', MEMORY)],
    1,
    50,
  );
  const [looked = Number.NaN] = await takeTurns(
    [
      () => {
        for (let look = 0; look < LOOKS; look += 1) set += entryAt(bits, (look * 7919) % ENTRIES) ?? 0;
      },
    ],
    1,
    50,
  );
  if (set === 0) throw new Error('no entry was set');
  return [
    limitRow('a fetched status list of 1,048,576 entries, unpacked', opened, 0.35, 'ms'),
    limitRow('an entry in a status list at hand', looked, 1, 'µs'),
    await tokenRow('RS256'),
    await tokenRow('ES256'),
    await tokenRow('EdDSA'),
  ];
}

/** A hundredth of the entries set, the same ones each time. */
function sparseBits(): Uint8Array {
  const bits = new Uint8Array(ENTRIES / 8);
  let state = 1;
  for (let count = 0; count < ENTRIES / 100; count += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const at = state % ENTRIES;
    bits[at >> 3] = (bits[at >> 3] ?? 0) | (0x80 >> (at & 7));
  }
  return bits;
}

const BARE: Readonly<Record<string, readonly [PublicKey['type'], object, object]>> = {
  RS256: ['RSA', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, { name: 'RSASSA-PKCS1-v1_5' }],
  ES256: ['P-256', { name: 'ECDSA', namedCurve: 'P-256' }, { name: 'ECDSA', hash: 'SHA-256' }],
  EdDSA: ['Ed25519', { name: 'Ed25519' }, { name: 'Ed25519' }],
};

/** Our whole reading of a token beside decoding it and verifying its signature with a key at hand, nothing else. */
async function tokenRow(alg: string): Promise<Row> {
  const [type, importing, verifying] = BARE[alg] ?? ['RSA', {}, {}];
  const pair = await jose.generateKeyPair(alg, { extractable: true });
  const jwk = (await jose.exportJWK(pair.publicKey)) as JsonWebKey;
  const badge = smallBadge({ issuer: 'https://school.example', contexts: [] });
  const token = await new jose.SignJWT({ ...badge }).setProtectedHeader({ alg, typ: 'vc+jwt' }).sign(pair.privateKey);
  const key: PublicKey = { type, jwk };
  const bareKey = await crypto.subtle.importKey('jwk', jwk, importing as AlgorithmIdentifier, false, ['verify']);
  const keys = createKeyMemory();
  const until = token.lastIndexOf('.');
  const [ours = Number.NaN, bare = Number.NaN] = await takeTurns(
    [
      async () => {
        if ((await verifyJws(token, key, undefined, keys)).outcome !== 'pass')
          throw new Error('a good token was refused');
      },
      async () => {
        const signature = Buffer.from(token.slice(until + 1), 'base64url');
        const signed = new TextEncoder().encode(token.slice(0, until));
        JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        if (!(await crypto.subtle.verify(verifying as AlgorithmIdentifier, bareKey, signature, signed)))
          throw new Error();
      },
    ],
    1,
    100,
  );
  return ratioRow(`VC-JWT ${alg} beside bare WebCrypto (1.2 times as long at most)`, ours, bare, 0.83);
}

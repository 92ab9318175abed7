/**
 * Compact JWS (RFC 7515) with a key that was found elsewhere: VC-JWT, SD-JWT, and signed Open Badges 2.0. What the header
 * says of keys is not believed here, and of algorithms only what fits the key.
 */
import { readToken, type Token } from '../formats/token.ts';
import { encode } from '../jsonld/encode.ts';
import { decode } from '../keys/jwk.ts';
import type { KeyMemory } from '../keys/memory.ts';
import type { PublicKey } from '../keys/source.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { judged } from './integrity.ts';
import type { Note } from './notes.ts';
import { ALGORITHMS, type Algorithm, isAlgorithm, verifySignature } from './signature.ts';

export { ALGORITHMS, type Algorithm } from './signature.ts';

/**
 * Check `proof` of a compact token.
 * @param algorithms those that count; `none` and HMAC never do
 */
export async function verifyJws(
  token: string,
  key: PublicKey,
  algorithms: readonly Algorithm[] = Object.keys(ALGORITHMS) as Algorithm[],
  keys?: KeyMemory,
  note?: Note,
): Promise<Check> {
  const read = readToken(token);
  if ('finding' in read) return finding('proof', 'malformed-proof', { why: 'it is no compact token' });
  return await verifyRead(token, read, key, algorithms, keys, note);
}

/** As {@link verifyJws}, of a token that was read already. */
export async function verifyRead(
  token: string,
  { header }: Token,
  key: PublicKey,
  algorithms: readonly Algorithm[],
  keys?: KeyMemory,
  note?: Note,
): Promise<Check> {
  const { alg } = header;
  const refused = refusal(header, key, algorithms);
  if (refused || !isAlgorithm(alg)) return refused ?? finding('proof', 'algorithm-refused', { algorithm: String(alg) });
  const signedUntil = token.lastIndexOf('.');
  const signature = decode(token.slice(signedUntil + 1));
  if (!signature) return finding('proof', 'malformed-proof', { why: 'its signature is no base64url' });
  const signed = encode(token.slice(0, signedUntil));
  note?.({ algorithm: alg, input: signed, signature });
  return judged(await verifySignature(alg, key, signature, signed, keys));
}

/** Why a header is not accepted: an algorithm off the list or not of this key, or extensions that must be understood. */
export function refusal(
  { alg, crit, b64 }: JsonObject,
  key: PublicKey | undefined,
  algorithms: readonly Algorithm[],
): Check | undefined {
  if (!isAlgorithm(alg) || !algorithms.includes(alg)) {
    return finding('proof', 'algorithm-refused', { algorithm: String(alg ?? 'none') });
  }
  if (key && ALGORITHMS[alg].keyType !== key.type) {
    return finding('proof', 'algorithm-refused', { algorithm: `${alg} with ${key.type}` });
  }
  if (crit !== undefined || b64 === false) {
    return finding('proof', 'algorithm-refused', { algorithm: 'an extension that is not known here' });
  }
  return undefined;
}

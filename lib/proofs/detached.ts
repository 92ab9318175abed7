/** Detached JWS with an unencoded payload (RFC 7797), the signature of the 2018 to 2020 suites. */
import { isObject } from '../formats/members.ts';
import { decode } from '../keys/jwk.ts';
import type { PublicKey } from '../keys/source.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { type Algorithm, verifySignature } from './signature.ts';
import type { ProofTools } from './suite.ts';

/** @param data the hashes that are signed, as they stand after `header.` */
export async function verifyDetached(
  jws: Json | undefined,
  key: PublicKey,
  algorithm: Algorithm,
  data: Uint8Array,
  { keys, note }: Pick<ProofTools, 'keys' | 'note'> = {},
): Promise<Check> {
  const [header = '', payload, signature = '', ...rest] = typeof jws === 'string' ? jws.split('.') : [];
  const bytes = decode(signature);
  const named = readHeader(header);
  if (payload !== '' || rest.length > 0 || !bytes || !named) {
    return finding('proof', 'malformed-proof', { why: 'its jws is no detached JWS with an unencoded payload' });
  }
  if (named !== algorithm) {
    return finding('proof', 'algorithm-refused', { algorithm: `${named} with ${key.type}` });
  }
  const start = new TextEncoder().encode(`${header}.`);
  const signed = new Uint8Array(start.length + data.length);
  signed.set(start);
  signed.set(data, start.length);
  note?.({ header: parseHeader(header), signature: bytes, input: signed });
  const isGood = await verifySignature(algorithm, key, bytes, signed, keys);
  return isGood ? passed('proof') : finding('proof', 'signature-wrong');
}

/** The algorithm that a header names, if `b64: false` is all that it asks to be understood. */
function readHeader(encoded: string): string | undefined {
  const { alg, b64, crit } = parseHeader(encoded);
  const isPlain = b64 === false && Array.isArray(crit) && crit.length === 1 && crit[0] === 'b64';
  return isPlain && typeof alg === 'string' ? alg : undefined;
}

function parseHeader(encoded: string): JsonObject {
  try {
    const header: unknown = JSON.parse(new TextDecoder().decode(decode(encoded)));
    return isObject(header) ? header : {};
  } catch {
    return {};
  }
}

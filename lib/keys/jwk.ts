/** Keys as JWK (RFC 7517): only public ones, only of the kinds that are verified here, only as long as is safe. */
import { decodeBase64url } from '../formats/base64.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import type { KeyType, PublicKey } from './source.ts';

const CURVES: Readonly<Record<string, readonly [KeyType, string, readonly string[]]>> = {
  Ed25519: ['Ed25519', 'OKP', ['x']],
  'P-256': ['P-256', 'EC', ['x', 'y']],
  'P-384': ['P-384', 'EC', ['x', 'y']],
  secp256k1: ['secp256k1', 'EC', ['x', 'y']],
};

/** RSA modulus in bytes: Open Badges 3.0 and NIST ask for 2048 bits, and no browser takes more than 16,384. */
const SHORTEST_RSA = 256;
const LONGEST_RSA = 2048;

/** The public key in a JWK. Undefined where it is of another kind, too short, or a private key that somebody let slip. */
export function readJwk(value: Json | undefined): PublicKey | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const jwk = value as JsonObject;
  if ('d' in jwk || 'k' in jwk) return undefined;
  if (jwk.kty === 'RSA') return readRsa(jwk);
  const curve = Object.hasOwn(CURVES, String(jwk.crv)) ? CURVES[String(jwk.crv)] : undefined;
  if (!curve) return undefined;
  const [type, kty, members] = curve;
  const coordinates = members.map((name) => [name, jwk[name]] as const);
  if (jwk.kty !== kty || coordinates.some(([, text]) => typeof text !== 'string')) return undefined;
  return { type, jwk: { kty, crv: type, ...Object.fromEntries(coordinates) } };
}

function readRsa({ n, e }: JsonObject): PublicKey | undefined {
  if (typeof n !== 'string' || typeof e !== 'string' || !isExponent(decode(e))) return undefined;
  const length = decode(n)?.length ?? 0;
  return length < SHORTEST_RSA || length > LONGEST_RSA ? undefined : { type: 'RSA', jwk: { kty: 'RSA', n, e } };
}

/** Odd and above 1 (RFC 8017, 3.1): with 1 the message is its own signature, and some programs take that. */
function isExponent(bytes: Uint8Array = new Uint8Array()): boolean {
  const isOne = bytes.at(-1) === 1 && bytes.slice(0, -1).every((byte) => byte === 0);
  return ((bytes.at(-1) ?? 0) & 1) === 1 && !isOne;
}

/** The bytes of base64url without padding, or undefined. */
export const decode = decodeBase64url;

/** Whether two keys are the same key, however each of them is written. */
export function sameKey(one: PublicKey, other: PublicKey): boolean {
  const [first, second] = [rawOf(one), rawOf(other)];
  return one.type === other.type && first.length === second.length && first.every((byte, i) => byte === second[i]);
}

/** What tells a key apart: its bytes; of a JWK the first coordinate and the parity of the second, or RSA's exponent and modulus. */
function rawOf({ raw, jwk }: PublicKey): Uint8Array {
  if (raw) return raw;
  if (jwk?.n !== undefined) return new TextEncoder().encode(`${jwk.e} ${jwk.n}`);
  const x = decode(jwk?.x ?? '') ?? new Uint8Array();
  const y = jwk?.y === undefined ? undefined : decode(jwk.y);
  return y ? Uint8Array.of(2 + ((y.at(-1) ?? 0) & 1), ...x) : x;
}

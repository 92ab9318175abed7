/**
 * Entity statements (OpenID Federation 1.0, 3): JWTs in which one entity speaks of another, or of itself. Verified are the
 * type, the signature by a key of the entity that speaks, who speaks of whom, and the times (3.2).
 */

import { member, objectsOf, stringsOf } from '../formats/members.ts';
import { isToken, readToken } from '../formats/token.ts';
import { readJwk } from '../keys/jwk.ts';
import type { PublicKey } from '../keys/source.ts';
import { verifyJws } from '../proofs/jws.ts';
import type { Json, JsonObject } from '../verdict/words.ts';

/** How far a clock may be ahead of ours, in milliseconds. */
const SKEW = 5 * 60_000;
/** Longest statement, in characters. Pictures stand in them. */
const LONGEST = 500_000;
const MOST_KEYS = 50;

export interface FederationKey {
  readonly kid: string;
  readonly key: PublicKey;
}

export interface Expected {
  readonly issuer: string;
  readonly subject: string;
  /** The keys of the entity that speaks. Undefined: it speaks of itself, and its keys stand in the statement. */
  readonly keys?: readonly FederationKey[];
  /** Milliseconds. */
  readonly now: number;
}

/** What the statement says, or undefined where any of it is not as it has to be. */
export async function readStatement(text: string, expected: Expected): Promise<JsonObject | undefined> {
  const token = text.trim();
  if (token.length > LONGEST || !isToken(token)) return undefined;
  const read = readToken(token);
  if ('finding' in read || read.duplicates.length > 0) return undefined;
  const { header, payload } = read;
  if (header.typ !== 'entity-statement+jwt' || !saysWhatIsExpected(payload, expected)) return undefined;
  const keys = expected.keys ?? keysOf(payload);
  const signing = keys.find(({ kid }) => kid === header.kid);
  const proof = signing && (await verifyJws(token, signing.key));
  return proof?.outcome === 'pass' ? payload : undefined;
}

/** Claims that would have to be understood and are not (`crit`) make a statement worth nothing. */
function saysWhatIsExpected({ iss, sub, iat, exp, crit }: JsonObject, { issuer, subject, now }: Expected): boolean {
  if (iss !== issuer || sub !== subject || stringsOf(crit).length > 0) return false;
  return typeof iat === 'number' && typeof exp === 'number' && iat * 1_000 <= now + SKEW && exp * 1_000 > now;
}

/** The keys in a statement's `jwks`, those left out that cannot be used here or have no name. */
export function keysOf({ jwks }: JsonObject): readonly FederationKey[] {
  return objectsOf(member(jwks, 'keys'))
    .slice(0, MOST_KEYS)
    .flatMap((jwk) => {
      const key = readJwk(jwk);
      return key && typeof jwk.kid === 'string' ? [{ kid: jwk.kid, key }] : [];
    });
}

/** A member of `metadata.federation_entity`. */
export function federationEntity({ metadata }: JsonObject, name: string): Json | undefined {
  return member(member(metadata, 'federation_entity'), name);
}

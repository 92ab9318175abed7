/**
 * Credentials as tokens: VC-JWT of VCDM 1.1 (the credential is the claim `vc`) and of VCDM 2.0 (it is the payload itself). The
 * token's own claims must say the same as the credential inside, for readers see only one of the two (Open Badges 3.0 8.2.4.1).
 */
import { CLOCK_GRACE, readInstant } from '../checks/dates.ts';
import { idOf, isObject, member } from '../formats/members.ts';
import { instantOf } from '../formats/numeric-date.ts';
import { readToken } from '../formats/token.ts';
import { finding, nothing } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import type { ProofChecks } from './index.ts';
import { ALGORITHMS, type Algorithm, refusal, verifyRead } from './jws.ts';
import { keyOfToken, type TokenTools } from './token-key.ts';
import { faultOfKind } from './token-kind.ts';

const ALL = Object.keys(ALGORITHMS) as Algorithm[];

/**
 * Verifies a credential's token: check `proof` (signature, algorithm, claims) and check `key` (whose key it is).
 * @param issuerId the issuer that the credential names, else the token's `iss`
 */
export async function verifyJwt(token: string, issuerId: string | undefined, tools: TokenTools): Promise<ProofChecks> {
  const read = readToken(token);
  if ('finding' in read) {
    return { proof: finding('proof', 'malformed-proof', { why: 'it is no compact token' }), key: nothing('key') };
  }
  const { header, payload } = read;
  tools.note?.({ header });
  const kind = tools.isOfAnotherKind ? undefined : faultOfKind(header);
  const refused = refusal(header, undefined, ALL) ?? (kind?.outcome === 'fail' ? kind : undefined);
  if (refused) return { proof: refused, key: nothing('key') };
  const { key, check } = await keyOfToken(header, issuerId ?? textOf(payload.iss), {
    ...tools,
    ...signedAt(payload),
  });
  if (!key) return { proof: finding('proof', 'not-computed', { why: 'the key is not at hand' }), key: check };
  const proof = await verifyRead(token, read, key, ALL, tools.keys, tools.note);
  if (proof.outcome !== 'pass') return { proof, key: check };
  const differs = differingClaim(payload);
  if (differs) return { proof: finding('proof', 'claims-differ-from-token', { member: differs }), key: check };
  return { proof: kind ?? madeAhead(payload, tools.now) ?? proof, key: check };
}

/** That a token says that it is not made yet. Its own word, and no standard's rule: told, and no more. */
export function madeAhead({ iat }: JsonObject, now: number): Check | undefined {
  return typeof iat === 'number' && iat * 1000 > now + CLOCK_GRACE
    ? finding('proof', 'created-ahead', { date: instantOf(iat) ?? String(iat) })
    : undefined;
}

/** When a token says that it was made, where it does. */
export function signedAt({ iat, nbf }: JsonObject): { readonly signedAt?: number } {
  const at = iat ?? nbf;
  return typeof at === 'number' ? { signedAt: at * 1000 } : {};
}

const textOf = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);

/** The credential in a token's payload. */
export function credentialIn(payload: JsonObject): JsonObject {
  return isObject(payload.vc) ? payload.vc : payload;
}

/** Claims and what they must equal. A claim or a member that is not there contradicts nothing. */
const COUNTERPARTS: readonly (readonly [string, (credential: JsonObject) => Json | undefined])[] = [
  ['iss', ({ issuer }) => idOf(issuer)],
  ['sub', ({ credentialSubject }) => idOf(credentialSubject)],
  ['jti', ({ id }) => id],
];

/** Claims in seconds, and the members that must be the same moment. */
const MOMENTS: readonly (readonly [string, (credential: JsonObject) => Json | undefined])[] = [
  ['nbf', ({ validFrom, issuanceDate }) => validFrom ?? issuanceDate],
  ['exp', ({ validUntil, expirationDate }) => validUntil ?? expirationDate],
];

/** The claim of a token that says something else than the credential in it. */
export function differingClaim(payload: JsonObject): string | undefined {
  const credential = credentialIn(payload);
  const differing =
    COUNTERPARTS.find(([claim, of]) => isAnother(member(payload, claim), of(credential))) ??
    MOMENTS.find(([claim, of]) => isAnotherMoment(member(payload, claim), of(credential)));
  return differing?.[0];
}

const isAnother = (said: Json | undefined, meant: Json | undefined) =>
  said !== undefined && meant !== undefined && said !== meant;

const DAY = 86_400;

/** Fractions of seconds do not count. A date without time or zone means a day: where its issuer is, is not known. */
function isAnotherMoment(said: Json | undefined, meant: Json | undefined): boolean {
  const moment = typeof meant === 'string' ? readInstant(meant, 'start') / 1000 : Number.NaN;
  if (said === undefined || typeof meant !== 'string' || Number.isNaN(moment)) return false;
  const leeway = /:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/i.test(meant) ? 1 : DAY + 1;
  return typeof said !== 'number' || Math.abs(said - moment) >= leeway;
}

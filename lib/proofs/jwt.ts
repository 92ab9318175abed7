/**
 * Credentials as tokens: VC-JWT of VCDM 1.1 (the credential is the claim `vc`) and of VCDM 2.0 (it is the payload itself). The
 * token's own claims must say the same as the credential inside, for readers see only one of the two (Open Badges 3.0 8.2.4.1).
 */
import { idOf, isObject, member } from '../formats/members.ts';
import { readToken } from '../formats/token.ts';
import { finding, nothing } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import type { ProofChecks } from './index.ts';
import { ALGORITHMS, type Algorithm, refusal, verifyJws } from './jws.ts';
import { keyOfToken, type TokenTools } from './token-key.ts';

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
  const refused = refusal(header, undefined, ALL);
  if (refused) return { proof: refused, key: nothing('key') };
  const { key, check } = await keyOfToken(header, issuerId ?? textOf(payload.iss), {
    ...tools,
    ...signedAt(payload),
  });
  if (!key) return { proof: finding('proof', 'not-computed', { why: 'the key is not at hand' }), key: check };
  const proof = await verifyJws(token, key, ALL, tools.keys);
  const differs = proof.outcome === 'pass' ? differingClaim(payload) : undefined;
  return { proof: differs ? finding('proof', 'claims-differ-from-token', { member: differs }) : proof, key: check };
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
  ['nbf', ({ validFrom, issuanceDate }) => seconds(validFrom ?? issuanceDate)],
  ['exp', ({ validUntil, expirationDate }) => seconds(validUntil ?? expirationDate)],
];

/** The claim of a token that says something else than the credential in it. */
export function differingClaim(payload: JsonObject): string | undefined {
  const credential = credentialIn(payload);
  return COUNTERPARTS.find(([claim, of]) => {
    const said = member(payload, claim);
    const meant = of(credential);
    return said !== undefined && meant !== undefined && (typeof said === 'number' ? Math.floor(said) : said) !== meant;
  })?.[0];
}

/** NumericDate of an instant: whole seconds. */
function seconds(instant: Json | undefined): number | undefined {
  const milliseconds = typeof instant === 'string' ? Date.parse(instant) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}

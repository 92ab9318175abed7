/**
 * SD-JWT VC (RFC 9901 and draft-ietf-oauth-sd-jwt-vc): the issuer's signature, every piece shown in its place, and the
 * issuer's key by its own metadata. That whoever shows it is its holder (key binding) is told where it can be seen; a badge on
 * a profile is shown to everybody, so it is not asked for.
 */
import { digestOf, type Presented, putTogether, splitPresented } from '../formats/disclosures.ts';
import { isObject, member } from '../formats/members.ts';
import { decodeText, readToken } from '../formats/token.ts';
import { askForIssuerKeys, askForOwnKeys, type Keys, readJwk } from '../keys/index.ts';
import { finding, nothing } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { ProofChecks } from './index.ts';
import { ALGORITHMS, type Algorithm, refusal, verifyJws, verifyRead } from './jws.ts';
import { differingClaim, madeAhead, signedAt } from './jwt.ts';
import type { Parts } from './notes.ts';
import type { ProofTools } from './suite.ts';
import { keyOfToken } from './token-key.ts';

const ALL = Object.keys(ALGORITHMS) as Algorithm[];

/**
 * Verifies a token with whatever hangs behind it: check `proof` (signature, type, pieces) and check `key` (whose key it is).
 * @param issuerId the issuer that the credential names
 */
export async function verifySdJwt(
  token: string,
  issuerId: string | undefined,
  tools: ProofTools,
): Promise<ProofChecks> {
  const presented = splitPresented(token);
  const read = readToken(presented.issued);
  if ('finding' in read) {
    return { proof: finding('proof', 'malformed-proof', { why: 'it is no compact token' }), key: nothing('key') };
  }
  const { header, payload } = read;
  tools.note?.({ header });
  const refused = refusal(header, undefined, ALL) ?? wrongType(header);
  if (refused) return { proof: refused, key: nothing('key') };
  const whole = putTogether(payload, presented.disclosures);
  if ('why' in whole) {
    return { proof: finding('proof', 'pieces-do-not-fit', { why: whole.why }), key: nothing('key') };
  }
  const { key, check } = await keyOfToken(header, issuerId, { ...tools, ...signedAt(payload), keysOf });
  if (!key) return { proof: finding('proof', 'not-computed', { why: 'the key is not at hand' }), key: check };
  const differs = isObject(whole.document.credentialSubject) ? differingClaim(whole.document) : undefined;
  if (differs) return { proof: finding('proof', 'claims-differ-from-token', { member: differs }), key: check };
  tools.note?.({ parts: describePieces(presented, payload) });
  const proof = await verifyRead(presented.issued, read, key, ALL, tools.keys, tools.note);
  if (proof.outcome !== 'pass') return { proof, key: check };
  const shown = await withHolder(proof, token, payload);
  return { proof: shown.outcome === 'pass' ? (madeAhead(payload, tools.now) ?? shown) : shown, key: check };
}

/** The pieces shown, each with the digest that asks for it. */
function describePieces({ disclosures, keyBinding }: Presented, payload: JsonObject): Parts {
  return {
    pieces: disclosures.map((piece) => ({
      digest: digestOf(piece, payload) ?? '',
      says: decodeText(piece) ?? '',
    })),
    ...(keyBinding !== undefined && { keyBinding }),
  };
}

/** Its own type keeps a token from being taken for one of another kind; old ones have none (SD-JWT VC, 3.2.1). */
function wrongType({ typ }: JsonObject): Check | undefined {
  const isRight = typ === undefined || (typeof typ === 'string' && /^(application\/)?(\w+\+)*sd-jwt$/i.test(typ));
  return isRight ? undefined : finding('proof', 'token-of-another-kind', { type: String(typ).slice(0, 100) });
}

/** Issuer metadata, or the host's key set where an issuer has none. */
export async function keysOf(issuerId: string, tools: ProofTools): Promise<Keys> {
  const asked = await askForIssuerKeys(issuerId, tools);
  const hasNone = 'finding' in asked && member(asked.finding.details, 'why') === 'not-found';
  return hasNone ? await askForOwnKeys(issuerId, tools) : asked;
}

/** A wrong key binding proves nothing against the issuer, but somebody else than the holder may be showing it. */
async function withHolder(proof: Check, token: string, payload: JsonObject): Promise<Check> {
  const { keyBinding } = splitPresented(token);
  if (keyBinding === undefined) return proof;
  const binding = await readBinding(keyBinding, token.slice(0, -keyBinding.length), payload);
  return binding
    ? { ...proof, details: { ...proof.details, keyBinding: binding } }
    : finding('proof', 'key-binding-wrong');
}

/** When and for whom its holder signed it, if the key is the one that the issuer gave it to (RFC 9901, 4.3). */
async function readBinding(binding: string, shown: string, payload: JsonObject): Promise<JsonObject | undefined> {
  const read = readToken(binding);
  const key = readJwk(member(payload.cnf, 'jwk'));
  if ('finding' in read || !key || read.header.typ !== 'kb+jwt') return undefined;
  const { sd_hash: hash, aud, iat } = read.payload;
  if (hash === undefined || hash !== digestOf(shown, payload)) return undefined;
  const { outcome } = await verifyJws(binding, key, ALL);
  return outcome === 'pass' ? { for: String(aud ?? 'anybody'), at: typeof iat === 'number' ? iat : null } : undefined;
}

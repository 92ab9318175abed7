/**
 * The key of a token and whose it is (Open Badges 3.0, "Key provenance"): a `kid` leads to a verification method or a key
 * set, a `jwk` or a certificate (`x5c`) in the header is a key that anyone could have put there. Any of them counts as the
 * issuer's only when the issuer's own document or key set holds it.
 */
import { member } from '../formats/members.ts';
import {
  askForKeySet,
  askForOwnKeys,
  type Certificate,
  isGoodAt,
  type Keys,
  keySetAddress,
  readCertificate,
  readJwk,
  resolveMethod,
  type SetKey,
  sameKey,
} from '../keys/index.ts';
import type { PublicKey } from '../keys/source.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { judgeBinding } from './binding.ts';
import { ALGORITHMS, isAlgorithm } from './signature.ts';
import type { ProofTools } from './suite.ts';

/** The key, where there is one, and the check `key` about it. */
export interface TokenKey {
  readonly key?: PublicKey;
  readonly check: Check;
}

export interface TokenTools extends ProofTools {
  /** How the issuer's own keys are asked for; its host's key set where nothing else is said. */
  readonly keysOf?: (issuerId: string, tools: ProofTools) => Promise<Keys>;
  /** When the token says that it was signed, in milliseconds: a certificate must have been good then. */
  readonly signedAt?: number;
  /** It is no credential, and of which kind it is was judged elsewhere. */
  readonly isOfAnotherKind?: true;
}

export async function keyOfToken(
  header: JsonObject,
  issuerId: string | undefined,
  tools: TokenTools,
): Promise<TokenKey> {
  const found = await findKey(header, issuerId, tools);
  tools.note?.({ ...(found.key && { key: found.key }), keyNamedBy: namedIn(header) });
  return found;
}

/** What of a header leads to the key. */
function namedIn({ kid, jwk, x5c }: JsonObject): string {
  if (typeof kid === 'string' && (kid.startsWith('did:') || (jwk === undefined && x5c === undefined)))
    return `kid ${kid}`;
  return jwk !== undefined ? 'jwk in the header' : x5c !== undefined ? 'x5c in the header' : 'the issuer alone';
}

async function findKey(header: JsonObject, issuerId: string | undefined, tools: TokenTools): Promise<TokenKey> {
  const kid = typeof header.kid === 'string' ? header.kid : undefined;
  const own = readJwk(header.jwk);
  if (header.jwk !== undefined && !own) return { check: finding('key', 'key-unreadable', { type: 'jwk' }) };
  // A method that can be resolved says more than a key that anyone can put beside it.
  if (kid?.startsWith('did:')) return await fromMethod(kid, issuerId, tools);
  if (own) return { key: own, check: await provenance(own, issuerId, tools) };
  if (header.x5c !== undefined) return await fromCertificate(await readCertificate(header.x5c), issuerId, tools);
  if (kid?.startsWith('https://')) return await keyBehind(kid, header, issuerId, tools);
  const method = kid === undefined ? soleMethod(issuerId) : methodId(kid, issuerId);
  if (method !== undefined) return await fromMethod(method, issuerId, tools);
  return await fromKeySet(header, issuerId, tools);
}

/** A did:key or did:jwk has one key, which need not be named. */
const soleMethod = (issuerId = '') => (/^did:(key|jwk):/.test(issuerId) ? issuerId : undefined);

/** A `kid` of a DID issuer may be only the fragment of a method's id. */
function methodId(kid: string, issuerId = ''): string | undefined {
  return issuerId.startsWith('did:') ? `${issuerId}#${kid.replace(/^#/, '')}` : undefined;
}

async function fromMethod(id: string, issuerId: string | undefined, tools: ProofTools): Promise<TokenKey> {
  const answer = await resolveMethod(id, tools);
  if ('finding' in answer) return { check: answer.finding };
  tools.note?.({ method: answer.method });
  return { key: answer.method.key, check: judgeBinding(answer.method, issuerId, tools.now) };
}

/** Behind an https `kid` lies a JWK, a key set (the fragment names the key), or a controller document. */
async function keyBehind(
  kid: string,
  header: JsonObject,
  issuerId: string | undefined,
  tools: TokenTools,
): Promise<TokenKey> {
  const [address = '', fragment] = kid.split('#');
  const asked = await askForKeySet(address, tools);
  if ('finding' in asked) return { check: asked.finding };
  const held = namedBy([kid, fragment], header, asked.keys) ?? onlyOne(asked.keys);
  if (!held) return await fromMethod(kid, issuerId, tools);
  const isIssuers = address === keySetAddress(issuerId ?? '') && speaksFor(held, issuerId);
  return { key: held.key, check: isIssuers ? passed('key') : await provenance(held.key, issuerId, tools) };
}

/** Two keys of different types may share a name (RFC 7517, 4.5): the algorithm tells which is meant. */
function namedBy(
  names: readonly (string | undefined)[],
  { alg }: JsonObject,
  keys: readonly SetKey[],
): SetKey | undefined {
  const named = keys.filter(({ kid }) => kid !== undefined && names.includes(kid));
  return named.find(({ key }) => isAlgorithm(alg) && ALGORITHMS[alg].keyType === key.type) ?? named[0];
}

const onlyOne = (keys: readonly SetKey[]) => (keys.length === 1 ? keys[0] : undefined);

/** A key without a `kid` to go by: it must be in the issuer's own set, by that name or as its only one. */
async function fromKeySet(header: JsonObject, issuerId: string | undefined, tools: TokenTools): Promise<TokenKey> {
  const kid = typeof header.kid === 'string' ? header.kid : undefined;
  const asked = await ownKeys(issuerId, tools);
  if ('finding' in asked) return { check: asked.finding };
  const held = kid === undefined ? onlyOne(asked.keys) : namedBy([kid], header, asked.keys);
  if (!held) return { check: finding('key', 'not-for-assertion', { method: kid ?? 'unnamed' }) };
  return { key: held.key, check: judgeSetKey(held, issuerId) };
}

async function ownKeys(issuerId: string | undefined, tools: TokenTools): Promise<Keys> {
  return await (tools.keysOf ?? askForOwnKeys)(issuerId ?? '', tools);
}

/** Its chain is not followed, so it proves nobody; what it says of its owner is told to an expert. */
async function fromCertificate(
  certificate: Certificate | undefined,
  issuerId: string | undefined,
  tools: TokenTools,
): Promise<TokenKey> {
  if (!certificate) return { check: finding('key', 'key-unreadable', { type: 'x5c' }) };
  const { key, names, until } = certificate;
  if (!isGoodAt(certificate, tools.signedAt ?? tools.now)) {
    return { key, check: finding('key', 'key-expired', { date: new Date(until).toISOString().slice(0, 10) }) };
  }
  const check = await provenance(key, issuerId, tools);
  return { key, check: { ...check, details: { ...check.details, certificate: names } } };
}

/** Does anything that the issuer publishes hold this key? */
async function provenance(key: PublicKey, issuerId: string | undefined, tools: TokenTools): Promise<Check> {
  const sole = soleMethod(issuerId);
  if (sole !== undefined) {
    const answer = await resolveMethod(sole, tools);
    const isSame = 'method' in answer && sameKey(answer.method.key, key);
    return isSame ? passed('key') : finding('key', 'controller-differs', { controller: 'somebody else' });
  }
  const asked = await ownKeys(issuerId, tools);
  if ('finding' in asked) {
    const hasNone = ['not-found', 'no-address'].includes(String(member(asked.finding.details, 'why')));
    return hasNone ? finding('key', 'issuer-not-proven') : asked.finding;
  }
  const held = asked.keys.find((one) => sameKey(one.key, key));
  return held ? judgeSetKey(held, issuerId) : finding('key', 'issuer-not-proven');
}

const speaksFor = ({ iss }: SetKey, issuerId: string | undefined) => iss === undefined || iss === issuerId;

function judgeSetKey(held: SetKey, issuerId: string | undefined): Check {
  return speaksFor(held, issuerId)
    ? passed('key')
    : finding('key', 'controller-differs', { controller: held.iss ?? 'nobody' });
}

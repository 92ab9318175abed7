/**
 * The key of a token and whose it is (Open Badges 3.0, "Key provenance"): a `kid` leads to a verification method or a key
 * set, a `jwk` in the header is a key that anyone could have put there. Either counts as the issuer's only when the issuer's
 * own document or key set holds it.
 */
import { member } from '../formats/members.ts';
import { askForKeySet, keySetAddress, readJwk, resolveMethod, type SetKey, sameKey } from '../keys/index.ts';
import type { PublicKey } from '../keys/source.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { judgeBinding } from './binding.ts';
import type { ProofTools } from './suite.ts';

/** The key, where there is one, and the check `key` about it. */
export interface TokenKey {
  readonly key?: PublicKey;
  readonly check: Check;
}

export async function keyOfToken(
  header: JsonObject,
  issuerId: string | undefined,
  tools: ProofTools,
): Promise<TokenKey> {
  const kid = typeof header.kid === 'string' ? header.kid : undefined;
  const own = readJwk(header.jwk);
  if (header.jwk !== undefined && !own) return { check: finding('key', 'key-unreadable', { type: 'jwk' }) };
  // A method that can be resolved says more than a key that anyone can put beside it.
  if (kid?.startsWith('did:')) return await fromMethod(kid, issuerId, tools);
  if (own) return { key: own, check: await provenance(own, issuerId, tools) };
  if (kid?.startsWith('https://')) return await keyBehind(kid, issuerId, tools);
  const method = kid === undefined ? soleMethod(issuerId) : methodId(kid, issuerId);
  if (method !== undefined) return await fromMethod(method, issuerId, tools);
  return await fromKeySet(kid, issuerId, tools);
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
  return { key: answer.method.key, check: judgeBinding(answer.method, issuerId, tools.now) };
}

/** Behind an https `kid` lies a JWK, a key set (the fragment names the key), or a controller document. */
async function keyBehind(kid: string, issuerId: string | undefined, tools: ProofTools): Promise<TokenKey> {
  const [address = '', fragment] = kid.split('#');
  const asked = await askForKeySet(address, tools);
  if ('finding' in asked) return { check: asked.finding };
  const held = asked.keys.find((one) => one.kid === kid || one.kid === fragment) ?? onlyOne(asked.keys);
  if (!held) return await fromMethod(kid, issuerId, tools);
  const isIssuers = address === keySetAddress(issuerId ?? '') && speaksFor(held, issuerId);
  return { key: held.key, check: isIssuers ? passed('key') : await provenance(held.key, issuerId, tools) };
}

const onlyOne = (keys: readonly SetKey[]) => (keys.length === 1 ? keys[0] : undefined);

/** A key without a `kid` to go by: it must be in the issuer's own set, by that name or as its only one. */
async function fromKeySet(kid: string | undefined, issuerId: string | undefined, tools: ProofTools): Promise<TokenKey> {
  const address = keySetAddress(issuerId ?? '');
  if (!address)
    return { check: finding('key', 'key-unreachable', { url: kid ?? 'no address', why: 'it names no key' }) };
  const asked = await askForKeySet(address, tools);
  if ('finding' in asked) return { check: asked.finding };
  const held = kid === undefined ? onlyOne(asked.keys) : asked.keys.find((one) => one.kid === kid);
  if (!held) return { check: finding('key', 'not-for-assertion', { method: kid ?? 'unnamed' }) };
  return { key: held.key, check: judgeSetKey(held, issuerId) };
}

/** Does anything that the issuer publishes hold this key? */
async function provenance(key: PublicKey, issuerId: string | undefined, tools: ProofTools): Promise<Check> {
  const sole = soleMethod(issuerId);
  if (sole !== undefined) {
    const answer = await resolveMethod(sole, tools);
    const isSame = 'method' in answer && sameKey(answer.method.key, key);
    return isSame ? passed('key') : finding('key', 'controller-differs', { controller: 'somebody else' });
  }
  const address = keySetAddress(issuerId ?? '');
  if (!address) return finding('key', 'issuer-not-proven');
  const asked = await askForKeySet(address, tools);
  if ('finding' in asked) {
    const hasNone = member(asked.finding.details, 'why') === 'not-found';
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

/**
 * The key of something signed by an Open Badges 1 or 2 issuer: it must be linked from the issuer's own profile. What is signed only
 * picks among those that are (Open Badges 2.0, SignedBadge).
 */
import type { FormatId } from '../formats/format.ts';
import { readJson, readText } from '../formats/json.ts';
import { idOf, isObject, listOf, member, objectsOf, textOf } from '../formats/members.ts';
import { readPem } from '../keys/index.ts';
import type { PublicKey } from '../keys/source.ts';
import type { Ask } from '../net/ask.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { hostOf, secured } from './chain.ts';

/** RSA, as Open Badges asks for, and the curves that issuers also use. */
export const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'EdDSA'] as const;

interface Found {
  readonly key?: PublicKey;
  readonly check: Check;
}

/** The key that the assertion names, if the issuer's profile links it; the profile's only key where it names none. */
export async function keyFor(assertion: JsonObject, issuer: JsonObject, ask: Ask, format: FormatId): Promise<Found> {
  const verification = assertion.verification ?? assertion.verify;
  const named = textOf(member(verification, 'creator')) ?? textOf(member(verification, 'url'));
  const linked = listOf(issuer.publicKey);
  const chosen = named === undefined ? linked[0] : linked.find((one) => secured(idOf(one) ?? '') === secured(named));
  if (named === undefined && linked.length !== 1) return { check: finding('key', 'issuer-not-proven') };
  if (chosen === undefined) return await unlinked(named ?? '', issuer, ask, format);
  const [embedded] = objectsOf(chosen);
  const pem = textOf(embedded?.publicKeyPem);
  return pem ? await judge(embedded ?? {}, pem, issuer) : await fetched(idOf(chosen) ?? '', issuer, ask);
}

/** Open Badges 1.x had no way to link a key: there the host of the issuer's profile speaks for it. */
async function unlinked(url: string, issuer: JsonObject, ask: Ask, format: FormatId): Promise<Found> {
  const isOld =
    issuer.publicKey === undefined && hostOf(secured(url) ?? '') === hostOf(secured(idOf(issuer) ?? '') ?? '');
  if (isOld && hostOf(secured(url) ?? '') !== undefined) {
    const found = await fetched(url, issuer, ask);
    // Open Badges 2.0 has a way to link keys: whoever may put a file on the host is not yet the issuer.
    const isLoose = format === 'ob2' && found.check.outcome === 'pass';
    return isLoose ? { ...found, check: finding('key', 'issuer-not-proven') } : found;
  }
  return { check: finding('key', 'controller-differs', { controller: url }) };
}

/** A key's own address holds a CryptographicKey, or the bare PEM. */
async function fetched(id: string, issuer: JsonObject, ask: Ask): Promise<Found> {
  const url = secured(id);
  const answer =
    url === undefined ? undefined : await ask(url, { accept: 'application/ld+json, application/json, text/plain' });
  if (!answer || answer.trouble) {
    return {
      check: finding('key', 'key-unreachable', { url: id, why: answer?.trouble?.code ?? 'it is no web address' }),
    };
  }
  const read = readJson(answer.bytes);
  const document = 'value' in read && isObject(read.value) ? read.value : {};
  const pem = textOf(document.publicKeyPem) ?? readText(answer.bytes) ?? '';
  return await judge(document, pem, issuer);
}

async function judge({ owner }: JsonObject, pem: string, issuer: JsonObject): Promise<Found> {
  const key = await readPem(pem);
  if (!key) return { check: finding('key', 'key-unreadable', { type: 'CryptographicKey' }) };
  const owned = textOf(owner);
  const isIssuers = owned === undefined || addressOf(owned) === addressOf(idOf(issuer));
  return { key, check: isIssuers ? passed('key') : finding('key', 'controller-differs', { controller: owned ?? '' }) };
}

/** The same address whether it says http or https; what is none is only itself. */
const addressOf = (id: string | undefined) => id && (secured(id) ?? id);

/**
 * A signed Open Badge (1.x and 2.0): a token whose key must be linked from its issuer's own profile. What the assertion says
 * of keys only picks among those (Open Badges 2.0, SignedBadge).
 */
import { checkDocument } from '../checks/document.ts';
import { checkEndorsements } from '../checks/endorsements.ts';
import type { FormatId, Reading } from '../formats/format.ts';
import { readJson, readText } from '../formats/json.ts';
import { idOf, isObject, listOf, member, objectsOf, textOf } from '../formats/members.ts';
import { readAssertion } from '../formats/open-badge.ts';
import { readToken } from '../formats/token.ts';
import { readPem } from '../keys/index.ts';
import type { PublicKey } from '../keys/source.ts';
import type { Ask } from '../net/ask.ts';
import type { Evidence } from '../platforms/platform.ts';
import { verifyJws } from '../proofs/jws.ts';
import type { ProofTools } from '../proofs/suite.ts';
import type { Lists } from '../status/lists.ts';
import { checkPlainList, listOfIssuer } from '../status/revocation-list.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { followChain, hostOf, secured } from './chain.ts';
import { endorsementsOf, proveEndorsed } from './endorsed.ts';

/** RSA, as Open Badges asks for, and the curves that issuers also use. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'EdDSA'] as const;

export async function examineSigned(
  reading: Reading,
  token: string,
  tools: ProofTools,
  lists: Lists,
): Promise<Evidence> {
  const { document, format } = reading;
  const { ask } = tools;
  const chain = await followChain(document, undefined, ask);
  const { issuer, badgeClass = document.badge } = chain;
  const found = issuer ? await keyFor(document, issuer, ask, format) : { check: chain.key ?? nothing('key') };
  tools.note?.({ header: headerOf(token), ...(found.key && { key: found.key }), keyNamedBy: 'the issuer’s profile' });
  const proof = found.key
    ? await verifyJws(token, found.key, ALGORITHMS, tools.keys, tools.note)
    : finding('proof', 'not-computed', { why: 'the key is not at hand' });
  const list = listOfIssuer(issuer);
  const ids = [idOf(document), textOf(document.uid)];
  const status = list ? await checkPlainList(secured(list) ?? list, ids, idOf(issuer), lists) : nothing('status');
  const endorsed = endorsementsOf([
    [document, idOf(document)],
    [badgeClass, chain.classUrl],
    [issuer, idOf(issuer)],
  ]);
  const endorsements = await checkEndorsements(endorsed, async (one) => await proveEndorsed(one, tools.now, ask));
  return {
    ground: proof.outcome === 'pass' ? 'signature' : 'none',
    credential: readAssertion(document, format, badgeClass, issuer),
    checks: [
      checkDocument([...reading.findings, ...chain.findings]),
      proof,
      chain.key ?? found.check,
      status,
      endorsements,
    ],
  };
}

function headerOf(token: string): JsonObject {
  const read = readToken(token);
  return 'header' in read ? read.header : {};
}

interface Found {
  readonly key?: PublicKey;
  readonly check: Check;
}

/** The key that the assertion names, if the issuer's profile links it; the profile's only key where it names none. */
async function keyFor(assertion: JsonObject, issuer: JsonObject, ask: Ask, format: FormatId): Promise<Found> {
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

/**
 * Endorsements of Open Badges 2.0: somebody else's word about an assertion, a badge class or an issuer. Each is hosted as a badge is
 * (Open Badges 2.0, "Endorsement"): what lies at its own address counts, and its issuer has to issue there; or it is a token, signed
 * by a key that its issuer's profile links.
 */
import { checkDates } from '../checks/dates.ts';
import { checkScope } from '../checks/key.ts';
import type { Credential } from '../formats/credential.ts';
import { readJson } from '../formats/json.ts';
import { idOf, isObject, listOf, member, textOf, typesOf } from '../formats/members.ts';
import { isToken, readToken } from '../formats/token.ts';
import type { Ask } from '../net/ask.ts';
import { verifyJws } from '../proofs/jws.ts';
import { listOfIssuer } from '../status/revocation-list.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { followIssuer, secured } from './chain.ts';
import { ALGORITHMS, keyFor } from './linked-key.ts';

const MOST = 16;

/** An endorsement as a node names it, and the address of that node. */
export interface Endorsed {
  readonly endorsement: Json;
  readonly about: string | undefined;
  /** There are more than are asked for. */
  readonly isUnasked?: true;
}

/** @param nodes what may carry endorsements, each with the address at which it was found */
export function endorsementsOf(
  nodes: readonly (readonly [node: Json | undefined, address: string | undefined])[],
): readonly Endorsed[] {
  return nodes
    .flatMap(([node, about]) => listOf(member(node, 'endorsement')).map((endorsement) => ({ endorsement, about })))
    .slice(0, MOST + 1)
    .map((one, at) => (at < MOST ? one : { ...one, isUnasked: true }));
}

/** The checks of one endorsement, as of any other credential. */
export async function proveEndorsed(
  { endorsement, about, isUnasked }: Endorsed,
  now: number,
  ask: Ask,
): Promise<readonly Check[]> {
  if (isUnasked) return [finding('document', 'too-large', { why: `more than ${MOST} endorsements` })];
  if (typeof endorsement === 'string' && isToken(endorsement)) return await proveSigned(endorsement, about, now, ask);
  const named = idOf(endorsement) ?? '';
  const url = secured(named);
  if (url === undefined) return [finding('document', 'unreadable', { why: 'it has no address' })];
  const answer = await ask(url, { accept: 'application/ld+json, application/json' });
  if (answer.trouble?.code === 'gone') return [finding('status', 'revoked')];
  if (answer.trouble) return [finding('document', answer.trouble.code)];
  const read = readJson(answer.bytes);
  if ('finding' in read) return [read.finding];
  const hosted = read.value;
  if (!isObject(hosted) || !typesOf(hosted).includes('Endorsement'))
    return [finding('document', 'unreadable', { why: 'what lies at its own address is no endorsement' })];
  if (hosted.revoked === true) return [finding('status', 'revoked')];
  return [aboutWhom(hosted, about), await checkIssuer(hosted, url, ask), checkDates(datesOf(hosted), now)];
}

/** One that its issuer signed; whether it took it back, where it keeps a list of that, is left open. */
async function proveSigned(token: string, about: string | undefined, now: number, ask: Ask): Promise<readonly Check[]> {
  const read = readToken(token);
  if ('finding' in read) return [read.finding];
  const { payload } = read;
  if (!typesOf(payload).includes('Endorsement'))
    return [finding('document', 'unreadable', { why: 'it is no credential' })];
  const found = await followIssuer(payload.issuer, '', ask);
  if ('check' in found) return [found.check];
  const { key, check } = await keyFor(payload, found.issuer, ask, 'ob2');
  if (!key) return [check];
  const list = listOfIssuer(found.issuer);
  return [
    await verifyJws(token, key, ALGORITHMS),
    // A warning about the issuer of a badge is a doubt too many about that of a praise.
    check.outcome === 'pass' ? check : finding('key', 'controller-differs', { controller: 'somebody else' }),
    aboutWhom(payload, about),
    checkDates(datesOf(payload), now),
    ...(list === undefined ? [] : [finding('status', 'list-unreachable', { url: list })]),
  ];
}

/** Whoever is endorsed may not choose whom the praise is for. */
function aboutWhom({ claim }: JsonObject, about: string | undefined): Check {
  const meant = idOf(claim);
  const isSame = meant !== undefined && about !== undefined && (secured(meant) ?? meant) === (secured(about) ?? about);
  return isSame ? passed('key') : finding('endorsements', 'endorsement-elsewhere', { found: meant ?? 'no address' });
}

async function checkIssuer(hosted: JsonObject, url: string, ask: Ask): Promise<Check> {
  const found = await followIssuer(hosted.issuer, url, ask);
  return 'check' in found ? found.check : checkScope(url, undefined, found.issuer);
}

const datesOf = ({ issuedOn, expires }: JsonObject): Credential => ({
  format: 'ob2',
  achievement: {},
  ...(textOf(issuedOn) && { issued: textOf(issuedOn) ?? '' }),
  ...(textOf(expires) && { expires: textOf(expires) ?? '' }),
});

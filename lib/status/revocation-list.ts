/**
 * Plain lists of what was taken back, which nobody signs: 1EdTechRevocationList (Open Badges 3.0), RevocationList (Open Badges
 * 2.0, named by the issuer's profile), and the list of Blockcerts 2. An id in it is taken back, with the reason where one is given.
 */
import { idOf, listOf, member, objectsOf, textOf } from '../formats/members.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { isSameId, type Lists, notGenuine } from './lists.ts';
import type { StatusMethod } from './method.ts';

/** The entries of each kind of list: the member that holds them. */
const MEMBERS = ['revokedCredential', 'revokedAssertions', 'revokedCredentials'] as const;

export const revocationList: StatusMethod = {
  types: ['1EdTechRevocationList', 'BlockcertsRevocationList'],

  async check(entry, credential, lists) {
    const url = idOf(entry);
    if (!url) return { check: finding('status', 'list-unreachable', { why: 'the entry names no list' }) };
    return { check: await checkPlainList(url, [credential.id], credential.issuer?.id, lists) };
  },
};

/**
 * @param ids what the credential may be called in the list (its id, in old badges its uid)
 * @param issuerId whose list it must be, where the list says whose it is
 */
export async function checkPlainList(
  url: string,
  ids: readonly (string | undefined)[],
  issuerId: string | undefined,
  lists: Lists,
): Promise<Check> {
  if (ids.every((id) => id === undefined)) return finding('status', 'index-out-of-range', { url, why: 'it has no id' });
  const list = await lists.plain(url);
  if ('finding' in list) return list.finding;
  const { document } = list;
  const entries = MEMBERS.map((name) => document[name]).find((value) => value !== undefined);
  if (entries === undefined) return notGenuine('it holds no list', url).finding;
  const owner = idOf(document.issuer);
  if (owner !== undefined && issuerId !== undefined && !isSameId(owner, issuerId)) {
    return notGenuine('it is another issuer’s', url).finding;
  }
  const taken = listOf(entries).find((one) => ids.some((id) => id !== undefined && names(one, id)));
  if (taken === undefined) return passed('status');
  const reason = textOf(member(taken, 'revocationReason'));
  return finding('status', 'revoked', { ...(reason && { reason }), url });
}

/** An entry is an id, or an object with one; `revoked: false` takes it off the list again. */
function names(entry: Json, id: string): boolean {
  const [object] = objectsOf(entry);
  if (object?.revoked === false) return false;
  const called = object ? (idOf(object) ?? textOf(object.uid)) : entry;
  return typeof called === 'string' && isSameId(called, id);
}

/** Entries that the profile of an Open Badges 2.0 issuer stands for. */
export const listOfIssuer = (issuer: JsonObject | undefined): string | undefined => idOf(issuer?.revocationList);

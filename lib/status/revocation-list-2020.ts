/**
 * RevocationList2020, from before StatusList2021: the same idea, of which the text and the programs disagree on which bit of a
 * byte comes first. Where both readings agree they count, otherwise nothing is claimed.
 */
import { textOf, typesOf } from '../formats/members.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { entryAt, readIndex } from './bits.ts';
import { clearedBy, type SignedList } from './lists.ts';
import type { StatusMethod } from './method.ts';

export const revocationList2020: StatusMethod = {
  types: ['RevocationList2020Status', 'SuspensionList2020Status'],

  async check(entry, _credential, lists) {
    const url = textOf(entry.revocationListCredential ?? entry.suspensionListCredential);
    const index = readIndex(entry.revocationListIndex ?? entry.suspensionListIndex);
    if (!url || index === undefined) return { check: finding('status', 'index-out-of-range', { index: 'none' }) };
    const list = await lists.signed(url);
    if ('finding' in list) return { check: list.finding };
    const check = await lookUp(entry, index, list, url);
    return { check, ...(list.freshFor !== undefined && { freshFor: list.freshFor }) };
  },
};

async function lookUp(entry: JsonObject, index: number, list: SignedList, url: string): Promise<Check> {
  const bits = await list.bits();
  if ('finding' in bits) return bits.finding;
  const asWritten = entryAt(bits.bytes, index, 1, 'high');
  const asProgrammed = entryAt(bits.bytes, index, 1, 'low');
  if (asWritten === undefined) return finding('status', 'index-out-of-range', { index, url });
  if (asWritten !== asProgrammed) return finding('status', 'index-unclear', { index, url });
  if (!asWritten) return clearedBy(list);
  return finding('status', typesOf(entry).includes('SuspensionList2020Status') ? 'suspended' : 'revoked');
}

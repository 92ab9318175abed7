/**
 * Bitstring Status List 1.0 (W3C) and its forerunner StatusList2021: a signed credential with one entry of bits for each
 * credential. Odd lists are read where nothing can be hidden by it: a bit that is set counts in a list that is too short, one
 * that is clear counts there too, but never past its end, and never in a list for another purpose.
 */
import { listOf, stringsOf, textOf } from '../formats/members.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { entryAt, readIndex } from './bits.ts';
import type { SignedList } from './lists.ts';
import { clearedBy, notGenuine } from './lists.ts';
import type { StatusMethod } from './method.ts';

const LIST_TYPES = ['BitstringStatusList', 'StatusList2021', 'StatusList2021Credential'];
/** Entries are of one bit; of more where they hold messages, and never of more than these. */
const WIDEST = 16;

export const bitstring: StatusMethod = {
  types: ['BitstringStatusListEntry', 'StatusList2021Entry'],

  async check(entry, _credential, lists) {
    const url = textOf(entry.statusListCredential);
    const index = readIndex(entry.statusListIndex);
    if (!url || index === undefined)
      return { check: finding('status', 'index-out-of-range', { index: textOf(entry.statusListIndex) ?? 'none' }) };
    const list = await lists.signed(url);
    if ('finding' in list) return { check: list.finding };
    const check = await lookUp(entry, index, list, url);
    return { check, ...(list.freshFor !== undefined && { freshFor: list.freshFor }) };
  },
};

async function lookUp(entry: JsonObject, index: number, list: SignedList, url: string): Promise<Check> {
  const { subject } = list;
  const purpose = textOf(entry.statusPurpose) ?? 'revocation';
  const purposes = stringsOf(subject.statusPurpose);
  const size = entry.statusSize ?? subject.statusSize ?? 1;
  if (!listOf(subject.type).some((type) => LIST_TYPES.includes(String(type))))
    return notGenuine('it is no status list', url).finding;
  if (purposes.length > 0 && !purposes.includes(purpose))
    return notGenuine(`it is a list for ${purposes.join(', ')}`, url).finding;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > WIDEST)
    return notGenuine('its entries are of no sensible size', url).finding;
  const bits = await list.bits();
  if ('finding' in bits) return bits.finding;
  const value = entryAt(bits.bytes, index, size);
  if (value === undefined) return finding('status', 'index-out-of-range', { index, url });
  if (value !== 0) return meaningOf(value, purpose, entry);
  return purposes.length === 0 ? notGenuine('it does not say what for', url).finding : clearedBy(list);
}

/** What a set entry means. A purpose that is not known here may mean anything, so it is told and not judged. */
function meaningOf(value: number, purpose: string, entry: JsonObject): Check {
  if (purpose === 'revocation') return finding('status', 'revoked');
  if (purpose === 'suspension') return finding('status', 'suspended');
  if (purpose === 'refresh') return finding('status', 'status-message', { text: 'there is a newer edition of it' });
  return finding('status', 'status-message', { text: messageOf(value, entry) ?? `${purpose} ${value}`, value });
}

/** The text that the entry gives to a value (`0x1` in hexadecimal, as the standard writes them). */
function messageOf(value: number, entry: JsonObject): string | undefined {
  const messages = listOf(entry.statusMessage ?? entry.statusMessages);
  for (const one of messages) {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) continue;
    const { status, message } = one as JsonObject;
    if (Number(textOf(status)) === value) return textOf(message);
  }
  return undefined;
}

/** Token Status List (draft-ietf-oauth-status-list): an entry of 1, 2, 4 or 8 bits, the lowest bit of a byte first. */
import { textOf } from '../formats/members.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';
import { entryAt, readIndex } from './bits.ts';
import type { StatusMethod } from './method.ts';

export const tokenStatusList: StatusMethod = {
  types: ['TokenStatusList'],

  async check(entry, _credential, lists) {
    const url = textOf(entry.uri);
    const index = readIndex(entry.idx);
    if (!url || index === undefined) return { check: finding('status', 'index-out-of-range', { index: 'none' }) };
    const list = await lists.token(url);
    if ('finding' in list) return { check: list.finding };
    const value = entryAt(list.bytes, index, list.bits, 'low');
    const check = value === undefined ? finding('status', 'index-out-of-range', { index, url }) : meaningOf(value);
    return { check, ...(list.freshFor !== undefined && { freshFor: list.freshFor }) };
  },
};

/** Status types (7.1): those beyond the first three mean what an issuer and its own readers agreed on. */
function meaningOf(value: number): Check {
  if (value === 0) return passed('status');
  if (value === 1) return finding('status', 'revoked');
  if (value === 2) return finding('status', 'suspended');
  return finding('status', 'status-message', { text: `status ${value}`, value });
}

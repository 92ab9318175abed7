/** Looking up an entry in the bits of a status list, and its index as issuers write it. */
import type { Json } from '../verdict/words.ts';

/** A whole number from 0, as a number or, as the standards ask, as decimal text. Undefined for anything else. */
export function readIndex(value: Json | undefined): number | undefined {
  const index = typeof value === 'string' && /^\d{1,10}$/.test(value) ? Number(value) : value;
  return typeof index === 'number' && Number.isSafeInteger(index) && index >= 0 ? index : undefined;
}

/**
 * The entry of `size` bits at an index, or undefined where the list ends before it.
 * @param first which bit of a byte comes first: `high` in bitstring lists, `low` in token status lists
 */
export function entryAt(
  bytes: Uint8Array,
  index: number,
  size = 1,
  first: 'high' | 'low' = 'high',
): number | undefined {
  const start = index * size;
  if (start + size > bytes.length * 8) return undefined;
  let entry = 0;
  for (let bit = start; bit < start + size; bit += 1) {
    const byte = bytes[bit >> 3] ?? 0;
    const within = bit & 7;
    if (first === 'high') entry = (entry << 1) | ((byte >> (7 - within)) & 1);
    else entry |= ((byte >> within) & 1) << (bit - start);
  }
  return entry;
}

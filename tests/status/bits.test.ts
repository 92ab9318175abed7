import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryAt, readIndex } from '../../lib/status/bits.ts';

/** Entries packed by the book: bit by bit, the first one highest. */
function pack(entries: readonly number[], size: number): Uint8Array {
  const bits = entries.flatMap((entry) => entry.toString(2).padStart(size, '0').split(''));
  const bytes = new Uint8Array(Math.ceil(bits.length / 8));
  for (const [at, bit] of bits.entries()) if (bit === '1') bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
  return bytes;
}

describe('an entry of a status list', () => {
  it('is found again wherever it stands, whatever its size', () => {
    const lists = fc
      .integer({ min: 1, max: 16 })
      .chain((size) =>
        fc.tuple(
          fc.constant(size),
          fc.array(fc.integer({ min: 0, max: 2 ** size - 1 }), { minLength: 1, maxLength: 64 }),
        ),
      );
    fc.assert(
      fc.property(lists, ([size, entries]) => {
        const bytes = pack(entries, size);
        expect(entries.map((_, index) => entryAt(bytes, index, size))).toEqual(entries);
      }),
    );
  });

  it('is not there past the end', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 32 }),
        fc.nat(),
        fc.integer({ min: 1, max: 16 }),
        (bytes, beyond, size) => {
          const end = Math.floor((bytes.length * 8) / size);
          expect(entryAt(bytes, end + beyond, size)).toBeUndefined();
        },
      ),
    );
  });

  it('reads the low bit first where a list is of that kind', () => {
    expect(entryAt(Uint8Array.of(0b0000_0001), 0, 1, 'low')).toBe(1);
    expect(entryAt(Uint8Array.of(0b1100_1001), 3, 2, 'low')).toBe(3);
  });

  it('has an index that is a whole number, as text or as a number', () => {
    expect(['94567', 94567, '0'].map(readIndex)).toEqual([94567, 94567, 0]);
    expect(['', '-1', '1.5', '0x1', -1, 1.5, null, '99999999999', undefined].map(readIndex)).toEqual(
      Array(9).fill(undefined),
    );
  });
});

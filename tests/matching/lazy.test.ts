import { describe, expect, it, vi } from 'vitest';
import { recent } from '../../lib/matching/lazy.ts';

describe('recent', () => {
  it('compares the same two texts once', () => {
    const compare = vi.fn((one: string, other: string) => one === other);
    const compared = recent(compare);
    expect([compared('a', 'b'), compared('a', 'b'), compared('b', 'a'), compared('b', 'b')]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(compare).toHaveBeenCalledTimes(3);
  });

  it('tells pairs apart whose texts run together to the same', () => {
    const compared = recent((one, other) => [one, other].join('|'));
    expect([compared('a b', 'c'), compared('a', 'b c')]).toEqual(['a b|c', 'a|b c']);
  });

  it('forgets the oldest, not what is new', () => {
    const compare = vi.fn((one: string, other: string) => one + other);
    const compared = recent(compare);
    for (let at = 0; at < 100; at++) compared(String(at), '');
    compared('99', '');
    expect(compare).toHaveBeenCalledTimes(100);
    compared('0', '');
    expect(compare).toHaveBeenCalledTimes(101);
  });
});

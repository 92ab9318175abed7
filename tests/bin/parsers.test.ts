/** A short run of the parsers' fuzzer, what it once found, and that it does find what is wrong. */
import { describe, expect, it } from 'vitest';
import { DOORS, type Door } from '../../bin/fuzz/doors.ts';
import { attackParsers } from '../../bin/fuzz/parsers.ts';

describe('every parser', () => {
  it('gives one of its own answers to things that were spoilt at random', async () => {
    const { found, said } = await attackParsers({ count: 3_000, seed: 20_261_124 });
    expect(found).toEqual([]);
    expect(Object.keys(said).sort()).toEqual(Object.keys(DOORS).sort());
  }, 60_000);

  it.each(Object.entries(DOORS))(
    '%s: takes what is sound, in its own words',
    async (_, { seedlings, outcomes, read }) => {
      for (const bytes of seedlings) expect(outcomes).toContain(await read(new Uint8Array(bytes)));
    },
  );
});

describe('the fuzzer', () => {
  const door = (read: Door['read']): Readonly<Record<string, Door>> => ({
    broken: { seedlings: [new Uint8Array(8)], outcomes: ['read'], read },
  });

  it.each<[string, Door['read'], RegExp]>([
    [
      'throws',
      () => {
        throw new Error('out of the door');
      },
      /^threw Error: out of the door/,
    ],
    ['says what is none of its words', () => 'past its bound', /^past its bound$/],
  ])('finds a parser that %s', async (_, read, what) => {
    const { found } = await attackParsers({ count: 1, seed: 1, doors: door(read) });
    expect(found).toEqual([{ door: 'broken', made: 1, what: expect.stringMatching(what), base64: expect.any(String) }]);
  });

  it('makes the same of the same seed', async () => {
    const made = async () => {
      const seen: string[] = [];
      const read: Door['read'] = (bytes) => {
        seen.push(bytes.join());
        return 'read';
      };
      await attackParsers({ count: 50, seed: 9, doors: door(read) });
      return seen;
    };
    expect(await made()).toEqual(await made());
  });
});

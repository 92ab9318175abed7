/** What a content script remembers of links: each asked for once, and never more than its bounds. */
import { describe, expect, it } from 'vitest';
import { createAskedTargets } from '../../lib/claims/asked-targets.ts';

const link = (at: number) => `https://badges.example/${at}`;

function targets() {
  const asked: (readonly string[])[] = [];
  const made = createAskedTargets(async (links) => {
    asked.push(links);
    return links.map((url) => (url.endsWith('0') ? null : { url }));
  });
  return { ...made, asked };
}

describe('targets', () => {
  it('are asked for once', async () => {
    const { begin, of, missing, asked } = targets();
    begin();
    expect(of(link(1))).toBeUndefined();
    of(link(1));
    expect(await missing()).toBe(true);
    expect(missing()).toBeUndefined();
    begin();
    expect(of(link(1))).toEqual({ url: link(1) });
    expect(of(link(10))).toBeUndefined();
    await missing();
    begin();
    expect(of(link(10))).toBeUndefined();
    expect(missing()).toBeUndefined();
    expect(asked).toEqual([[link(1)], [link(10)]]);
  });

  it('of one look are a thousand at most, always the first', async () => {
    const { begin, of, missing, asked } = targets();
    for (let round = 0; round < 3; round++) {
      begin();
      for (let at = 1; at < 5_000; at++) of(link(at));
      await missing();
    }
    expect(asked.map(({ length }) => length)).toEqual([1_000]);
  });

  it('are forgotten when thousands of others came since, but not those of the look at hand', async () => {
    const { begin, of, missing, asked } = targets();
    for (let look = 0; look < 50; look++) {
      begin();
      of(link(1));
      for (let at = 1; at < 900; at++) of(link(look * 1_000 + at));
      await missing();
    }
    expect(asked.flat().filter((one) => one === link(1))).toHaveLength(1);
    begin();
    of(link(2));
    await missing();
    expect(asked.flat().filter((one) => one === link(2))).toHaveLength(2);
  });

  it('are not taken for known where no answer came', async () => {
    const { begin, of, missing } = createAskedTargets(async () => undefined);
    begin();
    of(link(1));
    expect(await missing()).toBe(false);
    begin();
    of(link(1));
    expect(missing()).toBeDefined();
  });
});

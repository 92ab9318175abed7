/** The last few are remembered by what they are, not by what they look like; earlier ones are forgotten. */
import { expect, it } from 'vitest';
import { createLatest } from '../../lib/jsonld/latest.ts';

it('gives back what was set for that very object', () => {
  const latest = createLatest<object, string>();
  const document = { id: 'one' };
  latest.set(document, 'first');
  expect(latest.get(document)).toBe('first');
  expect(latest.get({ id: 'one' })).toBeUndefined();
});

it('keeps a document while the options of its proofs are worked out, and holds no more than a few', () => {
  const latest = createLatest<object, number>();
  const all = Array.from({ length: 10 }, (_, at) => ({ at }));
  for (const one of all) latest.set(one, one.at);
  const kept = all.filter((one) => latest.get(one) !== undefined);
  expect(kept).toContain(all.at(-2));
  expect(kept.length).toBeLessThanOrEqual(4);
  expect(kept.every((one) => latest.get(one) === one.at)).toBe(true);
});

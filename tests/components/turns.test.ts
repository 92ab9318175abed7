import { expect, it } from 'vitest';
import { createTurns } from '../../components/mark/turns.ts';

function open(most: number) {
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const turns = createTurns(most, (key) => {
    begun.push(key);
    return new Promise((resolve) => ends.push(resolve));
  });
  const end = async () => {
    ends.shift()?.();
    await new Promise(setImmediate);
  };
  return { begun, turns, end };
}

it('begins so many at a time, then what came last', async () => {
  const { begun, turns, end } = open(2);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'c']) turns.add(key);
  expect(begun).toEqual(['a', 'b']);
  for (let each = 0; each < 5; each++) await end();
  expect(begun).toEqual(['a', 'b', 'c', 'e', 'd']);
});

it('never begins what was dropped before its turn', async () => {
  const { begun, turns, end } = open(1);
  for (const key of ['a', 'b', 'c']) turns.add(key);
  turns.drop('c');
  turns.drop('nobody');
  await end();
  expect(begun).toEqual(['a', 'b']);
});

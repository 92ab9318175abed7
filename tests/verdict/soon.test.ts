import { expect, it } from 'vitest';
import { after, all } from '../../lib/verdict/soon.ts';

const add = (one: number) => one + 1;
const later = <T>(value: T) => Promise.resolve(value);

it('what is there is handed on at once', () => {
  expect(after(1, add)).toBe(2);
  expect(all([1, 'two'])).toEqual([1, 'two']);
  expect(after(all([]), (none) => none.length)).toBe(0);
});

it('what is to come is waited for, and each keeps its place', async () => {
  expect(after(later(1), add)).toBeInstanceOf(Promise);
  expect(await after(later(1), add)).toBe(2);
  expect(await all([later(1), 2, later(3)])).toEqual([1, 2, 3]);
  expect(all([1, later(2)])).toBeInstanceOf(Promise);
});

/** Answers at hand are handed on at once, those to come when they are there, and what goes wrong on the way is not lost. */
import { describe, expect, it } from 'vitest';
import * as soon from '../../lib/verdict/soon.ts';

const double = (value: number) => value * 2;

describe('after', () => {
  it('makes something of a value at once', () => {
    expect(soon.after(2, double)).toBe(4);
  });

  it('waits for a value that is to come', async () => {
    const made = soon.after(Promise.resolve(2), double);
    expect(made).toBeInstanceOf(Promise);
    expect(await made).toBe(4);
  });

  it('waits for what is made of a value at hand, where that is to come', async () => {
    expect(await soon.after(2, async (value) => double(value))).toBe(4);
  });

  it.each([
    ['a value that could not be had', () => soon.after(Promise.reject(new Error('gone')), double)],
    ['a maker that fails later', () => soon.after(Promise.resolve(2), fail)],
  ])('rejects for %s', async (_, work) => {
    await expect(async () => await work()).rejects.toThrow('gone');
  });

  it('throws at once what a maker throws at once', () => {
    expect(() => soon.after(2, fail)).toThrow('gone');
  });
});

describe('all', () => {
  it('hands on what is there, at once and in its order', () => {
    expect(soon.all([1, 'two', undefined])).toEqual([1, 'two', undefined]);
    expect(soon.all([])).toEqual([]);
  });

  it('waits where one is to come, and keeps the order', async () => {
    const made = soon.all([Promise.resolve(1), 2, Promise.resolve(3)]);
    expect(made).toBeInstanceOf(Promise);
    expect(await made).toEqual([1, 2, 3]);
  });

  it('rejects where one could not be had', async () => {
    await expect(async () => await soon.all([1, Promise.reject(new Error('gone'))])).rejects.toThrow('gone');
  });
});

function fail(): never {
  throw new Error('gone');
}

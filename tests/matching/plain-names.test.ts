/** A name that is plainly written on both sides is told without being read; it has to be told as if it were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTICLES, PLACEHOLDERS, POST_NOMINALS, RARER_TITLES, TITLES } from '../../lib/matching/honorifics.ts';
import { compareNames } from '../../lib/matching/names.ts';
import { isPlainName } from '../../lib/matching/reading.ts';

/** With a space behind it the same name is no longer the same text, and is read. */
const asRead = (name: string) => compareNames(name, `${name} `);

const titled = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
const known = [...TITLES, ...RARER_TITLES, ...PARTICLES, ...PLACEHOLDERS].map(titled);
const names = [
  'Marta',
  'Silva',
  'Bob',
  'Robert',
  'Ådne',
  'Müller',
  'Çağla',
  'José',
  'Jose',
  'Linkedin',
  'And',
  'Und',
  'Member',
  'Min',
  'Jun',
];
const letters = fc
  .array(fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäéßøñ'), { minLength: 1, maxLength: 9 })
  .map((all) => titled(all.join('')));
const word = fc.oneof(fc.constantFrom(...known, ...POST_NOMINALS, ...names), letters, letters);
const name = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));

describe('a plain name', () => {
  it.each(['Marta Silva', 'José Müller', 'Robert James Silva'])('is %s', (plain) => {
    expect(isPlainName(plain)).toBe(true);
  });

  it.each([
    'Marta',
    'Dr Silva',
    'Marta Van Dyke-Silva',
    'Marta SILVA',
    'Marta Silva PhD',
    'Linkedin Member',
    'LI Wei',
    'Marta  Silva',
  ])('is not %s', (other) => {
    expect(isPlainName(other)).toBe(false);
  });

  it('is told as if it were read', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(name, (display) => {
        if (isPlainName(display)) expect(asRead(display)).toBe('match');
      }),
      { numRuns: 5_000 },
    );
  });
});

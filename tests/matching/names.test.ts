import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '../../lib/matching/names.ts';
import { pairsOf, SECTIONS } from './pairs.ts';

describe.each(SECTIONS.map((section) => [section.about, section] as const))('%s', (_, section) => {
  it.each(pairsOf(section))('%s = %s', (page, credential) => {
    expect(section.expected).toContain(compareNames(page, credential));
    expect(compareNames(credential, page)).toBe(compareNames(page, credential));
  });
});

const GIVEN = [
  'Ines',
  'Tobias',
  'Lucía',
  'Søren',
  'Kwabena',
  'Meilin',
  'Zsófia',
  'Anneliese',
  'Rafiqul',
  'Đorđe',
  'Thomas',
];
const MIDDLE = ['Clara', 'Obinna', 'Wen', 'Quirin', 'Ottilie', 'P.', 'van', 'Elżbieta'];
const SURNAMES = [
  'Sauer',
  'Ashgrove',
  'Montalbán',
  'Kjærsgård',
  'Asantewa',
  'Özgürdağ',
  'Vossberg',
  'Talukdar',
  'O’Dowd',
];
const ORNAMENT = ['Dr. ', 'Prof. Dr. ', 'Ms. ', '🚀 ', '✅ ', 'Ing. '];
const TAILS = [
  ', PhD',
  ', PMP®, CSM',
  ' MBA',
  ' (she/her)',
  ' | Speaker',
  ' · Hiring',
  ' 🌱',
  ' - Consultant',
  ', CISSP | 3x AWS',
];

const given = fc.constantFrom(...GIVEN);
const middle = fc.constantFrom(...MIDDLE);
const surname = fc.constantFrom(...SURNAMES);
const unmarked = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '');

const EVERY_NAME = SECTIONS.flatMap((section) => pairsOf(section).flat());

describe('whatever the names', () => {
  it('any two of all that stand here are compared alike either way round', () => {
    const name = fc.constantFrom(...EVERY_NAME);
    fc.assert(
      fc.property(name, name, (a, b) => compareNames(a, b) === compareNames(b, a)),
      { numRuns: 600 },
    );
  }, 60_000);

  it('a comparison is symmetric, total and bounded', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    fc.assert(
      fc.property(text, text, (a, b) => compareNames(a, b) === compareNames(b, a)),
      { numRuns: 50 },
    );
  }, 30_000);

  it('a name is never another name than itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => compareNames(name, name) !== 'different'),
    );
  });

  it('a middle name, a title or an emoji more is no other person', () => {
    fc.assert(
      fc.property(
        given,
        middle,
        surname,
        fc.constantFrom(...ORNAMENT),
        fc.constantFrom(...TAILS),
        (first, second, last, before, after) => {
          expect(compareNames(`${before}${first} ${second} ${last}${after}`, `${first} ${last}`)).toBe('match');
        },
      ),
    );
  });

  it('order, capitals and accents never matter', () => {
    fc.assert(
      fc.property(given, surname, (first, last) => {
        expect(compareNames(`${last.toUpperCase()}, ${first}`, `${first} ${last}`)).toBe('match');
        expect(compareNames(`${last} ${first}`, unmarked(`${first} ${last}`))).toBe('match');
      }),
    );
  });

  it('another given name with the same surname is never a match', () => {
    fc.assert(
      fc.property(given, given, surname, (one, other, last) => {
        fc.pre(one !== other);
        expect(compareNames(`${one} ${last}`, `${other} ${last}`)).not.toBe('match');
      }),
    );
  });

  it('an initial never makes a match', () => {
    fc.assert(
      fc.property(given, surname, (first, last) => {
        expect(compareNames(`${first.slice(0, 1)}. ${last}`, `${first} ${last}`)).toBe('likely');
      }),
    );
  });
});

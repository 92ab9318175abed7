import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIssuers } from '../../lib/matching/issuers.ts';
import { languagesOf, mayBeTranslations } from '../../lib/matching/languages.ts';
import { monthsAfter, monthText } from '../../lib/matching/months.ts';
import { compareTitles } from '../../lib/matching/titles.ts';
import { ISSUERS, linesOf, TITLES } from './claims.ts';

describe.each(TITLES.map((section) => [section.about, section] as const))('titles: %s', (_, section) => {
  it.each(linesOf(section.pairs))('%s = %s', (claimed, issued) => {
    expect(section.expected).toContain(compareTitles(claimed, issued));
  });
});

describe('titles, whatever they are', () => {
  it('a title says what it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (title) => {
        fc.pre(/[\p{L}\p{N}]/u.test(title));
        expect(compareTitles(title, title)).toBe('same');
      }),
    );
  });

  it('titles that are the same are so either way round', () => {
    const same = TITLES.filter(({ about }) => about === 'the same title').flatMap(({ pairs }) => linesOf(pairs));
    expect(same.filter(([claimed, issued]) => compareTitles(issued, claimed) !== 'same')).toEqual([]);
  });

  it('a title that is but a code leaves open what the other says of it, and no other number', () => {
    expect(compareTitles('LPIC-1', 'LPIC-1 Introduction to Linux')).toBe('same');
    expect(compareTitles('LPIC-1 Linux Expert', 'LPIC-1')).toBe('level-doubtful');
    expect(compareTitles('LPIC-2 Linux Expert', 'LPIC-1')).toBe('level-differs');
  });

  it('a page that claims a first level where none was issued claims no more', () => {
    expect(compareTitles('Basic Sailing', 'Sailing')).toBe('same');
    expect(compareTitles('Sailing', 'Basic Sailing')).toBe('level-doubtful');
  });

  it('without levels and numbers it makes no difference which of two is claimed', () => {
    const word = fc.constantFrom(
      ...'welding botany harbour safety data analysis cloud security project management design music certificate course of and für de'.split(
        ' ',
      ),
    );
    const title = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (one, other) => compareTitles(one, other) === compareTitles(other, one)),
      {
        numRuns: 400,
      },
    );
  });

  it('a higher step claimed than issued never passes', () => {
    const steps = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(steps, steps, (claimed, issued) => {
        fc.pre(claimed !== issued);
        expect(compareTitles(`Example Skills Level ${claimed}`, `Example Skills – Level ${issued}`)).toBe(
          'level-differs',
        );
      }),
    );
  });

  it('a title may carry its maker’s name', () => {
    expect(compareTitles('Quillford Academy Digital Skills', 'Digital Skills', ['Quillford Academy'])).toBe('same');
    expect(compareTitles('Google Data Basics', 'IBM Data Basics', ['Google', 'IBM'])).toBe('title-differs');
  });

  it('is bounded, however long a title is', () => {
    expect(compareTitles('('.repeat(100_000), 'weld '.repeat(100_000))).toBe('title-doubtful');
  });
});

describe.each(ISSUERS.map((section) => [section.expected.join(), section] as const))('issuers: %s', (_, section) => {
  it.each(linesOf(section.pairs))('%s = %s', (claimed, issued) => {
    expect(section.expected).toContain(compareIssuers(claimed, issued));
    expect(compareIssuers(issued, claimed)).toBe(compareIssuers(claimed, issued));
  });
});

it('issuers are compared alike either way round', () => {
  const name = fc.constantFrom(...ISSUERS.flatMap(({ pairs }) => linesOf(pairs).flat()));
  fc.assert(
    fc.property(name, name, (one, other) => compareIssuers(one, other) === compareIssuers(other, one)),
    { numRuns: 400 },
  );
});

describe('languages', () => {
  it.each([
    ['Gestión de proyectos ágiles', 'es'],
    ['Gestão de projetos', 'pt'],
    ['Certificat en analyse de données', 'fr'],
    ['Zertifizierter Datenschutzbeauftragter', 'de'],
    ['機械学習の基礎', 'ja'],
    ['Основы анализа', 'cyrillic'],
    ['Project Management Professional', 'en'],
  ])('%s may be %s', (title, language) => {
    expect(languagesOf(title)).toContain(language);
  });

  it('two English titles are no translations, however different', () => {
    expect(mayBeTranslations('Learning and Planning', 'Certified Welding Supervisor')).toBe(false);
    expect(mayBeTranslations('CompTIA A+', 'CompTIA Network+')).toBe(false);
  });
});

describe('months', () => {
  it.each([
    ['2024-03', '2024-03-31T23:59:59Z', 0],
    ['2024-01', '2023-12-31', 1],
    ['2023-12', '2024-01-01T00:00:00Z', -1],
    ['2029-03', '2027-03-04', 24],
    ['2024', '2024-03-04', undefined],
    ['2024-13', '2024-03-04', undefined],
    ['2024-03', 'soon', undefined],
  ])('%s against %s: %s', (text, other, expected) => {
    expect(monthsAfter(text, other)).toBe(expected);
  });

  it('shows what it cannot read as it stands', () => {
    expect([monthText('2024-03-04T10:00:00Z'), monthText('next spring')]).toEqual(['2024-03', 'next spring']);
  });
});

import { describe, expect, it } from 'vitest';
import { AS_GIVEN, arrange, type Arrangement, countIssuers } from '../../lib/batch/arrange.ts';
import { compareRuns } from '../../lib/batch/compare.ts';
import { type Head, headOf, markOf, reportOf, resultOf } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { expired, failed, verified } from './runs.ts';

const ROWS: readonly Row[] = [
  { input: 'https://a.example/1', claimed: { person: 'Mara', title: 'Cloud' } },
  { input: 'https://a.example/2', claimed: { person: 'Élodie', title: 'Baking' } },
  { input: 'https://a.example/3', claimed: { title: 'Ångström' } },
  { input: 'https://a.example/4', claimed: { person: 'Zoë' } },
];
const HEADS: readonly (Head | undefined)[] = [
  headOf(verified('Cloud', 'Northwind'), ''),
  headOf(expired('Baking'), ''),
  undefined,
  headOf({ report: failed('blocked') }, ''),
];
const ALL = { rows: ROWS, heads: HEADS, notes: new Map([[3, 'called them']]) };
const places = (given: Partial<Arrangement>) => [...arrange(ALL, { ...AS_GIVEN, ...given })];

describe('arranging', () => {
  it.each([
    ['as given', {}, [0, 1, 2, 3]],
    ['backwards', { descending: true }, [3, 2, 1, 0]],
    ['worst first', { by: 'verdict' }, [1, 3, 2, 0]],
    ['by person, accents aside, nobody last', { by: 'person' }, [1, 0, 3, 2]],
    ['by person backwards, nobody last', { by: 'person', descending: true }, [3, 0, 1, 2]],
    ['by title', { by: 'title' }, [2, 1, 0, 3]],
    ['one family', { families: ['out-of-date'] }, [1]],
    ['two families', { families: ['verified', 'not-checked'] }, [0, 2]],
    ['all words have to stand in it', { search: 'MARA cloud' }, [0]],
    ['what was issued is searched too', { search: 'northwind' }, [0, 1]],
    ['notes are searched', { search: 'called' }, [3]],
    ['only what has a note', { noted: true }, [3]],
    ['nothing', { search: 'nobody' }, []],
  ] satisfies readonly (readonly [string, Partial<Arrangement>, readonly number[]])[])('%s', (_, given, expected) => {
    expect(places(given)).toEqual(expected);
  });

  it('counts issuers, those with most rows first', () => {
    expect(countIssuers(ALL).map(({ issuer, count, families }) => [issuer, count, families])).toEqual([
      ['Northwind', 2, { verified: 1, 'out-of-date': 1 }],
    ]);
  });
});

describe('comparing', () => {
  it('finds what is another verdict now, what is new and what is gone', () => {
    const before = {
      rows: [...ROWS.slice(0, 2), { input: 'https://a.example/9', claimed: {} }],
      heads: [HEADS[0], HEADS[0], HEADS[0]],
    };
    const changes = compareRuns(before, ALL);
    expect(changes.map(({ row, what, before: was, after }) => [row, what, was?.verdict, after?.verdict])).toEqual([
      [1, 'changed', 'verified', 'expired'],
      [3, 'new', undefined, 'could-not-check'],
      [2, 'gone', 'verified', undefined],
    ]);
  });

  it('knows a link by where it leads, and a claim by its person', () => {
    const rows = (input: string, person: string) => [{ input, claimed: { person } }];
    const credly = 'https://www.credly.com/badges/3f1c9a52-7d44-4b8e-9c1f-0a6be2d75c11';
    const [one, other] = [[HEADS[0]], [HEADS[1]]];
    expect(
      compareRuns({ rows: rows(credly, 'Mara'), heads: one }, { rows: rows(`${credly}?a=b`, 'mara '), heads: other }),
    ).toMatchObject([{ what: 'changed' }]);
    expect(
      compareRuns({ rows: rows(credly, 'Mara'), heads: one }, { rows: rows(credly, 'Ola'), heads: other }).map(
        ({ what }) => what,
      ),
    ).toEqual(['new', 'gone']);
  });
});

describe('a result', () => {
  it('comes back with all ten checks, without what is large', () => {
    const { report } = verified('Cloud', 'Northwind');
    const credential = {
      ...report.credential,
      format: 'ob2' as const,
      achievement: { name: 'Cloud', image: 'x'.repeat(9_000), criteria: { narrative: 'y'.repeat(9_000) } },
    };
    const result = resultOf({ state: 'checked', report: { ...report, credential } });
    expect(JSON.stringify(result).length).toBeLessThan(3_000);
    const back = result && reportOf(result);
    expect(back?.checks).toHaveLength(10);
    expect(back?.credential?.achievement.name).toBe('Cloud');
  });

  it('of nothing to check keeps why', () => {
    const mark = { state: 'nothing', why: 'no link', code: 'no-link' } as const;
    const result = resultOf(mark);
    expect(result && markOf(result)).toEqual(mark);
  });

  it('is none while somebody has to do something first', () => {
    expect(resultOf({ state: 'ask-consent' })).toBeUndefined();
  });
});

it('searches for the word that the reader sees', () => {
  const all = { ...ALL, wordOf: (head: Head | undefined) => (head?.verdict === 'expired' ? 'Abgelaufen' : 'Anderes') };
  expect([...arrange(all, { ...AS_GIVEN, search: 'abgelaufen' })]).toEqual([1]);
  expect([...arrange(all, { ...AS_GIVEN, search: 'expired' })]).toEqual([]);
});

it('what stands in a list several times is compared one by one', () => {
  const [row, head] = [ROWS[0], HEADS[0]];
  if (!row || !head) throw new Error('no row');
  const twice = { rows: [row, row], heads: [head, head] };
  expect(compareRuns(twice, twice)).toEqual([]);
  expect(compareRuns({ rows: [row], heads: [head] }, twice)).toEqual([{ row: 1, what: 'new', after: head }]);
  expect(compareRuns(twice, { rows: [row], heads: [head] })).toEqual([{ row: 1, what: 'gone', before: head }]);
});

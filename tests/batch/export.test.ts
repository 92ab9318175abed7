import fc from 'fast-check';
import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportCsv, exportJson, exportXlsx, type ExportSource, fileNameOf } from '../../lib/batch/export.ts';
import { candidatesOf } from '../../lib/batch/report.ts';
import type { Result } from '../../lib/batch/result.ts';
import type { Row } from '../../lib/batch/rows.ts';
import { readXlsx } from '../../lib/batch/xlsx.ts';
import { writeXlsx } from '../../lib/batch/write-xlsx.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { failed, RUN, verified } from './runs.ts';

const ROWS: readonly Row[] = [
  { input: 'https://a.example/1', claimed: { person: 'Mara "M" Ellingsen', title: '=HYPERLINK("https://x.example")' } },
  { input: 'https://a.example/2', claimed: { person: 'Ola, Nilsen' } },
  { input: '', claimed: { person: 'Mara "M" Ellingsen' } },
];

function source(results: ReadonlyMap<number, Result>, rows = ROWS): ExportSource {
  return {
    run: RUN,
    rows,
    notes: new Map([[1, 'called them,\nfine']]),
    said: (result) => result,
    each: async (found) => {
      for (const [row, result] of results) found(row, result);
    },
  };
}

const FOUND = source(
  new Map<number, Result>([
    [0, verified('Cloud Operations', '+Northwind')],
    [2, { nothing: 'The profile gives no link for it, so there is nothing to check.' }],
  ]),
);

/** With its byte order mark, which `text()` takes off. */
const textOf = async (blob: Blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

describe('CSV', () => {
  it('has a line a row, with what was claimed, found, noted', async () => {
    const text = await textOf(await exportCsv(FOUND, ENGLISH));
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    expect(data.map((row) => [row.Person, row.Verdict, row.Note])).toEqual([
      ['Mara "M" Ellingsen', 'Verified', ''],
      ['Ola, Nilsen', 'Not checked', 'called them,\nfine'],
      ['Mara "M" Ellingsen', 'Nothing to check', ''],
    ]);
    expect(data[0]).toMatchObject({ 'Title issued': 'Cloud Operations', Ground: verified('', '').report.said.ground });
  });

  it('makes no formula of anybody’s text', async () => {
    const evil = fc
      .constantFrom('=', '+', '-', '@', '\t=', ' =', '\r=', '＝')
      .chain((start) => fc.string().map((rest) => start + rest));
    await fc.assert(
      fc.asyncProperty(evil, evil, evil, async (person, title, issuer) => {
        const rows = [{ input: 'https://a.example/1', claimed: { person } }];
        const text = await textOf(await exportCsv(source(new Map([[0, verified(title, issuer)]]), rows), ENGLISH));
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',' });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('XLSX', () => {
  it('is read by another library', async () => {
    const bytes = Buffer.from(await (await exportXlsx(FOUND, ENGLISH)).arrayBuffer());
    const [{ data } = { data: [] }] = await readXlsxFile(bytes);
    expect(data[0]?.slice(0, 2)).toEqual(['Input', 'Person']);
    expect(data[1]?.slice(0, 4)).toEqual([
      'https://a.example/1',
      'Mara "M" Ellingsen',
      null,
      '=HYPERLINK("https://x.example")',
    ]);
  });

  it('comes back as it was written, whatever is in it', () => {
    const cell = fc.string({ unit: 'binary', maxLength: 20 });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 30 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        const clean = (text: string) =>
          text
            .toWellFormed()
            .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
            .replace(/\r\n?/g, '\n');
        const table = readXlsx(writeXlsx('List', [['head'], ...given]));
        const wanted = given.map((row) => row.map(clean)).filter((row) => row.some((one) => one.trim() !== ''));
        const without = (row: readonly string[]) => row.join('\u0001').replace(/\u0001+$/, '');
        expect(table?.rows.map(without)).toEqual(wanted.map(without));
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

describe('JSON', () => {
  it('has an object a row, of the command line’s shape', async () => {
    const { name, rows } = JSON.parse(await (await exportJson(FOUND, 0)).text());
    expect(name).toBe('March');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      input: 'https://a.example/1',
      verdict: 'verified',
      ground: 'hosted',
      credential: { name: 'Cloud Operations', issuer: { name: '+Northwind' } },
    });
    expect(rows[0].checks.map(({ id }: { id: string }) => id)).toHaveLength(10);
    expect(rows[1]).toEqual({
      input: 'https://a.example/2',
      claimed: { person: 'Ola, Nilsen' },
      note: 'called them,\nfine',
    });
    expect(rows[2]).toMatchObject({ verdict: 'nothing' });
  });

  it('says what was known last of what could not be checked', async () => {
    const lastGood = { verdict: 'verified', checkedAt: '2026-11-01T00:00:00.000Z' } as const;
    const found = source(new Map<number, Result>([[0, { report: { ...failed('offline'), lastGood } }]]));
    const { rows } = JSON.parse(await (await exportJson(found, 0)).text());
    expect(rows[0]).toMatchObject({ verdict: 'could-not-check', lastGood });
  });
});

it('a file is called as the run is, without what no file may be called', () => {
  expect(fileNameOf({ ...RUN, name: 'Spring: 2026/list.csv' }, 'xlsx')).toBe('Spring 2026 list.xlsx');
  expect(fileNameOf({ ...RUN, name: '///' }, 'csv')).toBe('bonafide.csv');
  expect(fileNameOf({ ...RUN, name: 'March \u202Egpj' }, 'csv')).toBe('March gpj.csv');
});

describe('the report', () => {
  it('has the rows of each person together, and says how many it leaves out', async () => {
    const { shown, total } = await candidatesOf(FOUND, 1);
    expect(total).toBe(2);
    expect(shown.map(({ name, rows, counts }) => [name, rows.map(({ row }) => row), counts])).toEqual([
      ['Mara "M" Ellingsen', [0, 2], { verified: 1, 'not-checked': 1 }],
    ]);
  });
});

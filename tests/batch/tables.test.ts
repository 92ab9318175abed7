import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { decodeText, delimiterOf, readDelimited } from '../../lib/batch/delimited.ts';
import { monthReader } from '../../lib/batch/months.ts';
import { tableOf, tableOfObjects } from '../../lib/batch/table.ts';
import { unzip } from '../../lib/batch/unzip.ts';
import { readXlsx } from '../../lib/batch/xlsx.ts';

describe('delimited text', () => {
  it.each([
    ['a comma', 'Name,Link\nMara,https://a.example/1?x=1;2', ','],
    ['a semicolon', 'Name;Link\nMara;https://a.example/1,2', ';'],
    ['a tab', 'Name\tLink\nMara, M.\thttps://a.example/1', '\t'],
    ['a bar', 'Name|Link\nMara|https://a.example/1', '|'],
    ['nothing', 'https://a.example/1', ','],
  ])('is parted by %s', (_, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('gives back what another library wrote', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/\0/g, ''));
    const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(rows, (given) => {
        const text = Papa.unparse([['first', 'second', 'third'], ...given], { quotes: true });
        const wanted = given.filter((row) => row.some((one) => one.trim() !== ''));
        expect(readDelimited(text)).toEqual({ columns: ['first', 'second', 'third'], rows: wanted });
      }),
    );
  });

  it('has no header where its first line holds a link', () => {
    expect(readDelimited('Mara,https://a.example/1\nOla,https://a.example/2')).toEqual({
      columns: ['', ''],
      rows: [
        ['Mara', 'https://a.example/1'],
        ['Ola', 'https://a.example/2'],
      ],
    });
  });

  it('stops at the bound and says so', () => {
    const text = `link\n${'https://a.example/1\n'.repeat(20)}`;
    const table = readDelimited(text, { rows: 5, columns: 10 });
    expect([table.rows.length, table.cut]).toEqual([5, true]);
  });

  it.each([
    ['UTF-8', new TextEncoder().encode('Zoë;Ö')],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, ...Buffer.from('Zoë;Ö', 'utf16le')])],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, ...Buffer.from('Zoë;Ö', 'utf16le').swap16()])],
    ['Windows', new Uint8Array([0x5a, 0x6f, 0xeb, 0x3b, 0xd6])],
  ])('is read in %s', (_, bytes) => {
    expect(decodeText(bytes)?.replace('\uFEFF', '')).toBe('Zoë;Ö');
  });

  it('is none where the bytes are no text', () => {
    expect(decodeText(new Uint8Array([1, 2, 0, 3]))).toBeUndefined();
  });
});

it('a table of objects has a column for each member that holds a value', () => {
  expect(
    tableOfObjects([
      { name: 'Mara', age: 41 },
      { link: 'https://a.example/1', nested: {} },
    ]),
  ).toEqual({
    columns: ['name', 'age', 'link', 'nested'],
    rows: [
      ['Mara', '41', '', ''],
      ['', '', 'https://a.example/1', ''],
    ],
  });
});

it('a table leaves out blank rows', () => {
  expect(tableOf([['a', 'b'], ['', ' '], ['1']])).toEqual({ columns: ['a', 'b'], rows: [['1']] });
});

describe('a spreadsheet', () => {
  const sheet = async (data: Parameters<typeof writeXlsxFile>[0]) =>
    new Uint8Array(await (await writeXlsxFile(data as never).toBlob()).arrayBuffer());

  it('that another library wrote is read: text, numbers, truths, days', async () => {
    const bytes = await sheet([
      [{ value: 'Name' }, { value: 'Issued' }, { value: 'Hours' }, { value: 'Passed' }, { value: 'Link' }],
      [
        { value: 'Mara & <Zoë>' },
        { value: new Date('2024-05-03T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: 40, type: Number },
        { value: true, type: Boolean },
        { value: 'https://a.example/1' },
      ],
      [null, null, null, null, { value: 'https://a.example/2' }],
    ] as never);
    expect(readXlsx(bytes)).toEqual({
      columns: ['Name', 'Issued', 'Hours', 'Passed', 'Link'],
      rows: [
        ['Mara & <Zoë>', '2024-05-03', '40', 'TRUE', 'https://a.example/1'],
        ['', '', '', '', 'https://a.example/2'],
      ],
    });
  });

  const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const made = (workbook: string, files: Record<string, string>) =>
    zipSync({
      'xl/workbook.xml': strToU8(`<workbook ${MAIN} xmlns:r="r">${workbook}</workbook>`),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/><Relationship Id="b" Target="/xl/worksheets/two.xml"/></Relationships>',
      ),
      ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
    });
  const cells = (text: string) => `<worksheet ${MAIN}><sheetData>${text}</sheetData></worksheet>`;

  it('leaves out hidden sheets and empty ones', () => {
    const bytes = made('<sheets><sheet r:id="a" state="hidden"/><sheet r:id="b"/></sheets>', {
      'xl/worksheets/one.xml': cells('<row><c t="inlineStr"><is><t>secret</t></is></c></row>'),
      'xl/worksheets/two.xml': cells(
        '<row><c r="A1" t="inlineStr"><is><t>Link</t></is></c></row><row><c r="B2" t="str"><f>1+1</f><v>two</v></c></row>',
      ),
    });
    expect(readXlsx(bytes)).toEqual({ columns: ['Link', ''], rows: [['', 'two']] });
  });

  it('counts days from 1904 where it says so', () => {
    const files = {
      'xl/styles.xml': `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      'xl/worksheets/one.xml': cells('<row><c t="str"><v>Day</v></c></row><row><c s="1"><v>0</v></c></row>'),
    };
    expect(readXlsx(made('<workbookPr date1904="1"/><sheets><sheet r:id="a"/></sheets>', files))?.rows).toEqual([
      ['1904-01-01'],
    ]);
    expect(readXlsx(made('<sheets><sheet r:id="a"/></sheets>', files))?.rows).toEqual([['1899-12-30']]);
  });

  it('is none where it is damaged or something else', () => {
    expect(readXlsx(zipSync({ 'readme.txt': strToU8('hello') }))).toBeUndefined();
    expect(
      readXlsx(made('<sheets><sheet r:id="a"/></sheets>', { 'xl/worksheets/one.xml': '<worksheet><row>' })),
    ).toBeUndefined();
  });

  it('is not unpacked beyond its bounds', () => {
    const bytes = made('<sheets><sheet r:id="a"/></sheets>', {
      'xl/worksheets/one.xml': cells(`<row><c t="str"><v>${'0'.repeat(2_000_000)}</v></c></row>`),
    });
    expect(readXlsx(bytes, undefined, { entries: 10, one: 1_000_000, all: 1_000_000 })).toBeUndefined();
  });
});

describe('an archive', () => {
  const limits = { entries: 3, one: 1_000, all: 2_000 };
  const zip = (files: Record<string, number>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, size]) => [name, new Uint8Array(size)])));
  const names = (files: Record<string, number>) => {
    const { files: found, cut } = unzip(zip(files), () => true, limits);
    return [found.map(({ name }) => name), cut];
  };

  it('gives its files', () => {
    expect(names({ 'a.json': 10, 'folder/b.png': 20 })).toEqual([['a.json', 'folder/b.png'], false]);
  });

  it('gives every file, also of one name', () => {
    const bytes = zipSync({ 'list-1.csv': strToU8('one'), 'list-2.csv': strToU8('two') });
    const text = new TextDecoder('latin1').decode(bytes).replaceAll('list-2.csv', 'list-1.csv');
    const { files, damaged } = unzip(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
    expect(files.map(({ name, bytes: inside }) => [name, new TextDecoder().decode(inside)])).toEqual([
      ['list-1.csv', 'one'],
      ['list-1.csv', 'two'],
    ]);
    expect(damaged).toBe(0);
  });

  it('stops at too many files, one that is too large, and too much of all', () => {
    expect(names({ a: 1, b: 1, c: 1, d: 1 })[1]).toBe(true);
    expect(names({ a: 10, b: 100_000 })).toEqual([['a'], true]);
    expect(names({ a: 900, b: 900, c: 900 })).toEqual([['a', 'b'], true]);
  });

  it('that is cut off or no archive says that something is damaged', () => {
    const whole = zip({ a: 500, b: 500 });
    expect(unzip(whole.subarray(0, 40)).damaged).toBeGreaterThan(0);
    expect(unzip(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9])).files).toEqual([]);
  });
});

describe('months of a column', () => {
  it.each([
    ['2024-05', '2024-05'],
    ['2024-05-03', '2024-05'],
    ['2024/5/3', '2024-05'],
    ['2024-05-03T10:00:00Z', '2024-05'],
    ['05/2024', '2024-05'],
    ['3 May 2024', '2024-05'],
    ['mai 2024', '2024-05'],
    ['05/05/2024', '2024-05'],
    ['never', 'never'],
    ['unbegrenzt', 'never'],
    ['03/04/2024', undefined],
    ['soon', undefined],
    ['2024-13', undefined],
    ['', undefined],
  ])('reads %j as %j', (cell, month) => {
    expect(monthReader([cell])(cell)).toBe(month);
  });

  it('learns from the other cells which number is the month', () => {
    expect(monthReader(['03/04/2024', '23/04/2024'])('03/04/2024')).toBe('2024-04');
    expect(monthReader(['03/04/2024', '04/23/2024'])('03/04/2024')).toBe('2024-03');
    expect(monthReader(['03.04.2024'])('03.04.2024')).toBe('2024-04');
    expect(monthReader(['03.04.24'])('03.04.24')).toBe('2024-04');
  });
});

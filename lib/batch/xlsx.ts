/**
 * The cells of a spreadsheet (ECMA-376, SpreadsheetML) as text: the first sheet that holds any. Values as they are stored, dates
 * as days; formulas give what they gave last, nothing is computed.
 */
import { SaxesParser } from 'saxes';
import { LONGEST_CELL, type Table, TABLE_LIMITS, type TableLimits, tableOf } from './table.ts';
import { unzip, ZIP_LIMITS, type ZipLimits } from './unzip.ts';

const PARTS = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

/** Undefined where it is no spreadsheet, or one that is not read here (locked with a password, damaged, too large). */
export function readXlsx(
  bytes: Uint8Array,
  limits: TableLimits = TABLE_LIMITS,
  zipLimits: ZipLimits = ZIP_LIMITS,
): Table | undefined {
  const { files, cut } = unzip(bytes, (name) => PARTS.test(name), zipLimits);
  const parts = new Map(files.map(({ name, bytes: part }) => [name.toLowerCase(), new TextDecoder().decode(part)]));
  const workbook = parts.get('xl/workbook.xml');
  if (cut || workbook === undefined) return undefined;
  try {
    const book = readWorkbook(workbook, parts.get('xl/_rels/workbook.xml.rels') ?? '');
    const shared = readStrings(parts.get('xl/sharedstrings.xml') ?? '');
    const isDate = readDateStyles(parts.get('xl/styles.xml') ?? '');
    for (const path of book.sheets) {
      const sheet = parts.get(path);
      const cells = sheet === undefined ? [] : readSheet(sheet, { shared, isDate, epoch: book.epoch }, limits);
      if (cells.length > 0) return tableOf(cells, limits);
    }
    return { columns: [], rows: [] };
  } catch {
    return undefined; // saxes throws at what is no XML.
  }
}

type Attributes = Readonly<Record<string, string>>;
interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Names without their prefixes. @throws where it is no XML */
function parse(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw error;
  });
  if (open) parser.on('opentag', ({ name, attributes }) => open(bare(name), attributes as Attributes));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', ({ name }) => close(bare(name)));
  if (xml) parser.write(xml).close();
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Day 0 of serial dates, in days since 1970. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

function readWorkbook(workbook: string, relations: string) {
  const targets = new Map<string, string>();
  parse(relations, {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, pathOf(Target));
    },
  });
  const sheets: string[] = [];
  let epoch = EPOCH_1900;
  parse(workbook, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes.date1904 ?? '')) epoch = EPOCH_1904;
      const target = name === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined;
      if (target && (attributes.state ?? 'visible') === 'visible') sheets.push(target);
    },
  });
  return { sheets, epoch };
}

const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();

/** Shared strings; what is only there to say how a name is read aloud (`rPh`) is left out. */
function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let [current, inText, aloud] = ['', false, 0];
  parse(xml, {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') aloud += 1;
      if (name === 't') inText = true;
    },
    text: (text) => {
      if (inText && aloud === 0) current += text;
    },
    close(name) {
      if (name === 'si') strings.push(current.slice(0, LONGEST_CELL));
      if (name === 'rPh') aloud -= 1;
      if (name === 't') inText = false;
    },
  });
  return strings;
}

/** Number formats that come without being defined and show a day or a moment (18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 30, 36, 50, 57]);

/** Which of the cell styles show a date. */
function readDateStyles(xml: string): readonly boolean[] {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  parse(xml, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'cellXfs') inCells = true;
      if (name === 'numFmt') own.set(Number(numFmtId), showsDay(formatCode));
      if (name === 'xf' && inCells) styles.push(own.get(Number(numFmtId)) ?? DATE_FORMATS.has(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** A year or a day outside of quotes, colours and locales. */
const showsDay = (format: string) => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

interface Book {
  readonly shared: readonly string[];
  readonly isDate: readonly boolean[];
  readonly epoch: number;
}

function readSheet(xml: string, book: Book, limits: TableLimits): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = { at: 0, type: '', style: 0, text: '' };
  let [inValue, isFull] = [false, false];
  parse(xml, {
    open(name, { r, t, s }) {
      if (name === 'row') row = [];
      if (name === 'c') cell = { at: columnOf(r) ?? row.length, type: t ?? '', style: Number(s ?? 0), text: '' };
      if (name === 'v' || name === 't') inValue = true;
    },
    text: (text) => {
      if (inValue) cell.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c' && cell.at <= limits.columns) {
        while (row.length < cell.at) row.push('');
        row[cell.at] = textOf(cell, book).slice(0, LONGEST_CELL);
      }
      if (name === 'row' && !isFull) {
        if (row.length > 0) rows.push(row);
        isFull = rows.length > limits.rows + 1;
      }
    },
  });
  return rows;
}

/** `AB12` is column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf({ type, style, text }: { type: string; style: number; text: string }, book: Book): string {
  if (type === 's') return book.shared[Number(text)] ?? '';
  if (type === 'e') return '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type === '' || type === 'n') return book.isDate[style] ? dayOf(Number(text), book.epoch) : text;
  return type === 'd' ? text.slice(0, 10) : text;
}

function dayOf(serial: number, epoch: number): string {
  const milliseconds = (Math.floor(serial) + epoch) * 86_400_000;
  return Number.isFinite(serial) && Math.abs(milliseconds) < 8e15
    ? new Date(milliseconds).toISOString().slice(0, 10)
    : '';
}

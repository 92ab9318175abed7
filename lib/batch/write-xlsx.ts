/**
 * A spreadsheet of one sheet (ECMA-376, SpreadsheetML) with nothing but text in it: text is stored as text, so no cell is ever worked
 * out. The first row stays in sight and can be filtered by. Written piece by piece, for a hundred thousand rows.
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** @param name of the sheet @param widths of the columns, in characters */
export function writeXlsx(
  name: string,
  rows: Iterable<readonly string[]>,
  widths: readonly number[] = [],
): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((_error, chunk) => chunks.push(new Uint8Array(chunk)));
  for (const [path, text] of fixedParts(name)) add(zip, new ZipPassThrough(path))(text, true);
  const sheet = add(zip, new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 }));
  sheet(`${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">`, false);
  sheet('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>', false);
  sheet(`${columnsOf(widths)}<sheetData>`, false);
  let [line, pending, width] = [0, '', 0];
  for (const row of rows) {
    line += 1;
    width = Math.max(width, row.length);
    pending += rowOf(row, line);
    if (pending.length < 256_000) continue;
    sheet(pending, false);
    pending = '';
  }
  const filter = line > 1 && width > 0 ? `<autoFilter ref="A1:${columnName(width - 1)}${line}"/>` : '';
  sheet(`${pending}</sheetData>${filter}</worksheet>`, true);
  zip.end();
  return joined(chunks);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function fixedParts(name: string): readonly (readonly [path: string, text: string])[] {
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" xfId="0"/><xf numFmtId="49" fontId="1" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
    ],
  ];
}

/** Gives back what appends to a file of the archive. */
function add(zip: Zip, file: ZipDeflate | ZipPassThrough): (text: string, isLast: boolean) => void {
  const encoder = new TextEncoder();
  zip.add(file);
  return (text, isLast) => file.push(encoder.encode(text), isLast);
}

function columnsOf(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}

/** The first row names the columns and is bold. */
function rowOf(cells: readonly string[], line: number): string {
  const style = line === 1 ? ' s="1"' : '';
  let written = '';
  // An address may be left out (18.3.1.4), but not every reader knows that.
  for (const [at, text] of cells.entries()) {
    if (text !== '')
      written += `<c r="${columnName(at)}${line}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  return `<row r="${line}">${written}</row>`;
}

function columnName(at: number): string {
  const letter = LETTERS[at % 26] ?? '';
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** What XML must not hold goes: control characters, lone halves of pairs. A cell holds 32,767 characters. */
function escaped(text: string): string {
  const cell = text.slice(0, 32_000).toWellFormed();
  if (!UNSAFE.test(cell)) return cell;
  return cell
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[<>&"]/g, (sign) => ENTITIES[sign] ?? '');
}

const UNSAFE = /[<>&"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

/** Excel refuses these signs, and more than 31 of any. */
const sheetName = (name: string) =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31) || 'Sheet1';

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/**
 * Comma-separated values for spreadsheets (RFC 4180), with what a spreadsheet would take for a formula made harmless: texts of pages
 * and issuers stand in it, and one that begins with `=` would be worked out by whoever opens the file.
 */

/** Signs that begin a formula, in their wide forms too; blanks before them are skipped by spreadsheets. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const BYTE_ORDER_MARK = '\uFEFF';

/** Lines of cells, the first of them names of columns; with a mark by which spreadsheets know UTF-8. */
export function csv(rows: Iterable<readonly (string | undefined)[]>): string {
  return BYTE_ORDER_MARK + Array.from(rows, csvLine).join('');
}

/** One line with its end, for files that are written piece by piece. */
export function csvLine(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell) => quoted(harmless(cell ?? ''))).join(',')}\r\n`;
}

/** The text as it may stand in any spreadsheet: what would be a formula is told to be text by an apostrophe. */
export function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV, TSV and what spreadsheets call so: the delimiter is told from the text, and so is the encoding. */
import Papa from 'papaparse';
import { type Table, TABLE_LIMITS, type TableLimits, tableOf } from './table.ts';

/** @param text without a byte order mark */
export function readDelimited(text: string, limits: TableLimits = TABLE_LIMITS): Table {
  const { data } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
    // One for the names of the columns, one to know that there would be more.
    preview: limits.rows + 2,
  });
  return tableOf(data, limits);
}

const DELIMITERS = ['\t', ';', ',', '|'] as const;
const SAMPLE = 16_384;

/** The one that parts the first lines most evenly: links hold commas and semicolons, seldom the same number in each. */
export function delimiterOf(text: string): string {
  const lines = text.slice(0, SAMPLE).split(/\r\n|\r|\n/, 20);
  const whole = text.length > SAMPLE && lines.length > 1 ? lines.slice(0, -1) : lines;
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(whole, delimiter) })).toSorted(
    (a, b) => b.score - a.score,
  );
  return best && best.score > 0 ? best.delimiter : ',';
}

function scoreOf(lines: readonly string[], delimiter: string): number {
  const counts = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1);
  const [first = 0] = counts;
  if (first === 0) return 0;
  return counts.filter((count) => count === first).length / counts.length + Math.min(first, 20) / 100;
}

/**
 * Text of bytes in whatever encoding spreadsheets write: UTF-8, UTF-16 with its mark, else the Windows one for Western Europe.
 * Undefined where it is no text at all.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.subarray(0, 1024).includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * A run as files: CSV and XLSX for spreadsheets, JSON for programs. Each row with what the list says, what was found, why, what it
 * rests on and when. Texts of pages and issuers are in it, so no cell can become a formula.
 */
import { outlineOf } from '../checking/outline.ts';
import type { Words } from '../language/words.ts';
import { csvLine } from './csv.ts';
import { type Result, reportOf } from './result.ts';
import type { Row } from './rows.ts';
import type { Run } from './saved.ts';
import { writeXlsx } from './write-xlsx.ts';

export interface ExportSource {
  readonly run: Run;
  readonly rows: readonly Row[];
  readonly notes: ReadonlyMap<number, string>;
  /** Every answer that there is, in any order; the last one of a row counts. */
  readonly each: (found: (row: number, result: Result) => void) => Promise<void>;
  /** Says the result in the reader's language. */
  readonly said: (result: Result) => Result;
}

type ExportWords = Pick<Words, 'batch' | 'verdict'>;

const COLUMNS = [
  'input',
  'person',
  'email',
  'claimedTitle',
  'claimedIssuer',
  'claimedIssued',
  'claimedExpires',
  'verdict',
  'reason',
  'ground',
  'title',
  'issuer',
  'holder',
  'issued',
  'expires',
  'checked',
  'link',
  'note',
] as const;

const BYTE_ORDER_MARK = '\uFEFF';

export async function exportCsv(source: ExportSource, words: ExportWords): Promise<Blob> {
  const lines = await linesOf(source, words, csvLine);
  return new Blob([BYTE_ORDER_MARK, csvLine(headers(words)), ...lines], { type: 'text/csv;charset=utf-8' });
}

export async function exportXlsx(source: ExportSource, words: ExportWords): Promise<Blob> {
  const rows = await linesOf(source, words, (cells) => cells);
  const bytes = writeXlsx(source.run.name, [headers(words), ...rows], WIDTHS);
  return new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
}

const WIDTHS = [40, 22, 26, 30, 24, 10, 10, 20, 50, 40, 30, 24, 22, 12, 12, 20, 40, 30];

/** One object a row, of the same shape as the command line's, with what the list says and the note beside it. */
export async function exportJson(source: ExportSource, now: number): Promise<Blob> {
  const { run, rows, notes } = source;
  const found: string[] = rows.map((row, at) => JSON.stringify(plainRow(row, notes.get(at))));
  await source.each((at, result) => {
    const row = rows[at];
    if (row) found[at] = JSON.stringify({ ...plainRow(row, notes.get(at)), ...plainResult(source.said(result)) });
  });
  const head = JSON.stringify({
    name: run.name,
    startedAt: new Date(run.createdAt).toISOString(),
    exportedAt: new Date(now).toISOString(),
  });
  return new Blob([`${head.slice(0, -1)},"rows":[\n`, found.join(',\n'), '\n]}\n'], { type: 'application/json' });
}

const headers = ({ batch: { sheet } }: ExportWords) => COLUMNS.map((column) => sheet[column]);

async function linesOf<T>(
  source: ExportSource,
  words: ExportWords,
  line: (cells: readonly string[]) => T,
): Promise<T[]> {
  const { rows, notes } = source;
  const lines = rows.map((row, at) => line(cellsOf(row, undefined, notes.get(at), words)));
  await source.each((at, result) => {
    const row = rows[at];
    if (row) lines[at] = line(cellsOf(row, source.said(result), notes.get(at), words));
  });
  return lines;
}

function cellsOf(
  { input, claimed }: Row,
  result: Result | undefined,
  note = '',
  words: ExportWords,
): readonly string[] {
  const { person = '', email = '', title = '', issuer = '', issued = '', expires = '' } = claimed;
  const given = [input, person, email, title, issuer, issued, expires];
  return [...given, ...foundCells(result, words), note];
}

function foundCells(result: Result | undefined, { batch }: ExportWords): readonly string[] {
  if (!result) return [batch.chart.family['not-checked'], '', '', '', '', '', '', '', '', ''];
  if ('nothing' in result) return [batch.grid.nothing, result.nothing, '', '', '', '', '', '', '', ''];
  const { said, credential, checkedAt, reference } = result.report;
  const { achievement, issuer, holder, issued, validFrom, expires } = credential ?? {};
  return [
    said.word,
    said.sentence,
    said.ground,
    achievement?.name ?? '',
    issuer?.name ?? issuer?.id ?? '',
    holder?.name ?? '',
    (issued ?? validFrom ?? '').slice(0, 10),
    (expires ?? '').slice(0, 10),
    checkedAt,
    reference?.canonical.startsWith('https:') ? reference.canonical : '',
  ];
}

const plainRow = ({ input, claimed }: Row, note: string | undefined) => ({
  input,
  claimed,
  ...(note !== undefined && { note }),
});

function plainResult(result: Result): object {
  const report = reportOf(result);
  if (!report) return { verdict: 'nothing', ...('nothing' in result && { why: result.nothing }) };
  const { lastGood, said } = report;
  return { ...outlineOf(report), said, ...(lastGood && { lastGood }) };
}

/** What no file may be called, and what turns the direction of writing: `\u202Exslx.csv` would read as another kind of file. */
const UNNAMED = /[\\/:*?"<>|\s\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A file's name of whatever the run is called. */
export function fileNameOf({ name }: Run, ending: string): string {
  const bare = name.replace(/\.(csv|tsv|xlsx|json|ndjson|txt|zip)$/i, '');
  const safe = bare.replace(UNNAMED, ' ').trim();
  return `${safe || 'bonafide'}.${ending}`;
}

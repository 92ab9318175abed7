/** What the report shows: the rows of each person together, in the order in which the list names them. */
import { countFamilies, type Counts, type Head, headOf, type Result } from './result.ts';
import type { ExportSource } from './export.ts';
import type { Row } from './rows.ts';

export interface ReportedRow {
  readonly row: number;
  readonly given: Row;
  /** Undefined where it was not checked. */
  readonly result: Result | undefined;
  readonly note?: string;
}

export interface Candidate {
  /** '' where the list names nobody. */
  readonly name: string;
  readonly rows: readonly ReportedRow[];
  readonly counts: Counts;
  /** Rows that are counted and not shown. */
  readonly more?: number;
}

export interface Candidates {
  readonly shown: readonly Candidate[];
  readonly total: number;
}

/** More pages than this nobody prints, and more rows of one person; files hold all. */
const MOST = 500;
const MOST_ROWS = 200;

export async function candidatesOf(source: ExportSource, most = MOST): Promise<Candidates> {
  const { rows, notes } = source;
  const places = new Map<string, number[]>();
  for (const [row, { claimed }] of rows.entries()) {
    const name = claimed.person?.trim() ?? '';
    const own = places.get(name);
    if (own) own.push(row);
    else places.set(name, [row]);
  }
  const wanted = [...places].slice(0, most);
  const shown = new Set(wanted.flatMap(([, all]) => all.slice(0, MOST_ROWS)));
  const counted = new Set(wanted.flatMap(([, all]) => all));
  const found = new Map<number, Result>();
  const heads = new Map<number, Head>();
  await source.each((row, result) => {
    if (counted.has(row)) heads.set(row, headOf(result, ''));
    if (shown.has(row)) found.set(row, result);
  });
  const candidates = wanted.map(([name, all]): Candidate => {
    const reported = all.slice(0, MOST_ROWS).flatMap((row): readonly ReportedRow[] => {
      const [given, note] = [rows[row], notes.get(row)];
      const result = found.get(row);
      return given ? [{ row, given, result: result && source.said(result), ...(note !== undefined && { note }) }] : [];
    });
    const counts = countFamilies(all.map((row) => heads.get(row)));
    return { name, rows: reported, counts, ...(all.length > MOST_ROWS && { more: all.length - MOST_ROWS }) };
  });
  return { shown: candidates, total: places.size };
}

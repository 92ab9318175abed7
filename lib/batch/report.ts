/** What the report shows: the rows of each person together, in the order in which the list names them. */
import { countFamilies, type Counts, headOf, type Result } from './result.ts';
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
}

export interface Candidates {
  readonly shown: readonly Candidate[];
  readonly total: number;
}

/** More pages than this nobody prints; files hold all. */
const MOST = 500;

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
  const shown = new Set(wanted.flatMap(([, all]) => all));
  const found = new Map<number, Result>();
  await source.each((row, result) => {
    if (shown.has(row)) found.set(row, source.said(result));
  });
  const candidates = wanted.map(([name, all]): Candidate => {
    const reported = all.flatMap((row): readonly ReportedRow[] => {
      const [given, note] = [rows[row], notes.get(row)];
      return given ? [{ row, given, result: found.get(row), ...(note !== undefined && { note }) }] : [];
    });
    const heads = reported.map(({ result }) => result && headOf(result, ''));
    return { name, rows: reported, counts: countFamilies(heads) };
  });
  return { shown: candidates, total: places.size };
}

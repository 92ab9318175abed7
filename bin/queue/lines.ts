/** How a verdict of a run is written: the line of `verify --json` with the number of its row, or cells for a spreadsheet. */
import { csv, csvLine } from '../../lib/batch/csv.ts';
import { readDelimited } from '../../lib/batch/delimited.ts';
import type { Verdict } from './runs.ts';

const COLUMNS = [
  'row',
  'input',
  'verdict',
  'ground',
  'name',
  'issuer',
  'holder',
  'issued',
  'expires',
  'why',
  'checkedAt',
];

export const CSV_HEAD = csv([COLUMNS]);

export function ndjsonOf({ row, line }: Verdict): string {
  return `{"row":${row},${line.slice(1)}\n`;
}

interface Line {
  readonly input: string;
  readonly verdict: string;
  readonly ground: string;
  readonly checkedAt: string;
  readonly checks: readonly { readonly outcome: string; readonly message: string }[];
  readonly credential?: {
    readonly name?: string;
    readonly issuer?: { readonly name?: string };
    readonly holder?: { readonly name?: string };
    readonly issued?: string;
    readonly expires?: string;
  };
}

export function csvOf({ row, line }: Verdict): string {
  const { input, verdict, ground, checkedAt, checks, credential }: Line = JSON.parse(line);
  const { name, issuer, holder, issued, expires } = credential ?? {};
  const why = checks.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'none').map(({ message }) => message);
  return csvLine([
    String(row),
    input,
    verdict,
    ground,
    name,
    issuer?.name,
    holder?.name,
    issued,
    expires,
    why.join(' '),
    checkedAt,
  ]);
}

/** The rows that a file holds already; a last line that was not finished does not count. */
export function rowsIn(text: string, isCsv: boolean): Set<number> {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (!isCsv)
    return new Set(
      whole
        .split('\n')
        .flatMap((line) => /^\{"row":(\d+),/.exec(line)?.[1] ?? [])
        .map(Number),
    );
  const { rows } = readDelimited(whole.replace(/^\uFEFF/, ''), { rows: Number.POSITIVE_INFINITY, columns: 100 });
  return new Set(rows.map(([row]) => Number(row)));
}

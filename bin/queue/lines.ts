/** How a verdict of a run is written: the line of `verify --json` with the number of its row, or cells for a spreadsheet. */
import { csv, csvLine } from '../../lib/batch/csv.ts';
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

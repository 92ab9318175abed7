/** The ledger as a file. Marks of pages stay on the device: they say which requests belong together, and no more. */
import { csv } from '../../lib/batch/csv.ts';
import type { Asked } from '../../lib/messages/protocol.ts';

const COLUMNS = [
  'when',
  'method',
  'address',
  'end',
  'requests',
  'status',
  'bytes',
  'milliseconds',
  'outcome',
  'for',
  'about',
];

export function ledgerCsv(entries: readonly Asked[]): string {
  return csv([COLUMNS, ...entries.map((entry) => Object.values(lineOf(entry)).map((value) => value?.toString()))]);
}

export function ledgerJson(entries: readonly Asked[]): string {
  return `${JSON.stringify(entries.map(lineOf), undefined, 2)}\n`;
}

function lineOf({ at, method, url, end, requests, status, size, took, outcome, why }: Asked) {
  return {
    when: new Date(at).toISOString(),
    method,
    address: url,
    end,
    requests,
    status,
    bytes: size,
    milliseconds: Math.round(took),
    outcome,
    for: why?.title,
    about: why?.about,
  };
}

/**
 * The rows of a run: what is checked, and what the list says of it. Plain and small, for there may be a hundred thousand. A file
 * is named by the hash of its bytes, which are kept apart.
 */
import type { Reference } from '../platforms/platform.ts';
import { refer, referDocument } from '../platforms/refer.ts';
import type { Claimed } from './claimed.ts';
import { type Mapping, ROLES, type Role } from './columns.ts';
import { monthReader } from './months.ts';
import type { Table } from './table.ts';

export interface Row {
  /** As the list gives it: the link, or the file's name. */
  readonly input: string;
  /** The hash of the file that holds it, where it is no link. */
  readonly file?: string;
  readonly claimed: Claimed;
}

/** Longer texts are no names and no titles. */
const LONGEST = 500;

/** The rows of a table; one without anything in a mapped column is none. */
export function rowsOfTable({ rows }: Table, mapping: Mapping): readonly Row[] {
  const column = (at: number | undefined) => (at === undefined ? [] : rows.slice(0, 500).map((row) => row[at] ?? ''));
  const readers = { issued: monthReader(column(mapping.issued)), expires: monthReader(column(mapping.expires)) };
  const roles = ROLES.filter((role) => mapping[role] !== undefined);
  return rows.flatMap((cells) => {
    const values: { [R in Role]?: string } = {};
    for (const role of roles) {
      const cell = (cells[mapping[role] ?? -1] ?? '').trim();
      const value = role === 'issued' || role === 'expires' ? readers[role](cell) : cell.slice(0, LONGEST_OF[role]);
      if (value && !(role === 'issued' && value === 'never')) values[role] = value;
    }
    const { link, ...claimed } = values;
    return link || Object.keys(claimed).length > 0 ? [{ input: link ?? '', claimed }] : [];
  });
}

const LONGEST_OF: Readonly<Record<Role, number>> = {
  link: 4_000,
  person: LONGEST,
  email: LONGEST,
  title: LONGEST,
  issuer: LONGEST,
  issued: LONGEST,
  expires: LONGEST,
};

/** The platform of rows that are files: nobody has to be asked for them. */
export const FILE_PLATFORM = 'file-at-hand';
const FILE = 'urn:sha256:';

/** How a row's file is named where a link would stand. */
export const fileAddress = (hash: string) => `${FILE}${hash}`;

/** The address that a row is checked by; undefined where it has none. */
export const addressOf = ({ input, file }: Row) => (file === undefined ? input || undefined : fileAddress(file));

/** What an address of a row refers to: a file at hand, a link that is known, any other public address. */
export function referRow(address: string): Reference | undefined {
  if (address.startsWith(FILE))
    return { platform: FILE_PLATFORM, kind: 'credential', id: address.slice(FILE.length), canonical: address };
  return refer(address) ?? referDocument(address);
}

/** Rows that lead to the same, in the order of the first; those that lead nowhere stand alone. */
export interface Group {
  readonly reference?: Reference;
  readonly rows: readonly number[];
}

export function groupsOf(rows: readonly Row[]): readonly Group[] {
  const byCanonical = new Map<string, { reference: Reference; rows: number[] }>();
  const groups: { reference?: Reference; rows: number[] }[] = [];
  const known = new Map<string, Reference | undefined>();
  for (const [index, row] of rows.entries()) {
    const address = addressOf(row);
    if (address !== undefined && !known.has(address)) known.set(address, referRow(address));
    const reference = address === undefined ? undefined : known.get(address);
    const group = reference && byCanonical.get(reference.canonical);
    if (group) group.rows.push(index);
    else {
      const fresh = { ...(reference && { reference }), rows: [index] };
      groups.push(fresh);
      if (reference) byCanonical.set(reference.canonical, { reference, rows: fresh.rows });
    }
  }
  return groups;
}

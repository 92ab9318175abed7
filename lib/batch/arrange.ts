/** The order in which rows are shown: filtered by family and by words, sorted by a column. Pure; places of rows, not rows. */
import type { Family } from '../verdict/sentences.ts';
import { familyOf, type Head } from './result.ts';
import type { Row } from './rows.ts';

export const COLUMNS = ['row', 'verdict', 'person', 'title', 'issuer', 'checked'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Arrangement {
  /** Empty: all of them. */
  readonly families: readonly Family[];
  /** Words that all have to stand somewhere in the row. */
  readonly search: string;
  readonly by: Column;
  readonly descending: boolean;
  /** Only rows with a note. */
  readonly noted?: boolean;
}

export const AS_GIVEN: Arrangement = { families: [], search: '', by: 'row', descending: false };

export interface Arranged {
  readonly rows: readonly Row[];
  readonly heads: readonly (Head | undefined)[];
  readonly notes: ReadonlyMap<number, string>;
  /** The word of an answer as the reader sees it; the one that is kept, where nobody says otherwise. */
  readonly wordOf?: (head: Head | undefined) => string;
}

/** Worst first, as in the popup. */
const WEIGHT: Readonly<Record<Family, number>> = {
  problem: 0,
  differs: 1,
  'out-of-date': 2,
  'could-not-check': 3,
  'open-to-check': 4,
  'issuer-unknown': 5,
  'not-checked': 6,
  verified: 7,
};

export function arrange(all: Arranged, arrangement: Arrangement): Uint32Array {
  const { families, search, by, descending, noted } = arrangement;
  const wanted = new Set(families);
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const places = new Uint32Array(all.rows.length);
  let count = 0;
  for (let row = 0; row < all.rows.length; row += 1) {
    if (wanted.size > 0 && !wanted.has(familyOf(all.heads[row]))) continue;
    if (noted && !all.notes.has(row)) continue;
    if (words.length > 0 && !holds(all, row, words)) continue;
    places[count++] = row;
  }
  const found = places.subarray(0, count);
  if (by === 'row') return descending ? found.slice().reverse() : found;
  return sorted(found, all, by, descending);
}

function holds({ rows, heads, notes, wordOf }: Arranged, row: number, words: readonly string[]): boolean {
  const { input = '', claimed = {} } = rows[row] ?? {};
  const { title = '', issuer = '', holder = '', word: kept = '' } = heads[row] ?? {};
  const word = wordOf ? wordOf(heads[row]) : kept;
  const { person = '', email = '', title: said = '', issuer: by = '' } = claimed;
  const text =
    `${input}\n${person}\n${email}\n${said}\n${by}\n${title}\n${issuer}\n${holder}\n${word}\n${notes.get(row) ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Blank ones last, whichever way; equal ones as given. */
function sorted(places: Uint32Array, all: Arranged, by: Exclude<Column, 'row'>, descending: boolean): Uint32Array {
  const keys = new Map<number, string>();
  for (const row of places) keys.set(row, keyOf(all, row, by));
  const way = descending ? -1 : 1;
  return places.slice().sort((a, b) => {
    const [first = '', second = ''] = [keys.get(a), keys.get(b)];
    if (first === second) return a - b;
    if (first === '' || second === '') return first === '' ? 1 : -1;
    return first < second ? -way : way;
  });
}

function keyOf(all: Arranged, row: number, by: Exclude<Column, 'row'>): string {
  const head = all.heads[row];
  if (by === 'verdict') return `${WEIGHT[familyOf(head)]}${head?.word ?? ''}`;
  if (by === 'checked') return head?.checkedAt ?? '';
  return shownIn(all, row, by).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What stands in the column: what was issued, else what the list says. */
export function shownIn(
  { rows, heads }: Pick<Arranged, 'rows' | 'heads'>,
  row: number,
  column: 'person' | 'title' | 'issuer',
): string {
  const { input = '', claimed = {} } = rows[row] ?? {};
  const head = heads[row];
  if (column === 'person') return claimed.person ?? head?.holder ?? '';
  if (column === 'issuer') return head?.issuer ?? claimed.issuer ?? '';
  return claimed.title ?? head?.title ?? input;
}

export interface IssuerCount {
  readonly issuer: string;
  readonly count: number;
  readonly families: Readonly<Partial<Record<Family, number>>>;
}

/** The issuers with most rows, and how theirs stand. */
export function countIssuers(all: Pick<Arranged, 'rows' | 'heads'>, most = 8): readonly IssuerCount[] {
  const counts = new Map<string, { issuer: string; count: number; families: Partial<Record<Family, number>> }>();
  // A hundred thousand rows are gone through between two frames: nothing is made for a row but its count.
  for (let row = 0; row < all.rows.length; row += 1) {
    const head = all.heads[row];
    const issuer = head?.issuer ?? all.rows[row]?.claimed.issuer;
    if (!issuer) continue;
    let one = counts.get(issuer);
    if (!one) {
      one = { issuer, count: 0, families: {} };
      counts.set(issuer, one);
    }
    const family = familyOf(head);
    one.count += 1;
    one.families[family] = (one.families[family] ?? 0) + 1;
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, most);
}

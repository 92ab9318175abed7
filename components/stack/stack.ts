/**
 * A person's credentials along time: which are shown, how they are grouped, what builds on what. Only what was proven stands
 * here, also when it has expired since. Pure; the views draw it and the export takes it along.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { MarkState } from '../../lib/messages/protocol.ts';
import type { VerdictWord } from '../../lib/verdict/words.ts';

export interface Held {
  readonly title: string;
  readonly issuer: string;
  readonly skills: readonly string[];
  /** Days, ISO. */
  readonly from: string;
  readonly until?: string;
  readonly verdict: VerdictWord;
  /** Titles of what its issuer wants first. */
  readonly requires: readonly string[];
}

const PROVEN = new Set<VerdictWord>(['verified', 'expired', 'not-yet-valid']);

/** What was proven and has a date, each credential once, the earliest first. */
export function stackOf(claims: readonly Claim[], marks: readonly MarkState[]): readonly Held[] {
  const seen = new Set<string>();
  return claims
    .flatMap((claim, at) => {
      const mark = marks[at];
      const { credential, verdict, reference } = mark?.state === 'checked' ? mark.report : {};
      if (!credential || !verdict || !PROVEN.has(verdict)) return [];
      const id = credential.id ?? reference?.canonical ?? claim.key;
      const from = dayOf(credential.issued ?? credential.validFrom);
      if (from === undefined || seen.has(id)) return [];
      seen.add(id);
      const { achievement, issuer, expires } = credential;
      const until = dayOf(expires);
      return [
        {
          title: achievement.name ?? claim.title ?? '',
          issuer: issuer?.name ?? claim.issuer ?? '',
          skills: achievement.skills ?? [],
          from,
          ...(until && { until }),
          verdict,
          requires: achievement.requires ?? [],
        },
      ];
    })
    .toSorted((a, b) => a.from.localeCompare(b.from));
}

function dayOf(iso: string | undefined): string | undefined {
  const instant = Date.parse(iso ?? '');
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().slice(0, 10);
}

export interface Group {
  readonly name: string;
  readonly held: readonly Held[];
}

/** More skills than this of one credential would repeat it over and over. */
const MOST_SKILLS = 3;

/** By issuer, or by skill, where one that names several stands under the first of them; what names none comes last. */
export function grouped(held: readonly Held[], by: 'issuer' | 'skill'): readonly Group[] {
  const groups = new Map<string, Held[]>();
  for (const one of held) {
    const names = by === 'issuer' ? [one.issuer] : one.skills.slice(0, MOST_SKILLS);
    for (const name of names.length > 0 ? names : ['']) groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const all = [...groups].map(([name, those]) => ({ name, held: those }));
  return [...all.filter(({ name }) => name !== ''), ...all.filter(({ name }) => name === '')];
}

/** One row of the drawing: a group's name, or a credential of it. */
export type Row = { readonly group: string } | { readonly held: Held };

export const rowsOf = (groups: readonly Group[]): readonly Row[] =>
  groups.flatMap(({ name, held }) => [{ group: name }, ...held.map((one) => ({ held: one }))]);

export interface Span {
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
}

/** Whole years around everything, today included. */
export function spanOf(held: readonly Held[], now: number): Span {
  const ends = held.flatMap(({ from, until }) => [Date.parse(from), ...(until ? [Date.parse(until)] : [])]);
  const [first, last] = [Math.min(now, ...ends), Math.max(now, ...ends)].map((at) => new Date(at).getUTCFullYear());
  return { from: Date.UTC(first ?? 0, 0), to: Date.UTC((last ?? 0) + 1, 0) };
}

/** Where a moment stands in a span, in per cent. */
export const placeIn = ({ from, to }: Span, at: number): number => ((at - from) / (to - from)) * 100;

/** Years to write under the line, at most a dozen. */
export function yearsIn({ from, to }: Span): readonly number[] {
  const [first, last] = [new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear() - 1];
  const step = Math.ceil((last - first + 1) / 12);
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);
}

export interface Need {
  /** Numbers of rows: what comes first, and what builds on it. */
  readonly first: number;
  readonly then: number;
}

/** What builds on what, where both are there; by the title, as the issuer writes it. */
export function needsIn(rows: readonly Row[]): readonly Need[] {
  const at = new Map<string, number>();
  rows.forEach((row, number) => {
    if ('held' in row && !at.has(keyOf(row.held.title))) at.set(keyOf(row.held.title), number);
  });
  return rows.flatMap((row, then) =>
    'held' in row && at.get(keyOf(row.held.title)) === then
      ? row.held.requires.flatMap((title) => {
          const first = at.get(keyOf(title));
          return first === undefined || first === then ? [] : [{ first, then }];
        })
      : [],
  );
}

const keyOf = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

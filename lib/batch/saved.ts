/** A run as it is kept, and how its answers are told and found again. */
import type { Counts, Result } from './result.ts';

export interface Run {
  readonly id: string;
  readonly name: string;
  /** Milliseconds, as are all times here. */
  readonly createdAt: number;
  readonly finishedAt?: number;
  readonly state: 'running' | 'paused' | 'done';
  /** The id of the run whose rows these are: its own, or that of the one which it checks again. */
  readonly list: string;
  readonly rows: number;
  /** How the rows stood when last seen. */
  readonly counts: Counts;
  /** Checked again by itself, every so many days. */
  readonly pinned?: { readonly days: number; readonly next: number } | undefined;
  /** It was started by itself, and works without a page. */
  readonly unattended?: true;
  /** How many rows were otherwise than in the run before, once it was done. */
  readonly changed?: number;
  /** The run before it, of the same list. */
  readonly before?: string;
}

/** The list of a run once more, as a run of its own: nothing of how the one before it stood. */
export function runAgain({ name, list, rows, id: before }: Run, id: string, createdAt: number): Run {
  return { id, name, createdAt, state: 'running', list, rows, counts: {}, before };
}

/** An answer to a row: the place of the row, and what was found. */
export type Answered = readonly [row: number, result: Result];

/** Where an answer is kept: the number of its part of the log, and its place in it. */
export type Spot = readonly [part: number, place: number];

/** The alarm at which pinned lists are checked again. */
export const RECHECK = 'recheck';

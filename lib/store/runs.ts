/**
 * The user's lists and what was found about them: the shape of whatever keeps them. A run is written as a log (answers are added,
 * the last one of a row counts), so that closing a tab in the middle loses nothing that was told. No method rejects; the
 * trouble that is given back is why something is kept until the page closes only.
 */
import type { NamedMapping } from '../batch/columns.ts';
import type { Head, Result } from '../batch/result.ts';
import type { Row } from '../batch/rows.ts';
import type { Answered, Run, Spot } from '../batch/saved.ts';
import type { StoreTrouble } from './store.ts';

export interface RunStore {
  list(): Promise<readonly Run[]>;
  get(id: string): Promise<Run | undefined>;
  /** A new run. Rows and files are given unless it checks another's rows again. */
  create(run: Run, rows?: readonly Row[], files?: ReadonlyMap<string, Uint8Array>): Promise<StoreTrouble | undefined>;
  /** A new run that checks again what another did, whose pin it takes over: both or neither, whatever happens in between. */
  renew(run: Run, before: string): Promise<StoreTrouble | undefined>;
  /** Gives back the run as it is then. */
  change(id: string, changes: Partial<Run>): Promise<Run | undefined>;
  rows(list: string): Promise<readonly Row[]>;
  file(list: string, hash: string): Promise<Uint8Array | undefined>;
  /** Adds answers to the log; gives back its part. What belongs to no run any more is not kept, notes neither. */
  add(run: string, answers: readonly Answered[], heads: readonly Head[]): Promise<number | undefined>;
  /** The heads of all answers so far, in the order in which they came. */
  heads(run: string, each: (row: number, head: Head, spot: Spot) => void): Promise<void>;
  answer(run: string, spot: Spot): Promise<Result | undefined>;
  /** Every answer, part by part, for exports. */
  results(run: string, each: (row: number, result: Result) => void): Promise<void>;
  notes(list: string): Promise<ReadonlyMap<number, string>>;
  /** An empty text removes the note. */
  note(list: string, row: number, text: string): Promise<StoreTrouble | undefined>;
  mapping(signature: string): Promise<NamedMapping | undefined>;
  remember(signature: string, mapping: NamedMapping): Promise<void>;
  /** Removes the run; its rows, files and notes go with the last run of them. */
  remove(id: string): Promise<StoreTrouble | undefined>;
  forgetEverything(): Promise<StoreTrouble | undefined>;
  stop(): void;
}

/**
 * Answers of an open run on their way to the disk, in the order in which they came. What there is no room for is held here until
 * there is, or until the page goes; it is never asked for again while the page is open.
 */
import type { RunStore } from '../store/runs.ts';
import type { Head, Result } from './result.ts';
import type { Answered, Spot } from './saved.ts';

export interface Keeping {
  /** Where each row's latest answer is kept. */
  readonly spots: Map<number, Spot>;
  /** Keeps them after what is being kept; then does what comes next. */
  add(answers: readonly Answered[], heads: readonly Head[], next: () => Promise<void> | void): void;
  answerOf(row: number): Promise<Result | undefined>;
  /** All of them, kept or not; the last one of a row counts. */
  each(found: (row: number, result: Result) => void): Promise<void>;
  /** When nothing is being kept any more. */
  settled(): Promise<unknown>;
}

export interface KeepingDeps {
  readonly store: Pick<RunStore, 'add' | 'list' | 'answer' | 'results'>;
  readonly run: string;
  readonly headAt: (row: number) => Head | undefined;
  /** Hears whether there is room. */
  readonly room: (isThere: boolean) => void;
}

export function createKeeping({ store, run, headAt, room }: KeepingDeps): Keeping {
  const spots = new Map<number, Spot>();
  const unkept = new Map<number, Result>();
  let last: Promise<unknown> = Promise.resolve();

  async function keep(answers: readonly Answered[], heads: readonly Head[]): Promise<void> {
    if (answers.length === 0) return;
    const isKept = await put(answers, heads);
    // What belongs to a run that was removed is no loss.
    if (isKept) await keepRest();
    else if ((await store.list()).some(({ id }) => id === run)) room(false);
  }

  async function put(answers: readonly Answered[], heads: readonly Head[]): Promise<boolean> {
    const part = await store.add(run, answers, heads);
    if (part === undefined) return false;
    for (const [place, [row, result]] of answers.entries()) {
      spots.set(row, [part, place]);
      if (unkept.get(row) === result) unkept.delete(row);
    }
    return true;
  }

  /** There is room again; what waits to be kept after this is kept twice, which is no harm. */
  async function keepRest(): Promise<void> {
    const rest = [...unkept].flatMap(([row, result]) => {
      const head = headAt(row);
      return head ? [{ answer: [row, result] as const, head }] : [];
    });
    const isKept =
      rest.length === 0 ||
      (await put(
        rest.map(({ answer }) => answer),
        rest.map(({ head }) => head),
      ));
    room(isKept);
  }

  return {
    spots,
    add(answers, heads, next) {
      for (const [row, result] of answers) unkept.set(row, result);
      last = last.then(() => keep(answers, heads)).then(next);
    },
    async answerOf(row) {
      const spot = spots.get(row);
      return unkept.get(row) ?? (spot && (await store.answer(run, spot)));
    },
    async each(found) {
      await store.results(run, found);
      for (const [row, result] of unkept) found(row, result);
    },
    settled: () => last,
  };
}

/**
 * Takes the steps of one look at a time, so many at once that nobody notices, and then lets the page have its turn; waits
 * where what links lead to has to be asked for. Timers alone.
 */
import type { Targets } from './asked-targets.ts';
import type { Steps } from './steps.ts';
import type { Timing } from './watching.ts';

/** Milliseconds. Half a frame: the page's own work and the browser's fit in beside it. */
const SLICE = 8;
/** What is looked at anew is not asked about for ever, however the page changes. */
const MOST_ROUNDS = 3;

export interface Slices {
  isBusy(): boolean;
  /** Takes the steps, the first of them at once; `done` is told how long they took, without the pauses. */
  run(steps: Steps<void>, done: (cost: number) => void): void;
  /** What was begun comes to nothing. */
  cancel(): void;
}

export function createSlices({ now, whenPaused }: Timing, targets: Targets): Slices {
  let current: Steps<void> | undefined;

  function run(steps: Steps<void>, done: (cost: number) => void): void {
    current = steps;
    let cost = 0;
    let rounds = 0;
    targets.begin();
    const askedAt = ({ value }: IteratorResult<string, void>): Promise<boolean> | undefined =>
      value === 'targets' && rounds++ < MOST_ROUNDS ? targets.missing() : undefined;
    const take = (isLearned: boolean): void => {
      if (current !== steps) return;
      const start = now();
      let step = steps.next(isLearned);
      let asked = askedAt(step);
      while (!step.done && !asked && now() - start < SLICE) {
        step = steps.next(false);
        asked = askedAt(step);
      }
      cost += now() - start;
      if (asked) void asked.then(take);
      else if (!step.done) whenPaused(() => take(false));
      else {
        current = undefined;
        done(cost);
      }
    };
    take(false);
  }

  return {
    isBusy: () => current !== undefined,
    run,
    cancel() {
      current = undefined;
    },
  };
}

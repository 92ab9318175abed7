/** How fast something goes, from the last minute; and how long the rest takes. */

const WINDOW = 60_000;
const STEP = 1_000;

export interface Pace {
  count(done: number): void;
  /** A minute's worth; undefined before there is anything to tell by. */
  perMinute(): number | undefined;
}

export function createPace(now: () => number): Pace {
  const started = now();
  /** How many were done in each second. */
  let steps: { readonly at: number; done: number }[] = [];
  return {
    count(done) {
      const at = Math.floor(now() / STEP) * STEP;
      const last = steps.at(-1);
      if (last?.at === at) last.done += done;
      else steps = [...steps.filter((step) => step.at > at - WINDOW), { at, done }];
    },
    perMinute() {
      const recent = steps.filter(({ at }) => at > now() - WINDOW);
      const done = recent.reduce((sum, step) => sum + step.done, 0);
      const span = Math.min(now() - started, WINDOW);
      return done === 0 || span < STEP ? undefined : (done / span) * WINDOW;
    },
  };
}

/**
 * Reading a page in steps, so that whoever reads may pause between them and nothing takes longer than a blink. A step says
 * why it is a good moment: to let the page have its turn, or because what links lead to has to be known from here on. Run to
 * the end at once, the steps give what they give with pauses.
 */

/** What is answered to `targets` is whether something has become known since: then it pays to read once more. */
export type Steps<T> = Generator<'pause' | 'targets', T, boolean>;

/** All steps at once, for whoever knows all targets and has no page to be polite to. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next(false);
    if (done) return value;
  }
}

/**
 * Questions about what comes into view: so many at a time, what came last first. What waits and goes from the page meanwhile is
 * never asked, so that whoever scrolls through a thousand badges leaves neither questions nor what they hold behind.
 */

export interface Turns {
  /** Runs it now, or when its turn comes; what waits already moves to the front. */
  add(key: string): void;
  /** What waits does so no more. */
  drop(key: string): void;
}

/** @param most under way at a time. @param run rejects never */
export function createTurns(most: number, run: (key: string) => Promise<void>): Turns {
  const waiting = new Set<string>();
  let underWay = 0;

  function next(): void {
    const key = [...waiting].at(-1);
    if (key === undefined || underWay >= most) return;
    waiting.delete(key);
    underWay += 1;
    void run(key).then(() => {
      underWay -= 1;
      next();
    });
  }

  return {
    add(key) {
      waiting.delete(key);
      waiting.add(key);
      next();
    },
    drop: (key) => void waiting.delete(key),
  };
}

/** Numbers that look random and are the same for the same seed, whatever machine. */

export interface Random {
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** Whether one time in so many came. */
  once(inTimes: number): boolean;
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    once: (times) => below(times) === 0,
  };
}

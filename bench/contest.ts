/**
 * Two or more ways of doing one thing, in one run and by turns, so that whatever else the machine does meets all of them. What
 * is told is the round that was disturbed the least; the ratio is what counts.
 */

export interface Row {
  readonly name: string;
  readonly ours: number;
  readonly peer?: number;
  /** Peer by ours: above 1 we are faster. */
  readonly ratio?: number;
  readonly unit: string;
  readonly aim: string;
  readonly met: boolean;
}

export type Way = (index: number) => Promise<unknown> | unknown;

/**
 * Milliseconds for each way.
 * @param inputs how many different inputs there are; each round goes through the next few
 */
export async function takeTurns(ways: readonly Way[], inputs: number, rounds: number): Promise<readonly number[]> {
  const least = ways.map(() => Number.POSITIVE_INFINITY);
  for (let round = -WARMING; round < rounds; round += 1) {
    for (const [which, way] of ways.entries()) {
      const start = performance.now();
      for (let turn = 0; turn < FEW; turn += 1) await way((Math.abs(round) * FEW + turn) % inputs);
      const time = (performance.now() - start) / FEW;
      if (round >= 0) least[which] = Math.min(least[which] ?? time, time);
    }
  }
  return least;
}

/** Inputs in a round: few, so that some rounds have the processor to themselves. */
const FEW = 5;
/** Rounds before anything counts. */
const WARMING = 60;

/** @param least what the ratio has to reach */
export function ratioRow(name: string, ours: number, peer: number, least: number, unit = 'ms'): Row {
  const ratio = peer / ours;
  return { name, ours, peer, ratio, unit, aim: `ratio ≥ ${least}`, met: ratio >= least };
}

export function limitRow(name: string, ours: number, most: number, unit: string): Row {
  return { name, ours, unit, aim: `≤ ${most} ${unit}`, met: ours <= most };
}

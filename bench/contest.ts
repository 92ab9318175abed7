/**
 * Two or more ways of doing one thing, in one run and by turns, so that whatever else the machine does meets all of them. Each
 * round goes through the same few inputs in every way; what is told is the median of the quieter half of the rounds, since other
 * work makes a round longer and never shorter. The ratio is what counts.
 */
import { median } from './row.ts';

export type Way = (index: number) => Promise<unknown> | unknown;

export interface Pace {
  /** How many inputs are under way at a time. */
  readonly lanes?: number;
  /** How long the rounds that count may take together. */
  readonly milliseconds?: number;
}

/** Inputs in a round. */
const FEW = 8;
/** How long each way is warmed up, and how many rounds at least. */
const WARMING = 300;
const LEAST = 10;

/**
 * Milliseconds an input, for each way.
 * @param inputs how many different inputs there are; each round goes through the next few
 */
export async function takeTurns(
  ways: readonly Way[],
  inputs: number,
  { lanes = 1, milliseconds = 1500 }: Pace = {},
): Promise<readonly number[]> {
  for (const way of ways) await repeat(WARMING, async (round) => void (await takeRound(way, round, inputs, lanes)));
  const times = ways.map((): number[] => []);
  await repeat(milliseconds, async (round) => {
    for (const [which, way] of ways.entries()) times[which]?.push(await takeRound(way, round, inputs, lanes));
  });
  return times.map((all) => median(all.toSorted((a, b) => a - b).slice(0, Math.ceil(all.length / 2))));
}

async function repeat(milliseconds: number, work: (round: number) => Promise<void>): Promise<void> {
  const start = performance.now();
  for (let round = 0; round < LEAST || performance.now() - start < milliseconds; round += 1) await work(round);
}

async function takeRound(way: Way, round: number, inputs: number, lanes: number): Promise<number> {
  const start = performance.now();
  for (let turn = 0; turn < FEW; turn += lanes) {
    const first = round * FEW + turn;
    if (lanes === 1) await way(first % inputs);
    else await Promise.all(Array.from({ length: lanes }, (_, lane) => way((first + lane) % inputs)));
  }
  return (performance.now() - start) / FEW;
}

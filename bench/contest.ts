/**
 * Two or more ways of doing one thing, in one run and by turns, so that whatever else the machine does meets all of them. A turn
 * lasts long enough for each to be as warm as it gets: right after another one, which filled the processor's caches and left its
 * garbage, any way is slower. What is told is the median of the quieter half of the turns, since other work makes a turn longer
 * and never shorter. The ratio is what counts.
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
/** A turn: how long it is at least, in milliseconds and rounds. */
const TURN = 30;
const ROUNDS = 3;
/** Turns of each way at least, and for how long each is warmed up. */
const LEAST = 8;
const WARMING = 1000;

/**
 * Milliseconds an input, for each way.
 * @param inputs how many different inputs there are; each round goes through the next few
 */
export async function takeTurns(
  ways: readonly Way[],
  inputs: number,
  { lanes = 1, milliseconds = 2000 }: Pace = {},
): Promise<readonly number[]> {
  const turnOf = (way: Way, lasting: number) =>
    takeTurn((round) => takeRound(way, round, inputs, lanes), lasting, ROUNDS);
  for (const way of ways) await turnOf(way, WARMING);
  const times = ways.map((): number[] => []);
  const start = performance.now();
  for (let turn = 0; turn < LEAST || performance.now() - start < milliseconds; turn += 1) {
    for (const [which, way] of ways.entries()) times[which]?.push(await turnOf(way, TURN));
  }
  return times.map((all) => median(all.toSorted((a, b) => a - b).slice(0, Math.ceil(all.length / 2))));
}

/** The median of its rounds. */
async function takeTurn(work: (round: number) => Promise<number>, lasting: number, least: number): Promise<number> {
  const start = performance.now();
  const rounds: number[] = [];
  while (rounds.length < least || performance.now() - start < lasting) rounds.push(await work(rounds.length));
  return median(rounds);
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

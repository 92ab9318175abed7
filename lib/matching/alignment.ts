/**
 * Lays two names side by side, in any order: which parts of one are which parts of the other, and how sure that is.
 * Pure; at most a few hundred comparisons of words.
 */
import { formsOfOneName } from './nicknames.ts';
import type { NamePart, Reading } from './reading.ts';
import { isAlike, isCutFrom, isInitialOf, isSame, join, type Spelled } from './spelling.ts';

/** `full`: the same name. `alike`: a misprint apart, or perhaps a form of it. `initial`: the first letter fits. */
export type Bond = 'full' | 'alike' | 'initial';

export interface Pair {
  readonly a: readonly NamePart[];
  readonly b: readonly NamePart[];
  readonly bond: Bond;
}

export interface Alignment {
  readonly pairs: readonly Pair[];
  /** Names that found no partner. Particles and asides are not among them: they never count against anyone. */
  readonly aloneInA: readonly NamePart[];
  readonly aloneInB: readonly NamePart[];
}

/** A name written in two or three may be written in one: Xiao Ming, Xiaoming; Van Damme, Vandamme; Juan Manuel, Juanma. */
const LONGEST_JOIN = 3;

type Pick = (a: NamePart, b: NamePart) => boolean;

const ROUNDS: readonly (readonly [Bond, Pick])[] = [
  ['full', (a, b) => !a.initial && !b.initial && isSame(a, b)],
  ['full', (a, b) => !a.initial && !b.initial && forms(a, b) === 'same'],
  ['alike', (a, b) => !a.initial && !b.initial && (forms(a, b) === 'alike' || isAlike(a, b))],
  ['initial', (a, b) => (a.initial && isInitialOf(a, b)) || (b.initial && isInitialOf(b, a))],
];

export function align(a: Reading, b: Reading): Alignment {
  const left = new Set(a.parts);
  const right = new Set(b.parts);
  const pairs: Pair[] = [];
  const take = (ones: readonly NamePart[], others: readonly NamePart[], bond: Bond) => {
    for (const one of ones) left.delete(one);
    for (const other of others) right.delete(other);
    pairs.push({ a: ones, b: others, bond });
  };
  for (const [ones, others] of joined(a, b)) {
    if (ones.every((one) => left.has(one)) && others.every((other) => right.has(other))) take(ones, others, 'full');
  }
  const [lastOfA, lastOfB] = [a.parts.at(-1), b.parts.at(-1)];
  const shortened: Pick = (one, other) =>
    !(one === lastOfA && other === lastOfB) && (isCutFrom(one, other) || isCutFrom(other, one));
  for (const [bond, fits] of [...ROUNDS, ['alike', shortened] as const]) {
    for (const one of [...left]) {
      const other = [...right].find((candidate) => fits(one, candidate));
      if (other) take([one], [other], bond);
    }
  }
  return { pairs, aloneInA: [...left].filter(counts), aloneInB: [...right].filter(counts) };
}

const counts = ({ particle, aside }: NamePart) => !particle && !aside;

/** Neighbours on one side that are one word on the other. */
function joined(a: Reading, b: Reading): readonly (readonly [readonly NamePart[], readonly NamePart[]])[] {
  const inA = runs(a.parts).flatMap((run) => wordsLike(run, b.parts).map((word) => [run, [word]] as const));
  const inB = runs(b.parts).flatMap((run) => wordsLike(run, a.parts).map((word) => [[word], run] as const));
  return [...inA, ...inB];
}

function wordsLike(run: readonly NamePart[], parts: readonly NamePart[]): readonly NamePart[] {
  const together = join(run);
  return parts.filter((part) => !part.initial && (isSame(together, part) || forms(together, part) === 'same'));
}

function runs(parts: readonly NamePart[]): readonly (readonly NamePart[])[] {
  return parts.flatMap((_, start) =>
    Array.from({ length: LONGEST_JOIN - 1 }, (_, more) => parts.slice(start, start + more + 2)).filter(
      (run) => run.length > 1,
    ),
  );
}

function forms(a: Spelled, b: Spelled): 'same' | 'alike' | undefined {
  const found = a.spellings.flatMap((one) => b.spellings.map((other) => formsOfOneName(one, other)));
  return found.includes('same') ? 'same' : found.find((form) => form !== undefined);
}

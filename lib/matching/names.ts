/**
 * Whether two displayed names are one person's, as a careful recruiter would say. docs/matching.md has the rules in words.
 * A match is never proof of identity; calling one person by another's name is the worst mistake, so doubts are told as doubts.
 */
import { type Alignment, align, type Pair } from './alignment.ts';
import { compareCharacters } from './characters.ts';
import { recent } from './lazy.ts';
import { isPlainName, type NamePart, type Reading, readName } from './reading.ts';
import { areComparable, isUnspaced } from './scripts.ts';

/** `likely` and `weak` are doubts, `cannot-compare` is no answer at all. */
export type NameResult = 'match' | 'likely' | 'weak' | 'different' | 'cannot-compare';

const KINDEST_FIRST: readonly NameResult[] = ['match', 'likely', 'weak', 'cannot-compare', 'different'];

/** Compares the name that a page shows with the one on a credential. Symmetric. */
export const compareNames = recent((page, credential): NameResult => {
  if (page === credential && isPlainName(page)) return 'match';
  const [ours, theirs] = [readName(page), readName(credential)];
  const results = ours.flatMap((a) =>
    theirs.filter((b) => areComparable(a.script, b.script)).map((b) => compareReadings(a, b, ours, theirs)),
  );
  return kindest(results);
});

function compareReadings(a: Reading, b: Reading, ours: readonly Reading[], theirs: readonly Reading[]): NameResult {
  const result = isUnspaced(a.script)
    ? compareCharacters(textsOf(a), textsOf(b))
    : kindest([decide(align(a, b)), decide(align(b, a))]);
  if (result !== 'different') return result;
  const isFragment = isPartOf(a, ours) || isPartOf(b, theirs);
  const isHalfTold = (isBesideAnother(a, ours) || isBesideAnother(b, theirs)) && align(a, b).pairs.length > 0;
  return isFragment || isHalfTold ? 'cannot-compare' : result;
}

/** The kindest of several answers about one person: somebody with two names needs only one that fits. */
export const kindest = (results: readonly NameResult[]): NameResult =>
  KINDEST_FIRST.find((result) => results.includes(result)) ?? 'cannot-compare';

const textsOf = ({ parts }: Reading) => parts.map(({ text }) => text);

/** Part of the name may stand in the other script alone: 张晓雨 Chloe Zhang is Zhang Xiaoyu. */
const isBesideAnother = (reading: Reading, all: readonly Reading[]) =>
  all.some(({ script }) => !areComparable(script, reading.script));

/** A single word beside a name in another script (David 李伟), or a handle (anunez_dev): it says nothing when it differs. */
function isPartOf(reading: Reading, all: readonly Reading[]): boolean {
  const [only, ...more] = reading.parts;
  if (!only || more.length > 0 || isUnspaced(reading.script)) return false;
  return all.some(({ script }) => script !== reading.script) || /^\p{Ll}+$/u.test(only.text);
}

/** The rule: how many names are shared in full, how many perhaps, and how many of the shorter name found no partner. */
function decide(alignment: Alignment): NameResult {
  const { pairs, aloneInA, aloneInB } = alignment;
  const bonds = pairs.filter((pair) => isNamed(pair) && !isTorn(pair, alignment));
  const full = namesIn(bonds.filter(({ bond }) => bond === 'full'));
  const alike = namesIn(bonds.filter(({ bond }) => bond === 'alike'));
  const initials = bonds.filter(({ bond }) => bond === 'initial').length;
  const shared = full + alike + initials;
  const missing = Math.min(aloneInA.length, aloneInB.length);
  if (full + alike === 0) return shared > 0 && missing === 0 ? 'weak' : 'different';
  if (missing === 0) {
    if (shared === 1) return 'weak';
    return full > 1 && alike === 0 && !restsOnAsides(bonds) ? 'match' : 'likely';
  }
  return full > 1 && missing === 1 ? 'likely' : 'different';
}

/** A pair of particles alone is no name. */
const isNamed = ({ a, b }: Pair) => [...a, ...b].some(({ particle }) => !particle);

/**
 * Half of a hyphened name is shared, and the other halves differ: Min-jun is not Min-seo, and Jean-Claude not Jean-Pierre.
 * A longer half is a surname more often, and stands.
 */
function isTorn({ a, b }: Pair, { aloneInA, aloneInB }: Alignment): boolean {
  const isShort = [...a, ...b].every(({ text }) => text.length < 5);
  return isShort && a.some(isHalfOfOneIn(aloneInA)) && b.some(isHalfOfOneIn(aloneInB));
}

const isHalfOfOneIn = (alone: readonly NamePart[]) => (part: NamePart) => alone.some(({ unit }) => unit === part.unit);

/** How many names the pairs are, a hyphened one counting once on the side that writes it so. */
function namesIn(pairs: readonly Pair[]): number {
  return Math.min(unitsOf(pairs.flatMap(({ a }) => a)), unitsOf(pairs.flatMap(({ b }) => b)));
}

const unitsOf = (parts: readonly NamePart[]) => new Set(parts.map(({ unit }) => unit)).size;

/** Only what stands in brackets was found: the page may have put anybody there. */
function restsOnAsides(pairs: readonly Pair[]): boolean {
  return pairs.every(({ a, b }) => a.every(({ aside }) => aside) || b.every(({ aside }) => aside));
}

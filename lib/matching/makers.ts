/**
 * Issuers' names in titles: "Microsoft Excel" is Excel. A title may carry its maker's name or not; two makers of like-named
 * certificates tell them apart. Pure.
 */
import { makersIn } from './issuers.ts';
import type { Wording } from './wording.ts';

/** Issuers' names, which titles carry or not. Two makers tell two certificates apart, and stay. */
export function withoutMakers(words: readonly string[], other: Wording, issuers: readonly string[]): readonly string[] {
  const [ours, theirs] = [makersIn(words.join(' ')), makersIn(other.text)];
  const isShared = ours.some(([, maker]) => theirs.some(([, theirMaker]) => theirMaker === maker));
  const makers = isShared || theirs.length === 0 ? ours.map(([name]) => name) : [];
  const others = issuers.filter((name) => makersIn(name).length === 0);
  return [...others, ...makers].reduce(
    (rest, name) => withoutName(rest, name, theirs.some(([theirName]) => theirName === name) ? [] : other.words),
    words,
  );
}

/** Wherever it stands. Of a longer name stay the words that the other title has, or "Google Cloud" took "Cloud" along. */
function withoutName(words: readonly string[], name: string, others: readonly string[]): readonly string[] {
  const parts = name.split(' ');
  const staying = parts.length > 1 ? parts.filter((part) => others.includes(part)) : [];
  const left: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const isThere = parts.every((part, index) => words[at + index] === part);
    left.push(...(isThere ? staying : words.slice(at, at + 1)));
    if (isThere) at += parts.length - 1;
  }
  return left;
}

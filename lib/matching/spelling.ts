/**
 * Whether two words are one name: spelled alike, spelled by another custom (ü/ue, Cyrillic in Latin letters, Abdul/Abdel),
 * or one misprint apart. Pure, and bounded by the length of a word and the number of its spellings.
 */
import { ARABIC, CYRILLIC, CYRILLIC_SOUNDS, type Folds, GREEK, GREEK_SOUNDS, LATIN, LATIN_SOUNDS } from './letters.ts';
import type { Script } from './scripts.ts';

/** No word has more spellings than this; the rarest are left out. */
const MOST_SPELLINGS = 32;

/** A word of a name, in every way in which it is usually written with plain small letters. */
export interface Spelled {
  readonly script: Script;
  readonly spellings: readonly string[];
}

const TABLES: Partial<Record<Script, typeof LATIN>> = { cyrillic: CYRILLIC, greek: GREEK, arabic: ARABIC };

/** The usual spellings of a word, the commonest first. `word` is in any case; marks may be composed or not. */
export function spell(word: string, script: Script): Spelled {
  const text = word.normalize('NFC').toLowerCase();
  if (script === 'other') return { script, spellings: [text] };
  const table = TABLES[script] ?? LATIN;
  const texts = lettersOf(text).reduce<readonly string[]>(
    (spellings, letter) => product(spellings, table[letter] ?? LATIN[letter] ?? [unmarked(letter, table)]),
    [''],
  );
  return { script, spellings: [...new Set(texts.map(settleCustoms))] };
}

/** Words that stand side by side, written as one: "van" and "Damme" as "vandamme". */
export function join(words: readonly Spelled[]): Spelled {
  const texts = words.reduce<readonly string[]>((all, { spellings }) => product(all, spellings), ['']);
  return { script: words[0]?.script ?? 'latin', spellings: texts.map(settleCustoms) };
}

/** Spelled the same, by whatever custom. */
export function isSame(a: Spelled, b: Spelled): boolean {
  if (a.spellings.some((one) => b.spellings.includes(one))) return true;
  const sounds = bridge(a, b);
  return sounds !== undefined && soundsOf(a, sounds).some((one) => soundsOf(b, sounds).includes(one));
}

/**
 * Nearly the same: it sounds alike (Katherine, Catherine) or one letter is wrong, missing, doubled or swapped. Short words
 * are never called misprints of each other: Tim is not Tom, and Smith is not Smyth.
 */
export function isAlike(a: Spelled, b: Spelled): boolean {
  const sounds = bridge(a, b);
  const [ones, others] = sounds ? [soundsOf(a, sounds), soundsOf(b, sounds)] : [a.spellings, b.spellings];
  return ones.some((one) => others.some((other) => isMisprint(one, other) || soundAlike(one, other)));
}

/** Whether a single letter can stand for the word. */
export function isInitialOf(initial: Spelled, word: Spelled): boolean {
  const sounds = bridge(initial, word);
  const starts = sounds ? soundsOf(word, sounds) : word.spellings;
  const letters = sounds ? soundsOf(initial, sounds) : initial.spellings;
  return letters.some((letter) => letter !== '' && starts.some((start) => start.startsWith(letter)));
}

function soundAlike(one: string, other: string): boolean {
  const key = fold(one, LATIN_SOUNDS);
  return key.length >= 3 && key === fold(other, LATIN_SOUNDS);
}

/** Longer words may have one slip of the pen. */
export function isMisprint(one: string, other: string): boolean {
  return Math.max(one.length, other.length) >= 6 && isOneSlipApart(one, other);
}

/** One letter more, less, other, or two neighbours swapped. */
export function isOneSlipApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOfOne, restOfOther] = [one.slice(start), other.slice(start)];
  return (
    restOfOne.slice(1) === restOfOther.slice(1) ||
    restOfOne.slice(1) === restOfOther ||
    restOfOne === restOfOther.slice(1) ||
    (restOfOne.slice(2) === restOfOther.slice(2) && restOfOne[0] === restOfOther[1] && restOfOne[1] === restOfOther[0])
  );
}

/** The customs to fold where one word was written in Cyrillic or Greek letters and the other was not. */
function bridge(a: Spelled, b: Spelled) {
  if (a.script === b.script) return undefined;
  return a.script === 'greek' || b.script === 'greek' ? GREEK_SOUNDS : CYRILLIC_SOUNDS;
}

const soundsOf = ({ spellings }: Spelled, folds: Folds) => spellings.map((text) => fold(text, folds));

const fold = (text: string, folds: Folds) => folds.reduce((folded, [from, to]) => folded.replace(from, to), text);

/** Abdul, Abdel, Abd al, Abdur: "servant of" takes the colour of what follows. */
const settleCustoms = (text: string) => text.replace(/^abd(?:[aeiou]+[lrsnz])?/, 'abd');

/** A letter with its marks; Greek pairs stay together, unless a diaeresis or an accent on the first parts them. */
function lettersOf(word: string): readonly string[] {
  return (
    word
      .match(/[αεο][ύυ]|[αεο][ίι]|μπ|ντ|γ[κγ]|\P{M}\p{M}*/gu)
      ?.map((pair) => (pair.length === 2 ? unaccented(pair) : pair)) ?? []
  );
}

/** A letter without marks, spelled by the script's table where that knows the bare letter. */
function unmarked(letter: string, table: typeof LATIN): string {
  const bare = unaccented(letter);
  return table[bare]?.[0] ?? LATIN[bare]?.[0] ?? bare;
}

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const product = (starts: readonly string[], ends: readonly string[]) =>
  ends.flatMap((end) => starts.map((start) => start + end)).slice(0, MOST_SPELLINGS);

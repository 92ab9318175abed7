/**
 * Whether two words are one name: spelled alike, spelled by another custom (ü/ue, Cyrillic in Latin letters, Abdul/Abdel),
 * or one misprint apart. Pure, and bounded by the length of a word and the number of its spellings.
 */
import {
  ARABIC,
  CYRILLIC,
  CYRILLIC_SOUNDS,
  type Folds,
  FRENCH_J,
  GREEK,
  GREEK_SOUNDS,
  LATIN,
  LATIN_SOUNDS,
  LOOKALIKES,
  SLAVIC_SOUNDS,
} from './letters.ts';
import type { Script } from './scripts.ts';

/** No word has more spellings than this; the rarest are left out. */
const MOST_SPELLINGS = 16;

/** A word of a name, in every way in which it is usually written with plain small letters. */
export interface Spelled {
  readonly script: Script;
  readonly spellings: readonly string[];
  /** The same with the customs of writing those sounds folded. */
  readonly sounds: Readonly<Record<keyof typeof SOUNDS, readonly string[]>>;
}

const SOUNDS = { latin: LATIN_SOUNDS, cyrillic: CYRILLIC_SOUNDS, greek: GREEK_SOUNDS, slavic: SLAVIC_SOUNDS };

const TABLES: Partial<Record<Script, typeof LATIN>> = { cyrillic: CYRILLIC, greek: GREEK, arabic: ARABIC };

/** The usual spellings of a word, the commonest first. `word` is in any case; marks may be composed or not. */
export function spell(word: string, script: Script): Spelled {
  const text = word.normalize('NFC').toLowerCase();
  if (script === 'other') return spelled(script, [text]);
  const table = TABLES[script] ?? LATIN;
  const texts = lettersOf(text).reduce<readonly string[]>(
    (spellings, letter) =>
      product(spellings, table[letter] ?? LATIN[letter] ?? LOOKALIKES[letter] ?? [unmarked(letter, table)]),
    [''],
  );
  return spelled(script, texts);
}

/** Words that stand side by side, written as one: "van" and "Damme" as "vandamme". */
export function join(words: readonly Spelled[]): Spelled {
  const texts = words.reduce<readonly string[]>((all, { spellings }) => product(all, withArticle(spellings)), ['']);
  return spelled(words[0]?.script ?? 'latin', texts);
}

/** The Arabic article is written by its letters or as it sounds: Al Khatib, Elkhatib. */
const withArticle = (spellings: readonly string[]) => (/^[ae]l$/.test(spellings[0] ?? '') ? ['al', 'el'] : spellings);

function spelled(script: Script, texts: readonly string[]): Spelled {
  const spellings = [...new Set(texts.map(settleCustoms))];
  const soundsOf = (folds: Folds) => [...new Set(spellings.map((text) => fold(text, folds)))];
  const { latin, cyrillic, greek, slavic } = SOUNDS;
  return {
    script,
    spellings,
    sounds: {
      latin: soundsOf(latin),
      cyrillic: soundsOf(cyrillic),
      greek: soundsOf(greek),
      slavic: [...new Set([...soundsOf(slavic), ...soundsOf([FRENCH_J, ...slavic])])],
    },
  };
}

/** Spelled the same, by whatever custom. */
export function isSame(a: Spelled, b: Spelled): boolean {
  if (overlap(a.spellings, b.spellings)) return true;
  const bridge = bridgeOf(a, b);
  return bridge !== undefined && overlap(a.sounds[bridge], b.sounds[bridge]);
}

/**
 * Nearly the same: it sounds alike (Katherine, Catherine) or one letter is wrong, missing, doubled or swapped. Short words
 * are never called misprints of each other: Tim is not Tom, and Smith is not Smyth.
 */
export function isAlike(a: Spelled, b: Spelled): boolean {
  const bridge = bridgeOf(a, b);
  const [ones, others] = bridge ? [a.sounds[bridge], b.sounds[bridge]] : [a.spellings, b.spellings];
  if (ones.some((one) => others.some((other) => isMisprint(one, other)))) return true;
  if (bridge !== 'greek' && overlap(a.sounds.slavic.filter(isLongEnough(bridge ? 4 : 6)), b.sounds.slavic)) return true;
  return !bridge && a.sounds.latin.some((one) => one.length > 2 && b.sounds.latin.includes(one));
}

/** Shorter words of one script are too often two names: Zeng and Zheng, Smith and Smyth. */
const isLongEnough = (least: number) => (text: string) => text.length >= least;

/**
 * Whether one may be the other cut short, at its end (Javi, Max) or at its beginning (Tunde, Bella). One letter less is no
 * short form but the other gender's (Daniel, Daniela), and syllables of Chinese names make another name (Wei, Weiming).
 */
export function isCutFrom(short: Spelled, long: Spelled): boolean {
  return short.spellings.some((one) =>
    long.spellings.some((other) => {
      if (one.length < 3 || other.length < one.length + 2) return false;
      const isStart = other.startsWith(one) && !(SYLLABLE.test(one) && SYLLABLE.test(other.slice(one.length)));
      return isStart || (one.length > 3 && other.endsWith(one) && !SYLLABLE.test(one));
    }),
  );
}

/** One syllable of Chinese in Latin letters. */
const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|v|ve|ue|er)$/;

/** Whether a single letter can stand for the word. */
export function isInitialOf(initial: Spelled, word: Spelled): boolean {
  const bridge = bridgeOf(initial, word);
  const [letters, words] = bridge ? [initial.sounds[bridge], word.sounds[bridge]] : [initial.spellings, word.spellings];
  return letters.some((letter) => letter !== '' && words.some((start) => start.startsWith(letter)));
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

/** Which customs to fold where one word was written in Cyrillic or Greek letters and the other was not. */
function bridgeOf(a: Spelled, b: Spelled): 'cyrillic' | 'greek' | undefined {
  if (a.script === b.script) return undefined;
  return a.script === 'greek' || b.script === 'greek' ? 'greek' : 'cyrillic';
}

const overlap = (ones: readonly string[], others: readonly string[]) => ones.some((one) => others.includes(one));

const fold = (text: string, folds: Folds) => folds.reduce((folded, [from, to]) => folded.replace(from, to), text);

/**
 * Abdul, Abdel, Abd al, Abdur: "servant of" takes the colour of what follows. What was settled keeps a mark, so that joining it
 * to the next word ("Abdul", "Aziz") settles nothing twice.
 */
const settleCustoms = (text: string) =>
  text.replace(/^abd(?:_(?:[aeu](?:l(?=.{3})|[rsnz](?=[^aeiou])))?|[aeiou]+[lrsnz]|)/, 'abd_');

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

/**
 * Reads a name as it is displayed: what of "🚀 Dr. Robert (Bob) MARTIN, PMP® | Speaker" are names, and in which script.
 * It looks for names, never for which of them is the surname: customs differ too much for that. Pure; bounded by length.
 */
import {
  NEVER_NAMES,
  PARTICLES,
  PLACEHOLDER_PHRASES,
  PLACEHOLDERS,
  POST_NOMINALS,
  RARER_TITLES,
  TITLES,
} from './honorifics.ts';
import { lazy } from './lazy.ts';
import { isUnspaced, type Script, scriptOf } from './scripts.ts';
import { type Spelled, spell } from './spelling.ts';

/** Longer names are cut: no person's name is longer, and a page may write anything. */
const LONGEST = 160;
const MOST_PARTS = 12;

/** One name out of a display name, or one half of a hyphened name. */
export interface NamePart extends Spelled {
  readonly text: string;
  /** Halves of one hyphened name have one number. */
  readonly unit: number;
  /** A single letter. */
  readonly initial: boolean;
  /** "van", "de la", "bin": often left out or joined, never enough by itself. */
  readonly particle: boolean;
  /** From brackets, quotes or behind a dash: another name of the same person, which never counts against them. */
  readonly aside: boolean;
}

/** What a display name says in one script. A name in two scripts has two readings; one for two people has two, too. */
export interface Reading {
  readonly script: Script;
  readonly parts: readonly NamePart[];
}

/**
 * Whether a display name is so plain that nothing has to be read out of it: names and spaces, no title, particle or letters after
 * it. Most are, and most stand on both sides alike; reading them costs a worker that just started more than all else.
 */
export function isPlainName(display: string): boolean {
  const words = display.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every(isPlainWord) &&
    !PLACEHOLDER_PHRASES.test(display.toLowerCase())
  );
}

const isPlainWord = (word: string): boolean => {
  const bare = bareOf(word);
  const isOther = [TITLES, RARER_TITLES, PARTICLES, PLACEHOLDERS].some((known) => known.has(bare));
  return /^[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,19}$/.test(word) && !isOther && bare !== 'and' && !POST_NOMINALS.has(word);
};

/** The readings of a display name; none where nothing in it is a name. */
export function readName(display: string): readonly Reading[] {
  const text = withoutOrnament(display.slice(0, LONGEST));
  if (isPlaceholder(text)) return [];
  const { name, asides } = takeAsides(text);
  const [main = '', ...tails] = name.split(SEPARATORS()).filter((piece) => /\p{L}/u.test(piece));
  const afterDash = tails.slice(0, 1).filter((tail) => /^\s*\p{L}+\s*$/u.test(tail) && / [-–—] /.test(name));
  const extra = [...asides, ...afterDash];
  return peopleIn(main).flatMap((person) => readPerson(person, extra));
}

const EMOJI = lazy(() => /[\p{Extended_Pictographic}\p{So}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\uFE0F\u20E3]+/gu);
const SEPARATORS = lazy(() => /\s+[-–—:@]\s+|\s*[|•¦►»«]+\s*|\s+·\s*|\s*·\s+|\/\/+|\n/u);
/** "he/him", "sie/ihr", "they / them / theirs". With spaces two names may stand so, each with its capital: "李伟 / Leo". */
const PRONOUNS = lazy(
  () =>
    /(?<![\p{L}/])(?:\p{L}{1,6}\/\p{L}{1,7}(?:\/\p{L}{1,7})?|\p{L}\p{Ll}{0,5}\s?\/\s?\p{Ll}{1,7}(?:\s?\/\s?\p{Ll}{1,7})?)(?![\p{L}/])/gu,
);

/** No marks, emoji, pronouns, invisible or doubled characters. An emoji after a whole name ends it. */
function withoutOrnament(display: string): string {
  // The patterns below take a browser longer to make ready than to use, and most names have nothing for them.
  if (/^[A-Za-z. ]*$/.test(display)) return display.trim();
  return display
    .replace(/[®™©℠]/g, ' ')
    .replace(/ª\.?/g, 'a.')
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, (control) => (/\s/.test(control) ? ' ' : ''))
    .replace(EMOJI(), (_, at: number, whole: string) =>
      /\p{L}\p{M}*\s+\P{L}*\p{L}/u.test(whole.slice(0, at)) ? ' | ' : ' ',
    )
    .replace(PRONOUNS(), ' ')
    .replace(/[‘’ʼʻ`´＇]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑]/g, '-')
    .trim();
}

function isPlaceholder(text: string): boolean {
  const plain = text.toLowerCase();
  return (
    !/\p{L}/u.test(text) ||
    /\*{2}|•{2}/.test(text) ||
    /^\S+@\S+$/.test(text) ||
    PLACEHOLDERS.has(plain) ||
    PLACEHOLDER_PHRASES.test(plain)
  );
}

const ASIDE = lazy(
  () => /\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}|"([^"]*)"|(?<=^|\s)'([^']+)'(?=\s|,|$)|（([^（）]*)）|「([^」]*)」/gu,
);

/** Takes out what stands in brackets and quotes. An opening bracket that never closes ends the name. */
function takeAsides(text: string): { readonly name: string; readonly asides: readonly string[] } {
  const asides = [...text.matchAll(ASIDE())].flatMap((found) => found.slice(1).filter((inner) => inner !== undefined));
  const name = text.replace(ASIDE(), ' ').replace(/[([{].*$/u, '');
  return /\p{L}/u.test(name) ? { name, asides } : { name: asides.join(' '), asides: [] };
}

/** "Luca and Marco Ferri" are two, who may share the last name. */
function peopleIn(text: string): readonly string[] {
  const [first = '', second] = text.split(/\s+(?:and|(?<!von )und|et|&)\s+/iu);
  if (second === undefined || first.trim() === '' || second.trim() === '') return [text];
  const shared = /^\S+$/.test(first.trim()) ? ` ${second.trim().split(/\s+/).at(-1) ?? ''}` : '';
  return [first + shared, second];
}

/** One reading a script, and another where capitals may be initials: "JK Harrow". */
function readPerson(name: string, extra: readonly string[]): readonly Reading[] {
  const words = [
    ...namesOf(name).map((text) => ({ text, aside: false })),
    ...extra.flatMap((aside) => wordsOf(aside).map((text) => ({ text, aside: true }))),
  ];
  const scripts = [...new Set(words.map(({ text }) => scriptOf(text)))];
  return scripts.flatMap((script) => {
    const all = words.filter(({ text }) => scriptOf(text) === script);
    const own = all.every(({ aside }) => aside) ? all.map((word) => ({ ...word, aside: false })) : all;
    const spread = own.flatMap((word) => initialsOf(word.text, own.length).map((text) => ({ ...word, text })));
    return spread.length > own.length ? [reading(script, own), reading(script, spread)] : [reading(script, own)];
  });
}

function reading(script: Script, words: readonly { readonly text: string; readonly aside: boolean }[]): Reading {
  const parts = words
    .flatMap(({ text, aside }, unit) =>
      (isUnspaced(script) ? [text] : text.split('-'))
        .filter(Boolean)
        .map((half) => part(half, { script, unit, aside })),
    )
    .slice(0, MOST_PARTS);
  const named = parts.filter(({ particle, aside }) => !particle && !aside);
  if (named.length > 1) return { script, parts };
  const isParticle = ({ spellings: [bare = ''] }: NamePart) =>
    PARTICLES.has(bare) && named.length > 0 && (parts.length > 2 || NEVER_NAMES.has(bare));
  return { script, parts: parts.map((one) => ({ ...one, particle: isParticle(one) })) };
}

function part(
  text: string,
  where: { readonly script: Script; readonly unit: number; readonly aside: boolean },
): NamePart {
  const plain = text.replace(/'/g, '');
  const spelled = spell(ABBREVIATED[plain.toLowerCase()] ?? plain.replace(/\./g, ''), where.script);
  const [bare = ''] = spelled.spellings;
  return { ...where, ...spelled, text: plain, initial: [...bare].length === 1, particle: PARTICLES.has(bare) };
}

/** Written with a dot these are one given name; without it they may be another. */
const ABBREVIATED: Readonly<Record<string, string>> = {
  'ma.': 'maria',
  'md.': 'mohammed',
  'mohd.': 'mohammed',
  'muh.': 'muhammad',
  'fco.': 'francisco',
};

/** The words of a name without titles and letters after it, whichever side of a comma they stand on. */
function namesOf(text: string): readonly string[] {
  const [first = [], ...rest] = text.split(/[,;،、]/u).map(wordsOf);
  const shouted = first.every((word) => word === word.toUpperCase());
  const alone = first.filter((word) => !PARTICLES.has(bareOf(word))).length < 2;
  const given = rest.flatMap((words) =>
    words.filter((word) => !isPostNominal(word) && (alone || shouted || !/^[A-Z0-9+/&.-]{2,8}$/.test(word))),
  );
  return withoutTitles([...first, ...given]);
}

/** Words as they stand; dots part them, but a dot that ends one stays with it. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+)/gu, ' $1 ')
    .replace(/\.(?=\S)/g, '. ')
    .split(/[\s_・·,;!?"]+/u)
    .filter((word) => /\p{L}/u.test(word) && !/\d/.test(word))
    .map((word) => word.replace(/^[^\p{L}\p{M}']+|[^\p{L}\p{M}.']+$/gu, ''));
}

const bareOf = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}.']/gu, '')
    .normalize('NFC');

function withoutTitles(words: readonly string[]): readonly string[] {
  const untitled = dropWhile(words, 1, (word) => TITLES.has(bareOf(word)));
  const plain = dropWhile(untitled, 2, (word, at) => at > 0 && isPostNominal(word) && !words.every(isShouted));
  return withoutOuter(plain, 2);
}

/** Rarer titles stand before a name or behind it; between two names such a word is one: "Maria Pastor Ruiz", "Anna Tan Wei Ling". */
function withoutOuter(words: readonly string[], least: number): readonly string[] {
  let [start, end] = [0, words.length];
  while (end - start > least && isRarerTitle(words[start], words[start + 1])) start += 1;
  while (end - start > least && isRarerTitle(words[end - 1])) end -= 1;
  return words.slice(start, end);
}

/** "Tan" is a surname but before "Sri". */
function isRarerTitle(word = '', next = ''): boolean {
  const bare = bareOf(word);
  return RARER_TITLES.has(bare) && (bare !== 'tan' || bareOf(next) === 'sri');
}

/** Leaves out what fits, while more than so many words are left. */
function dropWhile(words: readonly string[], least: number, fits: (word: string, at: number) => boolean) {
  let left = words.length;
  return words.filter((word, at) => {
    if (left <= least || !fits(word, at)) return true;
    left -= 1;
    return false;
  });
}

const isShouted = (word: string) => word === word.toUpperCase() && word !== word.toLowerCase();

/** In its customary case, or capitals without a vowel: "Ma" is a surname, "MA" a degree. */
function isPostNominal(word: string): boolean {
  return POST_NOMINALS.has(word.replace(/\.$/, '')) || /^[B-DF-HJ-NP-TV-XZ]{2,6}\.?$/.test(word);
}

/** Two or three capitals beside other words may be initials. */
function initialsOf(word: string, words: number): readonly string[] {
  return words > 1 && /^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word];
}

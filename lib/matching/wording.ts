/**
 * Reads a title into what can be compared: its words in order, what stands in brackets, exam numbers, years. Pure; a title
 * is cut at a length that no title has.
 */

import { lazy } from './lazy.ts';
import { LEVEL_PHRASES } from './levels.ts';

const LONGEST = 300;

export interface Wording {
  /** Small letters without marks; words parted by one space. Brackets are taken out. */
  readonly text: string;
  readonly words: readonly string[];
  /** Letters and numbers in brackets, or before a colon, that may stand for the title: "CSM", "PMI ACP", "AZ-900". */
  readonly aliases: readonly string[];
  /** Other words in brackets, which may be there or not. */
  readonly optional: readonly string[];
  /** What names a credential by itself: "lpic 1", an exam number. */
  readonly codes: readonly string[];
  /** "40 hours", "3 ECTS": how long it took. */
  readonly lengths: readonly Length[];
}

export interface Length {
  readonly number: number;
  /** Its first letter, which the languages share: h, d, e … */
  readonly unit: string;
}

export function readTitle(title: string): Wording {
  const text = title.slice(0, LONGEST);
  const inner = [...text.matchAll(BRACKETS())].flatMap((found) => found.slice(1).filter((part) => part !== undefined));
  const levels = inner.filter(tellsLevel);
  const plain = plainTitle(`${text.replace(BRACKETS(), ' ')} ${levels.join(' ')}`);
  const outside = plain === '' ? plainTitle(text) : plain;
  const prefix = /^\s*([\p{Lu}\d][\p{Lu}\d.+-]{1,9})\s*[:–—]\s+\S/u.exec(text)?.[1];
  const names = [...inner.filter((part) => !tellsLevel(part)), ...(prefix ? [prefix] : [])];
  const [aliases, others] = [names.filter(isAlias), names.filter((name) => !isAlias(name))];
  return {
    text: outside,
    words: outside.split(' ').filter(Boolean),
    aliases: aliases.map(plainTitle).filter(Boolean),
    optional: others.flatMap((name) => plainTitle(name).split(' ')).filter(Boolean),
    codes: [...(text.match(CODE()) ?? []).map(plainTitle), ...outside.split(' ').filter(isExamNumber)],
    lengths: lengthsIn(text),
  };
}

/** Letters with a number of their own, in capitals: "LPIC-1". */
const CODE = lazy(() => /(?<![\p{L}\p{N}-])\p{Lu}{3,6}-\d{1,2}(?![\p{L}\p{N}-])/gu);

const BRACKETS = lazy(() => /\(([^()]*)\)|\[([^[\]]*)\]|（([^（）]*)）|【([^【】]*)】/gu);

/** Brackets mostly hold codes and editions; some hold the level. */
const tellsLevel = (text: string) =>
  /\b(?:level|grade|stage|part|tier|module|nivel|nível|niveau|stufe|livello|advanced|intermediate|beginner|basic|expert|foundation|practitioner|associate|professional|attendance|participation)\b/iu.test(
    text,
  );

/** Letters and numbers; a word that is written as words are is none ("Master", "online"). */
const isAlias = (part: string) =>
  !/^\p{L}\p{Ll}{3,}(?: \p{Ll}+)*$/u.test(part.trim()) &&
  plainTitle(part).split(' ').length <= 3 &&
  plainTitle(part).length <= 12;

/** Small letters, digits, + and # only; marks, emoji, quotes and dashes are gone. */
export function plainText(text: string): string {
  return unmarked(text)
    .replace(/&/g, ' and ')
    .replace(/['’‘`´]/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}+#.]+/gu, ' ')
    .replace(/(?<![\p{L}\p{N}+#])[+#]+/gu, ' ')
    .trim();
}

function unmarked(text: string): string {
  return text
    .replace(/[®™©℠]/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/ł/g, 'l')
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
}

/** Exam numbers are one word (AZ-900: az900); lengths and counts (40 hours, 2x) say nothing about the subject. */
function plainTitle(text: string): string {
  const lower = unmarked(text)
    .replace(EXAM_NUMBER, (code) => (/[a-z]/.test(code) ? '' : 'x') + code.replace(/-/g, ''))
    .replace(LENGTH, ' ')
    .replace(COURSE_CODE, '$1')
    .replace(/\b([a-z]{3,})v(\d{1,2})\b/g, '$1 v$2')
    .replace(DEGREE, (letters) => letters.replace(/[.\s]/g, ''))
    .replace(/\b\d+\s?x\b/g, ' ')
    .replace(/(?<![\p{L}\p{N}])([a-z])-(?=[a-z])/gu, '$1');
  return LEVEL_PHRASES.reduce((result, [from, to]) => result.replace(from, to), plainText(lower.replace(/'s\b/g, 's')));
}

const LENGTH =
  /\b(\d+(?:[.,]\d+)?)\s*-?(hours?|hrs?|h|minutes?|min|days?|weeks?|months?|credits?|ects|cpd|pdus?|ceus?|horas|stunden|heures|ore|uur)\b/g;

function lengthsIn(title: string): readonly Length[] {
  return [...unmarked(title).matchAll(LENGTH)].map(([, number = '', unit = '']) => ({
    number: Number(number.replace(',', '.')),
    unit: /^(?:h|stunden|ore|uur)/.test(unit) ? 'h' : unit.slice(0, 2),
  }));
}

/** "CS50x" and "CS50's" are runs of CS50. */
const COURSE_CODE = /\b([a-z]{2,}\d{2,})(?:x|'s)(?![a-z\d])/g;

/** "B.Sc.", "M. A.": the letters of a degree. */
const DEGREE = /\b[bm]\.\s?(?:sc|a|tech|eng|com|ed|phil|s|e|b\.\s?a)\b\.?|\bph\.\s?d\b\.?/g;

const EXAM_NUMBER = /\b(?:[a-z]{2,3}-[a-z]?\d{2,4}|[a-z\d]{3}-\d{3,4}|\d{2}-\d{3})\b/g;

/** `az900`, `saac03`, `1z0808`, `x200301`: the number of an exam. */
export const isExamNumber = (word: string): boolean =>
  /^(?:[a-z]{2,3}[a-z]?\d{2,4}|[a-z\d]{3}\d{3,4})$/.test(word) && /[a-z]/.test(word) && /\d/.test(word);

/** Which script a word is written in, and which scripts can be compared with which. Pure. */
import { lazy } from './lazy.ts';

export type Script = 'latin' | 'cyrillic' | 'greek' | 'characters' | 'hangul' | 'arabic' | 'hebrew' | 'other';

const SCRIPTS = lazy((): readonly (readonly [Script, RegExp])[] => [
  ['latin', /\p{Script=Latin}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['greek', /\p{Script=Greek}/u],
  ['characters', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}々ー]/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
]);

/** The script of a word: that of most use in comparing it, where a hostile word mixes several. */
export function scriptOf(word: string): Script {
  return SCRIPTS().find(([, letter]) => letter.test(word))?.[0] ?? 'other';
}

const LETTERS: readonly Script[] = ['latin', 'cyrillic', 'greek'];

/** Latin, Cyrillic and Greek meet in Latin letters; every other script is compared only with itself. */
export function areComparable(a: Script, b: Script): boolean {
  return a === b || (LETTERS.includes(a) && LETTERS.includes(b));
}

/** Written without spaces, or with spaces by custom only. */
export const isUnspaced = (script: Script): boolean => script === 'characters' || script === 'hangul';

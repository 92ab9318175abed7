/**
 * How single words of a title count: those that say nothing, kinds of credential, numbers however written. Data and small
 * readers for titles.ts; words are in small letters without marks.
 */

/** Words that say nothing by themselves, in the languages that titles come in. */
export const SMALL: ReadonlySet<string> = new Set(
  'the a an iec of in for and to on with by at from or as your de del la el en y para con los las do da e em le les du des et pour der die das und fur mit im van het een och og i'.split(
    ' ',
  ),
);

export const stem = (word: string): string => (word.length > 3 ? word.replace(/(?<![su])s$/, '') : word);

/** Kinds of credential: they may be said or not. */
export const KINDS: ReadonlySet<string> = new Set(
  'certified certification certificate certificat certificado certificada certificacion certificacao certificazione zertifikat zertifizierter zertifizierte zertifizierung course training program programme exam badge credential degree nanodegree curso cours corso cursus kurs lehrgang formation formacion formacao schulung specialization specialisation license licence completion achievement award ce verified learning path bootcamp series class workshop seminar module diploma microcredential version edition release level grade stage part tier nivel niveau stufe livello teil'
    .split(' ')
    .map(stem),
);

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const IN_WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];
const STEPS = /^(?:level|grade|stage|part|tier|step|module|tranche|nivel|niveau|stufe|livello|teil|kurs|course)$/;

/** The number that a word is: digits, "v3", a roman numeral (I and V only last), "two" after "level". */
export function numberIn(word: string, before: string | undefined, last: boolean): string | undefined {
  const [, digits] = /^[vrln]?(\d+(?:\.\d+)*)$/.exec(word) ?? [];
  if (/^\d[a-z]$/.test(word)) return word;
  if (digits !== undefined) return digits.replace(/(?:\.0+)+$/, '').replace(/^0+(?=\d)/, '');
  const roman = ROMAN.indexOf(word) + 1;
  if (roman > 0 && before !== undefined && (last || !/^[ivx]$/.test(word) || STEPS.test(before))) return String(roman);
  const spoken = before !== undefined && STEPS.test(before) ? IN_WORDS.indexOf(word) + 1 : 0;
  return spoken > 0 ? String(spoken) : undefined;
}

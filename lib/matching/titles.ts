/**
 * Whether a title on a page says what was issued. Levels, numbers and versions are compared before everything else, because
 * one word of those makes another certificate; then the words that are left, in any order. docs/matching.md has the rules.
 */
import { ABBREVIATIONS, CUT_SHORT, DEGREES } from './abbreviations.ts';
import { makersIn } from './issuers.ts';
import { mayBeTranslations } from './languages.ts';
import { heightOf, levelOf, SOFT_LEVEL } from './levels.ts';
import { isMisprint } from './spelling.ts';
import { isExamNumber, type Length, plainText, readTitle, type Wording } from './wording.ts';

/** `level…` and `title…` become the codes of check `claim`: a difference fails, a doubt warns. */
export type TitleResult = 'same' | 'level-differs' | 'level-doubtful' | 'title-differs' | 'title-doubtful';

/**
 * @param makers names of the issuer, on the page and on the credential: a title may carry them or not.
 */
export function compareTitles(claimed: string, issued: string, makers: readonly string[] = []): TitleResult {
  if (withoutMarks(claimed) === withoutMarks(issued) && withoutMarks(claimed) !== '') return 'same';
  const [page, credential] = [readTitle(claimed), readTitle(issued)];
  const isSameText = page.text.replace(/ /g, '') === credential.text.replace(/ /g, '') && page.text !== '';
  if (isSameText && lengthsDiffer(page.lengths, credential.lengths)) return 'level-differs';
  if (isSameText) return relate(editionsOf(page), editionsOf(credential)).differ ? 'level-doubtful' : 'same';
  const names = makers.map(plainText).filter(Boolean);
  const [written, issuedWords] = [expand(page, credential), expand(credential, page)];
  const [spelled, issuedAs] = [splitLike(written, issuedWords), splitLike(issuedWords, written)];
  const [told, toldThere] = [withoutMakers(spelled, credential, names), withoutMakers(issuedAs, page, names)];
  // Where a title is nothing but its maker's name, that name tells ("IELTS" beside "IELTS Academic").
  const isBare = told.length === 0 || toldThere.length === 0;
  const ours = sort(page, isBare ? spelled : told);
  const theirs = sort(credential, isBare ? issuedAs : toldThere);
  const subject = compareSubjects(ours, theirs);
  const grade = compareGrades(ours, theirs);
  if (subject === 'same' && grade === 'same') return 'same';
  if (mayBeTranslations(claimed, issued)) return grade === 'level-differs' ? grade : 'title-doubtful';
  if (subject === 'title-differs' && (grade !== 'level-differs' || !sharesSubject(ours, theirs))) return subject;
  return grade === 'level-differs' || subject === 'same' ? grade : subject;
}

/** The same words in the same order are the same title, whatever brackets, dashes and quotes stand between: "CEH (Master)". */
function withoutMarks(title: string): string {
  const spaced = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[()[\]{}"'“”‘’,;:|·–—-]+/g, ' ');
  return spaced.replace(/\s+/g, ' ').trim();
}

/** A title's words by what they say. */
interface Sorted {
  readonly subject: readonly string[];
  readonly optional: readonly string[];
  readonly levels: ReadonlySet<string>;
  readonly levelWords: readonly string[];
  /** The level may be said or not: "Professional Certificate". */
  readonly softLevels: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  readonly exams: ReadonlySet<string>;
  /** Exam numbers, years and large numbers, those in brackets too. */
  readonly editions: ReadonlySet<string>;
  readonly lengths: readonly Length[];
}

/** @param words the title's, with letters and cut words written out, without makers' names */
function sort(title: Wording, words: readonly string[]): Sorted {
  const numbered = words.map((word, at) => numberIn(word, words[at - 1], at === words.length - 1));
  const isYear = (number: string | undefined) => number !== undefined && /^(?:19|20)\d\d$/.test(number);
  const named = words.filter((word, at) => numbered[at] === undefined && !SMALL.has(word));
  const subject = named.filter((word) => levelIn(word) === undefined && !isExamNumber(word)).map(stem);
  const telling = subject.filter((word) => !KINDS.has(word));
  const levels = named.flatMap((word) => levelIn(word) ?? []);
  return {
    subject: [...new Set(telling.length > 0 ? telling : subject)],
    optional: title.optional.map(stem),
    levels: new Set(levels),
    levelWords: named.filter((word) => levelIn(word) !== undefined).map(stem),
    softLevels: new Set(SOFT_LEVEL.test(title.text) ? ['professional'] : []),
    numbers: new Set(numbered.flatMap((number) => (number !== undefined && !isYear(number) ? [number] : []))),
    years: new Set(numbered.flatMap((number) => (number !== undefined && isYear(number) ? [number] : []))),
    exams: new Set(words.filter(isExamNumber)),
    editions: editionsOf(title, words),
    lengths: title.lengths,
  };
}

/** Words that say nothing by themselves, in the languages that titles come in. */
const SMALL = new Set(
  'the a an iec of in for and to on with by at from or as your de del la el en y para con los las do da e em le les du des et pour der die das und fur mit im van het een och og i'.split(
    ' ',
  ),
);

/** Kinds of credential: they may be said or not. */
const KINDS = new Set(
  'certified certification certificate certificat certificado certificada certificacion certificacao certificazione zertifikat zertifizierter zertifizierte zertifizierung course training program programme exam badge credential degree nanodegree curso cours corso cursus kurs lehrgang formation formacion formacao schulung specialization specialisation license licence completion achievement award ce verified learning path bootcamp series class workshop seminar module diploma microcredential version edition release level grade stage part tier nivel niveau stufe livello teil'
    .split(' ')
    .map(stem),
);

/** Letters and cut words written out, where the other title writes them out or where they are well known. */
function expand({ words, text }: Wording, other: Wording): readonly string[] {
  if (other.aliases.some((alias) => alias.replace(/ /g, '') === text.replace(/ /g, ''))) return other.words;
  const known = ABBREVIATIONS.get(text);
  if (known) return known.split(' ');
  return words.flatMap((word) => {
    if (other.words.includes(word)) return [word];
    if (other.aliases.includes(word))
      return other.words.filter((theirs) => numberIn(theirs, 'level', false) === undefined);
    const [, letters = word, digit = ''] = /^([a-z]{2,})(\d)$/.exec(word) ?? [];
    const long = CUT_SHORT.get(word) ?? ABBREVIATIONS.get(letters) ?? degree(word, other)?.join(' ');
    const written = long?.split(' ') ?? runOfInitials(letters, other.words);
    return written ? [...written, digit].filter(Boolean) : [word];
  });
}

/** "BSc" as the other title writes it out: "Bachelor of Science", or as a bachelor's degree. */
function degree(letters: string, { words }: Wording): readonly string[] | undefined {
  const [level = '', ...subject] = DEGREES.get(letters)?.split(' ') ?? [];
  const told = subject.filter((word) => words.includes(word));
  return words.map(stem).includes(stem(level)) || told.length > 0 ? [level, ...told] : undefined;
}

/** The neighbours in the other title whose first letters these are: "cspo", "certified scrum product owner". */
function runOfInitials(letters: string, words: readonly string[]): readonly string[] | undefined {
  if (!/^[a-z]{2,6}$/.test(letters)) return undefined;
  for (const counted of [words, words.filter((word) => !SMALL.has(word))]) {
    const at = counted
      .map((word) => word.slice(0, 1))
      .join('')
      .indexOf(letters);
    if (at >= 0) return counted.slice(at, at + letters.length);
  }
  return undefined;
}

/** "scrummaster" as "scrum master", and "itil4" as "itil 4", where the other title writes it apart. */
function splitLike(words: readonly string[], others: readonly string[]): readonly string[] {
  return words.flatMap((word) => {
    if (others.includes(word)) return [word];
    const at = others.findIndex((other, index) => other + (others[index + 1] ?? ' ') === word);
    if (at >= 0) return others.slice(at, at + 2);
    const [, letters = '', digits = ''] = /^([a-z]{2,})(\d{1,2})$/.exec(word) ?? [];
    return others.includes(letters) ? [letters, digits] : [word];
  });
}

/** Issuers' names, which titles carry or not. Two makers tell two certificates apart, and stay. */
function withoutMakers(words: readonly string[], other: Wording, issuers: readonly string[]): readonly string[] {
  const text = words.join(' ');
  const [ours, theirs] = [makersIn(text), makersIn(other.text)];
  const isShared = ours.some(([, maker]) => theirs.some(([, theirMaker]) => theirMaker === maker));
  const makers = isShared || theirs.length === 0 ? ours.map(([name]) => name) : [];
  const others = issuers.filter((name) => makersIn(name).length === 0);
  const left = [...others, ...makers]
    .reduce(
      (rest, name) => dropName(rest, name, theirs.some(([theirName]) => theirName === name) ? [] : other.words),
      ` ${text} `,
    )
    .trim();
  return left === '' ? [] : left.split(/\s+/);
}

/** A name in one word goes; of a longer one the other title must have nothing, or "Google Cloud" took "Cloud" along. */
function dropName(text: string, name: string, others: readonly string[]): string {
  const parts = name.split(' ');
  return parts.length > 1 && overlap(parts, others) ? text : text.replace(` ${name} `, ' ');
}

const levelIn = (word: string) => levelOf(word) ?? levelOf(stem(word));

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const IN_WORDS = ['one', 'two', 'three', 'four', 'five', 'six'];
const STEPS = /^(?:level|grade|stage|part|tier|step|module|tranche|nivel|niveau|stufe|livello|teil|kurs|course)$/;

/** The number that a word is: digits, "v3", a roman numeral (I and V only last), "two" after "level". */
function numberIn(word: string, before: string | undefined, last: boolean): string | undefined {
  const [, digits] = /^[vrln]?(\d+(?:\.\d+)*)$/.exec(word) ?? [];
  if (/^\d[a-z]$/.test(word)) return word;
  if (digits !== undefined) return digits.replace(/(?:\.0+)+$/, '').replace(/^0+(?=\d)/, '');
  const roman = ROMAN.indexOf(word) + 1;
  if (roman > 0 && before !== undefined && (last || !/^[ivx]$/.test(word) || STEPS.test(before))) return String(roman);
  const spoken = before !== undefined && STEPS.test(before) ? IN_WORDS.indexOf(word) + 1 : 0;
  return spoken > 0 ? String(spoken) : undefined;
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?<![su])s$/, '') : word;
}

function compareGrades(page: Sorted, credential: Sorted): 'same' | 'level-differs' | 'level-doubtful' {
  const exams = relate(page.exams, credential.exams);
  const numbers = relate(page.numbers, credential.numbers);
  const years = relate(page.years, credential.years);
  const levels = relate(page.levels, credential.levels, new Set([...page.softLevels, ...credential.softLevels]));
  if ([exams, numbers, years, levels].some(({ differ }) => differ)) return 'level-differs';
  if (lengthsDiffer(page.lengths, credential.lengths)) return 'level-differs';
  if (levels.added.some((level) => heightOf(level) === 'high')) return 'level-differs';
  if (relate(page.editions, credential.editions).differ) return 'level-doubtful';
  const saysMore = levels.added.length > 0 || numbers.added.some((number) => number !== '1');
  const hidesEntry = levels.missing.some((level) => heightOf(level) === 'entry');
  const otherWord = page.levelWords.join() !== '' && !overlap(page.levelWords, credential.levelWords) && levels.shared;
  return saysMore || hidesEntry || otherWord ? 'level-doubtful' : 'same';
}

/** In brackets they are often left out; two that differ are two editions. */
function editionsOf({ aliases, optional }: Wording, words: readonly string[] = []): ReadonlySet<string> {
  return new Set([...words, ...aliases, ...optional].filter(isEdition));
}

const isEdition = (word: string) => isExamNumber(word) || /^\d{3,4}$/.test(word);

/** Lengths are told or not, and rounded; a course of 30 hours is still another than one of 10. */
function lengthsDiffer(ours: readonly Length[], theirs: readonly Length[]): boolean {
  const [one] = ours;
  const other = theirs.find(({ unit }) => unit === one?.unit);
  if (!one || !other) return false;
  return Math.min(one.number, other.number) < 0.75 * Math.max(one.number, other.number);
}

interface Relation {
  /** Each says something that the other does not. */
  readonly differ: boolean;
  readonly added: readonly string[];
  readonly missing: readonly string[];
  readonly shared: boolean;
}

function relate(
  page: ReadonlySet<string>,
  credential: ReadonlySet<string>,
  soft: ReadonlySet<string> = new Set(),
): Relation {
  const added = [...page].filter((one) => !credential.has(one) && !soft.has(one));
  const missing = [...credential].filter((one) => !page.has(one) && !soft.has(one));
  const shared = [...page].some((one) => credential.has(one));
  return { differ: added.length > 0 && missing.length > 0, added, missing, shared };
}

const overlap = (ones: readonly string[], others: readonly string[]) => ones.some((one) => others.includes(one));

/** Titles of so much in common are told apart by hand; below it they are about two things. */
const NEARLY = 0.75;

function compareSubjects(page: Sorted, credential: Sorted): 'same' | 'title-differs' | 'title-doubtful' {
  const added = unfound(page.subject, [...credential.subject, ...credential.optional]);
  const missing = unfound(credential.subject, [...page.subject, ...page.optional]);
  if (added.length === 0 && missing.length === 0) return 'same';
  if ([...added, ...missing].every((word) => KINDS.has(word)) && saysGrade(page) && saysGrade(credential))
    return 'same';
  if (overlap([...page.exams], [...credential.exams])) return added.length === 0 ? 'same' : 'title-doubtful';
  if (page.subject.length === 0 || credential.subject.length === 0) {
    return page.exams.size > 0 && credential.exams.size > 0 ? 'same' : 'title-doubtful';
  }
  const shared = page.subject.length - added.length;
  // "Oracle Certified Associate" leaves open of what.
  if (shared === 0)
    return page.subject.every((word) => KINDS.has(word)) && levelsShared(page, credential)
      ? 'title-doubtful'
      : 'title-differs';
  if (added.length === 0 || missing.length === 0) return 'title-doubtful';
  const sharing = (2 * shared) / (page.subject.length + credential.subject.length);
  return sharing >= NEARLY ? 'title-doubtful' : 'title-differs';
}

const levelsShared = (page: Sorted, credential: Sorted) => overlap([...page.levels], [...credential.levels]);

/** Something besides its kind: "365 Fundamentals" names a certification without another word. */
const saysGrade = ({ levels, numbers, exams }: Sorted) => levels.size + numbers.size + exams.size > 0;

const sharesSubject = (page: Sorted, credential: Sorted) =>
  unfound(page.subject, credential.subject).length < page.subject.length || page.subject.length === 0;

const unfound = (words: readonly string[], among: readonly string[]) =>
  words.filter((word) => !among.some((other) => other === word || isMisprint(word, other)));

/**
 * Whether a title on a page says what was issued. Levels, numbers and versions are compared before everything else, because
 * one word of those makes another certificate; then the words that are left, in any order. docs/matching.md has the rules.
 */
import { inTheSameWords } from './expansion.ts';
import { mayBeTranslations } from './languages.ts';
import { heightOf, levelOf, ranksBeside, SOFT_LEVEL } from './levels.ts';
import { withoutMakers } from './makers.ts';
import { isMisprint } from './spelling.ts';
import { KINDS, numberIn, SMALL, stem } from './vocabulary.ts';
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
  const [spelled, issuedAs] = inTheSameWords(page, credential);
  const [told, toldThere] = [withoutMakers(spelled, credential, names), withoutMakers(issuedAs, page, names)];
  // Where a title is nothing but its maker's name, that name tells ("IELTS" beside "IELTS Academic").
  const isBare = told.length === 0 || toldThere.length === 0;
  const ours = sort(page, isBare ? spelled : told);
  const theirs = sort(credential, isBare ? issuedAs : toldThere);
  const code = sharedCode(page, credential, ours, theirs);
  const subject = code ? 'same' : eased(compareSubjects(ours, theirs), page, credential);
  const grade = compareGrades(ours, theirs, code);
  if (subject === 'same' && grade === 'same') return 'same';
  if (mayBeTranslations(claimed, issued)) return grade === 'level-differs' ? grade : 'title-doubtful';
  if (subject === 'title-differs' && (grade !== 'level-differs' || !sharesSubject(ours, theirs))) return subject;
  return grade === 'level-differs' || subject === 'same' ? grade : subject;
}

/** Which of the two titles is nothing but the code that both have ("LPIC-1", "AZ-900"): what the other says beside it describes it. */
type Code = 'page' | 'credential';

function sharedCode(page: Wording, credential: Wording, ours: Sorted, theirs: Sorted): Code | undefined {
  const code = [...page.codes].find((one) => credential.codes.includes(one));
  if (code === undefined) return undefined;
  const isAlone = ({ subject, levels, optional }: Sorted) =>
    levels.size + optional.length === 0 && subject.every((word) => KINDS.has(word) || code.split(' ').includes(word));
  return isAlone(ours) ? 'page' : isAlone(theirs) ? 'credential' : undefined;
}

/** Titles that bear one code are not told to be about two things, however they describe it. */
function eased(subject: Subject, page: Wording, credential: Wording): Subject {
  const isShared = overlap(
    [...page.codes, ...page.aliases.filter(isLetters)],
    [...credential.codes, ...credential.aliases],
  );
  return subject === 'title-differs' && isShared ? 'title-doubtful' : subject;
}

const isLetters = (alias: string) => /^\p{L}{3,}$/u.test(alias);

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

const levelIn = (word: string) => levelOf(word) ?? levelOf(stem(word));

function compareGrades(
  page: Sorted,
  credential: Sorted,
  code: Code | undefined,
): 'same' | 'level-differs' | 'level-doubtful' {
  if (isAnotherRank(page, credential) || isAnotherRank(credential, page)) return 'level-differs';
  const exams = relate(page.exams, credential.exams);
  const numbers = relate(page.numbers, credential.numbers);
  const years = relate(page.years, credential.years);
  const levels = relate(page.levels, credential.levels, new Set([...page.softLevels, ...credential.softLevels]));
  if ([exams, numbers, years, levels].some(({ differ }) => differ)) return 'level-differs';
  if (lengthsDiffer(page.lengths, credential.lengths)) return 'level-differs';
  const saysHigher = levels.added.some((level) => heightOf(level) === 'high');
  if (saysHigher && !code) return 'level-differs';
  if (relate(page.editions, credential.editions).differ) return 'level-doubtful';
  const saysMore =
    levels.added.some((level) => heightOf(level) !== 'entry') || numbers.added.some((number) => number !== '1');
  if (code === 'page') return 'same';
  const hidesEntry = levels.missing.some((level) => heightOf(level) === 'entry');
  const otherWord = page.levelWords.join() !== '' && !overlap(page.levelWords, credential.levelWords) && levels.shared;
  return saysMore || hidesEntry || otherWord ? 'level-doubtful' : 'same';
}

/** The one word that a title says more is its rank, where the other says its level: "Sailing, master", "Sailing, basic". */
function isAnotherRank(title: Sorted, other: Sorted): boolean {
  const added = unfound(title.subject, [...other.subject, ...other.optional]);
  const isAll = added.length === 1 && unfound(other.subject, [...title.subject, ...title.optional]).length === 0;
  return isAll && title.levels.size === 0 && added.some((word) => ranksBeside(word, [...other.levels]));
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

type Subject = 'same' | 'title-differs' | 'title-doubtful';

function compareSubjects(page: Sorted, credential: Sorted): Subject {
  const added = unfound(page.subject, [...credential.subject, ...credential.optional]);
  const missing = unfound(credential.subject, [...page.subject, ...page.optional]);
  const isUntold = [...page.subject, ...credential.subject].every((word) => KINDS.has(word));
  // A number of an exam beside a level alone: nothing says that they are of one thing.
  if (isUntold && page.exams.size > 0 !== credential.exams.size > 0) return 'title-doubtful';
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

/**
 * Months as profiles write them, in any language that the browser can name them in. Profiles show months, so months are
 * what is read; what could be two months (03/04/24) is none. Pure but for Intl.
 */
import type { YearMonth } from '../verdict/words.ts';
import { EXPIRES, NEVER } from './labels.ts';

/** From when to when a line says that something holds. */
export interface Validity {
  readonly issued?: YearMonth;
  readonly expires?: YearMonth | 'never';
}

export interface DateReader {
  /** The first month in a text. */
  month(text: string): YearMonth | undefined;
  /** What a line such as "Issued Jan 2024 · Expires Jan 2027" says; `{}` where it names no month. */
  validity(text: string): Validity;
}

/** Tried in this order when the page's own language does not know the word. */
const LANGUAGES =
  'en de fr es pt it nl pl tr id ja zh ko ru ar sv da nb fi cs ro hu el uk he hi th vi ms bg hr sk sl sr lt lv et ca fa bn'.split(
    ' ',
  );

/** Shortenings that are in use but not in the browsers' tables. */
const ALSO: Readonly<Record<string, number>> = { sept: 9, mrz: 3, agt: 8, agst: 8, okt: 10, sty: 1, mrt: 3 };

/** What parts a line: "Issued Jan 2024 · Expires Jan 2027". */
const PARTS = /[·•・|]/u;
const LONGEST = 300;
/** Years on certificates; others in a text are numbers. */
const EARLIEST = 1950;
const LATEST = 2100;
/** Years of the Buddhist calendar, as Thai pages write them. */
const BUDDHIST = 543;

/** A reader for pages in a language (`html lang`). Names of months are looked up once and kept in it. */
export function createDateReader(language = 'en'): DateReader {
  const tables = new Map<string, ReadonlyMap<string, number>>();
  const tableOf = (one: string) => {
    const table = tables.get(one) ?? monthNames(one);
    tables.set(one, table);
    return table;
  };
  const lookUp = (word: string): number | undefined => {
    for (const one of [language, ...LANGUAGES]) {
      const month = monthIn(tableOf(one), word);
      if (month) return month;
    }
    return undefined;
  };
  const words = new Map<string, number | undefined>();
  const monthOf: MonthOf = (word) => {
    if (words.size < 200 && !words.has(word)) words.set(word, lookUp(word));
    return words.has(word) ? words.get(word) : lookUp(word);
  };
  return {
    month: (text) => found(text, monthOf)[0]?.month,
    validity: (text) => readValidity(text, monthOf),
  };
}

type MonthOf = (word: string) => number | undefined;

interface Found {
  readonly month: YearMonth;
  readonly start: number;
  readonly end: number;
}

function readValidity(text: string, monthOf: MonthOf): Validity {
  const never = NEVER.test(text);
  const plain = plainDigits(text).replace(NEVER, ' ');
  const dates = found(plain, monthOf);
  let issued: YearMonth | undefined;
  let expires: YearMonth | undefined;
  for (const [index, { month, start, end }] of dates.entries()) {
    const before = plain.slice(dates[index - 1]?.end ?? 0, start);
    const after = plain.slice(end, dates[index + 1]?.start ?? plain.length);
    // A label belongs to its own part of the line; in Japanese, Korean and Turkish it may follow the date.
    const own = before.split(PARTS).at(-1) ?? '';
    const label = index === dates.length - 1 ? `${own} ${after.split(PARTS)[0]}` : own;
    const isEnd = EXPIRES.test(label) || (issued !== undefined && month > issued);
    if (isEnd) expires ??= month;
    else issued ??= month;
  }
  const end = expires ?? (never ? 'never' : undefined);
  return { ...(issued && { issued }), ...(end && { expires: end }) };
}

const NUMERIC = [
  // 2024年1月, 2024년 1월, 2024. 1.
  { pattern: /(\d{4})\s*(?:年|년|\.)\s*(\d{1,2})(?!\d)\s*[月월.]?/gu, year: 1, month: 2 },
  // 2024-01, 2024/01, 2024-01-31
  { pattern: /(?<!\d)(\d{4})[-/](\d{1,2})(?:[-/]\d{1,2})?(?!\d)/gu, year: 1, month: 2 },
  // thg 1 2024, tháng 1 năm 2024
  { pattern: /(?:thg|tháng)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)/giu, year: 2, month: 1 },
  // 31.01.2024
  { pattern: /(?<!\d)\d{1,2}\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu, year: 2, month: 1 },
  // 01/2024, 01.2024; not the end of a day of three parts
  { pattern: /(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?!\d)/gu, year: 2, month: 1 },
] as const;

/** All months in a text, in order. */
function found(text: string, monthOf: MonthOf): Found[] {
  const plain = plainDigits(text);
  const dates = [...numericDates(plain), ...dayMonthYear(plain), ...namedDates(plain, monthOf)];
  const inOrder = dates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter(({ start }, index) => inOrder.slice(0, index).every((earlier) => earlier.end <= start));
}

function numericDates(text: string): Found[] {
  return NUMERIC.flatMap(({ pattern, year, month }) =>
    [...text.matchAll(pattern)].flatMap((match) => dated(match, Number(match[year]), Number(match[month]))),
  );
}

/** Day and month by slashes, in the order of whoever wrote it: read only where one of them can be no month. */
function dayMonthYear(text: string): Found[] {
  return [...text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/gu)].flatMap((match) => {
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first <= 12 && second <= 12 && first !== second) return [];
    return dated(match, Number(match[3]), first > 12 ? second : first);
  });
}

/** A year with the name of a month close before it ("Jan 2, 2026", "jan. de 2024") or after it ("2024 m. sausis"). */
function namedDates(text: string, monthOf: MonthOf): Found[] {
  const tokens = [...text.matchAll(/\d+|[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
  return tokens.flatMap((token, index) => {
    const year = yearOf(token.text);
    if (year === undefined) return [];
    const before = tokens.slice(Math.max(0, index - 4), index).toReversed();
    const another = before.findIndex(({ text: word }) => yearOf(word) !== undefined);
    const after = tokens.slice(index + 1, index + 3);
    for (const near of [...(another < 0 ? before : before.slice(0, another)), ...after]) {
      const gap = text.slice(Math.min(near.start, token.start), Math.max(near.start, token.start));
      const month = PARTS.test(gap) || /\d/.test(near.text) ? undefined : monthOf(fold(near.text));
      const [first, last] = near.start < token.start ? [near, token] : [token, near];
      if (month) return [{ month: yearMonth(year, month), start: first.start, end: last.start + last.text.length }];
    }
    return [];
  });
}

function dated(match: RegExpExecArray, yearWritten: number, month: number): Found[] {
  const year = yearOf(String(yearWritten));
  if (year === undefined || month < 1 || month > 12) return [];
  return [{ month: yearMonth(year, month), start: match.index, end: match.index + match[0].length }];
}

function yearOf(text: string): number | undefined {
  if (text.length !== 4) return undefined;
  const written = Number(text);
  const year = written > LATEST ? written - BUDDHIST : written;
  return year >= EARLIEST && year <= LATEST ? year : undefined;
}

function yearMonth(year: number, month: number): YearMonth {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The names of the months in a language: long and short, alone and as they stand in a date. */
function monthNames(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(language)) return names;
  for (const options of [
    { month: 'long' },
    { month: 'short' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const) {
    const format = new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const name = format.formatToParts(Date.UTC(2024, month - 1, 1)).find(({ type }) => type === 'month')?.value ?? '';
      const folded = fold(name);
      if (folded && !names.has(folded)) names.set(folded, month);
    }
  }
  return names;
}

/** The name as it is, or the only one that begins so: "Sept" is September. */
function monthIn(names: ReadonlyMap<string, number>, word: string): number | undefined {
  const exact = names.get(word) ?? ALSO[word];
  if (exact || word.length < 3) return exact;
  const months = new Set([...names].filter(([name]) => name.startsWith(word)).map(([, month]) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

/** Lower case, no accents, no points: "Févr." and "fevr" are one. Marks of other scripts stay: there they are letters. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.॰׳\s]/gu, '')
    .toLowerCase();
}

/** Digits of any script as 0–9; the text keeps its length as long as they stand in the basic plane. */
function plainDigits(text: string): string {
  return text.slice(0, LONGEST).replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero =
      [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10].find((first) => code >= first && code < first + 10) ?? code;
    return String(code - zero);
  });
}

/**
 * Months in the cells of one column, as spreadsheets and people write them. What a single cell leaves open (03/04/2024) the
 * other cells of its column decide: one with 23/04/2024 says that the day comes first.
 */
import { isForEver, monthIn } from '../claims/dates.ts';
import type { YearMonth } from '../verdict/words.ts';

export type MonthReader = (cell: string) => YearMonth | 'never' | undefined;

const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?:[ T].*)?$/;
const ISO = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?:[ T].*)?$/;
const MONTH_FIRST = /^(\d{1,2})[./-](\d{4})$/;
const NEVER =
  /^(never|none|no expir\w*|does not expire|unlimited|lifetime|nie|unbegrenzt|jamais|nunca|無期限|n\/a|-|–|—)$/i;

/** @param column cells of the column, as many as are wanted for deciding */
export function monthReader(column: readonly string[]): MonthReader {
  const order = dayAndMonth(column);
  return (cell) => {
    const text = cell.trim();
    if (text === '') return undefined;
    if (NEVER.test(text) || isForEver(text)) return 'never';
    const [, isoYear, isoMonth] = ISO.exec(text) ?? [];
    if (isoYear && isoMonth) return yearMonth(isoYear, isoMonth);
    const [, month, year] = MONTH_FIRST.exec(text) ?? [];
    if (month && year) return yearMonth(year, month);
    const numbers = NUMBERS.exec(text);
    if (numbers) return fromNumbers(numbers, order);
    return monthIn(text);
  };
}

/** Which number is the month, as far as the column tells. */
function dayAndMonth(column: readonly string[]): 'day-first' | 'month-first' | undefined {
  for (const cell of column) {
    const [, first, second] = NUMBERS.exec(cell.trim()) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  // Dots part days from months wherever they are used.
  return column.some((cell) => /^\d{1,2}\.\d{1,2}\.\d{2,4}/.test(cell.trim())) ? 'day-first' : undefined;
}

function fromNumbers(
  [, first = '', second = '', year = '']: RegExpExecArray,
  order: ReturnType<typeof dayAndMonth>,
): YearMonth | undefined {
  const whole = year.length === 2 ? `20${year}` : year;
  if (first === second) return yearMonth(whole, first);
  if (order === undefined) return undefined;
  return yearMonth(whole, order === 'day-first' ? second : first);
}

function yearMonth(year: string, month: string): YearMonth | undefined {
  const [numberOfYear, numberOfMonth] = [Number(year), Number(month)];
  if (numberOfMonth < 1 || numberOfMonth > 12 || numberOfYear < 1950 || numberOfYear > 2100) return undefined;
  return `${year}-${String(numberOfMonth).padStart(2, '0')}`;
}

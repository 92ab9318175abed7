/**
 * Months as profiles write them, in the languages that profile sites come in. Profiles show months, so months are what is
 * read; what could be two months (03/04/2024) is none. Pure.
 */
import type { YearMonth } from '../verdict/words.ts';
import { EXPIRES, NOT } from './labels.ts';

/** From when to when a line says that something holds. */
export interface Validity {
  readonly issued?: YearMonth;
  readonly expires?: YearMonth | 'never';
}

/**
 * The names of the months without accents, alone and as they stand in a date, in English, German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Turkish, Indonesian, Russian, Arabic, Swedish, Danish, Norwegian, Ukrainian, Romanian,
 * Greek, Czech, Hungarian, Hebrew, Hindi, Finnish and Malay. Japanese, Chinese, Korean and Vietnamese count them.
 */
const MONTHS = [
  'january tammikuu janvier enero janeiro gennaio januari styczen stycznia ocak январь января يناير січень січня ianuarie ιανουαριου ιανουαριος leden ledna januar ינואר जनवरी',
  'february helmikuu fevrier febrero fevereiro febbraio luty lutego subat февраль февраля فبراير лютии лютого februarie φεβρουαριου φεβρουαριος unor unora februar פברואר फरवरी',
  'march maaliskuu mac mars marzo marco maart mrt marzec marca maret марта مارس marts березень березня martie μαρτιου μαρτιος mrz brezen brezna marcius מרץ मार्च',
  'avril huhtikuu abril aprile kwiecien kwietnia nisan апрель апреля أبريل квітень квітня aprilie απριλιου απριλιος duben dubna aprilis אפריל अप्रैल',
  'mayo toukokuu maio maggio mei maja mayıs маи мая مايو травень травня μαιου μαιος kveten kvetna majus מאי मई',
  'june kesakuu juin junio junho giugno czerwiec czerwca haziran июнь июня يونيو червень червня iunie ιουνιου ιουνιος cerven cervna cvn junius יוני जून',
  'july heinakuu julai juillet julio julho luglio lipiec lipca temmuz июль июля يوليو липень липня iulie ιουλιου ιουλιος cervenec cervence cvc julius יולי जुलाई',
  'aout elokuu ogos agosto augustus sierpien sierpnia agustos agustus августа أغسطس augusti серпень серпня αυγουστου αυγουστος agt srpen srpna augusztus אוגוסט अगस्त',
  'september syyskuu septembre septiembre setembro settembre wrzesien wrzesnia eylul сентябрь сентября سبتمبر вересень вересня septembrie σεπτεμβριου σεπτεμβριος zari szeptember ספטמבר सितंबर',
  'october lokakuu oktober octobre octubre outubro ottobre pazdziernika ekim октябрь октября أكتوبر жовтень жовтня octombrie οκτωβριου οκτωβριος rijen rijna אוקטובר अक्टूबर अक्तूबर',
  'november marraskuu novembre noviembre novembro listopada kasım ноябрь ноября نوفمبر листопада noiembrie νοεμβριου νοεμβριος listopad listopadu נובמבר नवंबर',
  'december joulukuu disember dezember decembre diciembre dezembro dicembre grudzien grudnia aralık desember декабрь декабря ديسمبر грудень грудня decembrie δεκεμβριου δεκεμβριος prosinec prosince דצמבר दिसंबर',
].map((names) => fold(names).split(' '));

/** What parts a line: "Issued Jan 2024 · Expires Jan 2027". */
const PARTS = /[·•・|]/u;
const LONGEST = 300;
/** Years on certificates; other numbers are none. */
const EARLIEST = 1950;
const LATEST = 2100;

/** Thai months, in full and as they are cut short; their words are not parted by spaces. */
const THAI = [
  'มกราคม|ม\\.ค',
  'กุมภาพันธ์|ก\\.พ',
  'มีนาคม|มี\\.ค',
  'เมษายน|เม\\.ย',
  'พฤษภาคม|พ\\.ค',
  'มิถุนายน|มิ\\.ย',
  'กรกฎาคม|ก\\.ค',
  'สิงหาคม|ส\\.ค',
  'กันยายน|ก\\.ย',
  'ตุลาคม|ต\\.ค',
  'พฤศจิกายน|พ\\.ย',
  'ธันวาคม|ธ\\.ค',
].map((names) => new RegExp(`(?:${names})\\.?`, 'g'));
/** The Buddhist era counts from then; a year in it is none of ours. */
const BUDDHIST = 543;
const IN_BUDDHIST = /(?<!\d)2[456]\d\d(?!\d)/g;

/** The first month in a text. */
export function monthIn(text: string): YearMonth | undefined {
  return datesIn(plainText(text))[0]?.month;
}

/**
 * What a line says, such as "Issued Jan 2024 · Expires Jan 2027" or "Jan 2024 · No expiration date"; `{}` where it names no
 * month. Order tells more than words: first comes the issue, and a part after it that has no date says that none is set.
 */
export function validityIn(text: string): Validity {
  const plain = plainText(text);
  const dates = datesIn(plain);
  let issued: YearMonth | undefined;
  let expires: YearMonth | undefined;
  for (const [index, { month, start, end }] of dates.entries()) {
    const before =
      plain
        .slice(dates[index - 1]?.end ?? 0, start)
        .split(PARTS)
        .at(-1) ?? '';
    const [after = ''] = plain.slice(end).split(PARTS);
    // In Japanese, Korean and Turkish the label follows its date; between two dates it belongs to the second.
    const isEnd = EXPIRES.test(before) || (index === dates.length - 1 && EXPIRES.test(after) && !NOT.test(after));
    if (isEnd || (issued !== undefined && month > issued)) expires ??= month;
    else issued ??= month;
  }
  const rest = plain.slice(dates.at(-1)?.end ?? plain.length);
  const hasOpenPart = rest
    .split(PARTS)
    .slice(1)
    .some((part) => /\S\s+\S|\p{Lo}{3}/u.test(part.trim()));
  const end = expires ?? (issued !== undefined && (hasOpenPart || isForEver(rest)) ? 'never' : undefined);
  return { ...(issued && { issued }), ...(end && { expires: end }) };
}

/** Says in words that nothing ends. */
export function isForEver(text: string): boolean {
  return EXPIRES.test(text) && NOT.test(text);
}

interface Dated {
  readonly month: YearMonth;
  readonly start: number;
  readonly end: number;
}

const NUMERIC = [
  // 2024年1月, 2024년 1월, 2024. 1., 2024-01, 2024/01, 2024-01-31
  { pattern: /(?<!\d)(\d{4})\s*[年년./-]\s*(\d{1,2})(?!\d)(?:[/-]\d{1,2}|\s*[月월.])?/gu, year: 1, month: 2 },
  // 31.01.2024
  { pattern: /(?<!\d)\d{1,2}\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/gu, year: 2, month: 1 },
  // 31/01/2024: in the order of whoever wrote it, so read only where the other one can be no month
  { pattern: /(?<!\d)(?:1[3-9]|2\d|3[01])[/-](\d{1,2})[/-](\d{4})(?!\d)/gu, year: 2, month: 1 },
  { pattern: /(?<!\d)(\d{1,2})[/-](?:1[3-9]|2\d|3[01])[/-](\d{4})(?!\d)/gu, year: 2, month: 1 },
  // 01/2024, 01.2024; not the end of a day of three parts
  { pattern: /(?<![\d/.-])(\d{1,2})[/.-](\d{4})(?!\d)/gu, year: 2, month: 1 },
  // thg 1 2024, tháng 1 năm 2024
  { pattern: /(?:thg|tháng)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})(?!\d)/giu, year: 2, month: 1 },
] as const;

/** All months in a text, in order. */
function datesIn(text: string): Dated[] {
  const numeric = NUMERIC.flatMap(({ pattern, year, month }) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      dated(match.index, match[0].length, match[year], Number(match[month])),
    ),
  );
  const inOrder = [...numeric, ...namedDates(text)].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter(({ start }, index) => inOrder.slice(0, index).every((earlier) => earlier.end <= start));
}

/** A year with the name of a month close before it ("Jan 2, 2026", "jan. de 2024") or after it ("2024 januari"). */
function namedDates(text: string): Dated[] {
  const words = [...text.matchAll(/\d+|[\p{L}\p{M}]+/gu)].map((match) => ({ text: match[0], start: match.index }));
  return words.flatMap((year, index) => {
    if (!/^\d{4}$/.test(year.text)) return [];
    const before = words.slice(Math.max(0, index - 4), index).toReversed();
    const another = before.findIndex((word) => /^\d{4}$/.test(word.text));
    const near = [...(another < 0 ? before : before.slice(0, another)), ...words.slice(index + 1, index + 2)];
    for (const word of near) {
      const [first, last] = word.start < year.start ? [word, year] : [year, word];
      const length = last.start + last.text.length - first.start;
      const month = PARTS.test(text.slice(first.start, first.start + length)) ? 0 : monthNamed(word.text);
      if (month > 0) return dated(first.start, length, year.text, month);
    }
    return [];
  });
}

function dated(start: number, length: number, year: string | undefined, month: number): Dated[] {
  const isYear = Number(year) >= EARLIEST && Number(year) <= LATEST;
  if (!isYear || month < 1 || month > 12) return [];
  return [{ month: `${year}-${String(month).padStart(2, '0')}`, start, end: start + length }];
}

/** 1 to 12, or 0: a name, or the beginning of one ("Sept", "févr"). */
function monthNamed(word: string): number {
  const folded = fold(word);
  return folded.length < (HINDI.test(folded) ? 2 : 3)
    ? 0
    : MONTHS.findIndex((names) => names.some((name) => name.startsWith(folded))) + 1;
}

/** Written with few letters and many marks, a month is cut shorter: जन॰ */
const HINDI = /\p{Script=Devanagari}/u;

/** Lower case, no accents: "Févr" and "fevr" are one. */
function fold(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0654]/gu, '')
    .toLowerCase();
}

/** Digits of any script as 0–9, and Thai dates as months by number in our own years. */
function plainText(text: string): string {
  const plain = plainDigits(text);
  if (!/[\u0e00-\u0e7f]/.test(plain)) return plain;
  const ours = plain.replace(IN_BUDDHIST, (year) => String(Number(year) - BUDDHIST));
  return THAI.reduce((rest, month, index) => rest.replace(month, ` ${ENGLISH[index]} `), ours);
}

const ENGLISH = MONTHS.map(([name = '']) => name);

/** Digits of any script as 0–9. */
function plainDigits(text: string): string {
  const start = text.slice(0, LONGEST);
  // Most texts have none, and to look for them a browser has to make a list of all the digits that there are.
  if (!/[\u0660-\uffff]/.test(start)) return start;
  return start.replace(/[^\P{Nd}\d]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Each script's ten digits stand together, and zero is the first of them.
    let value = 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
    return String(value);
  });
}

/**
 * Texts in quotation marks, as canonical JSON (RFC 8785) and canonical N-Quads (RDFC-1.0, 5) have them. The two differ only in
 * characters that hardly any text holds. Nearly all texts need no escape, so that is asked first, in the way that is quickest.
 */

/** The text as canonical JSON has it; half a character becomes an escape, as with `JSON.stringify`. */
export function quoteJson(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** The text as canonical N-Quads have it: the short escapes where there are any, else four upper-case hex digits. */
export function quoteLiteral(text: string): string {
  if (isPlain(text)) return `"${text}"`;
  if (!isRare(text) && text.isWellFormed()) return JSON.stringify(text);
  return `"${text.replace(ALL_SPECIAL, (char) => SHORT[char] ?? unicode(char))}"`;
}

/**
 * From this length on it is quicker to look for one character after the other than for all at once: for a single one there is
 * an instruction that looks at many places of the text together.
 */
export const LONG = 512;

/** Printable ASCII without quotation mark and backslash. */
const PLAIN = /^[ !#-[\]-~]*$/;

/** Whether it stands in quotation marks as it is, in both. May say no to some that do. */
function isPlain(text: string): boolean {
  return text.length < LONG ? PLAIN.test(text) : text.isWellFormed() && !holdsAny(text, SPECIAL);
}

const isRare = (text: string) => (text.length < LONG ? RARE.test(text) : holdsAny(text, RARE_ONES));

export const holdsAny = (text: string, characters: readonly string[]) => characters.some((one) => text.includes(one));

export const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const RARE = /[\u0000-\u0007\u000B\u000E-\u001F\u007F]/;
const RARE_ONES = ASCII.filter((char) => RARE.test(char));
const ALL_SPECIAL = /[\u0000-\u001F\u007F"\\]/g;
/** The likeliest first. */
const SPECIAL = ['\n', '"', ...ASCII.filter((char) => char.search(ALL_SPECIAL) === 0)];

const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

const unicode = (char: string) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

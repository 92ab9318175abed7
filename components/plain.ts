/**
 * Text of pages, issuers and credentials made safe to stand beside our icons: it stays text, but whatever could pass for
 * one of our marks or turn the line around is dropped (DESIGN section 5.1). Pure; no table, no locale.
 */

/** Signs that belong to names and titles, although Unicode calls them symbols. */
const KEPT_SYMBOLS = /[©®™℠°№]/u;
/** Symbols and pictures (ticks and crosses among them), what builds emoji, and the radical sign, which reads as a tick. */
const PICTURES =
  /[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u221A]|\u20E3|\uFE0E|\uFE0F/gu;
/** Joiners shape Persian and Indic words; anywhere else they only hide. */
const LOOSE_JOINERS = /(?<![\p{L}\p{M}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{M}])/gu;
/** Direction marks, invisible operators, tags, private use, lone surrogates, unassigned. */
const INVISIBLE = /(?![\u200C\u200D])[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu;
const BLANKS = /[\p{Cc}\p{Z}\u2800\u3164\uFFA0\u115F\u1160]+/gu;
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/**
 * One line of plain text, at most `limit` characters, cut with an ellipsis.
 * @param text as it stands in the page, the answer or the credential
 */
export function plain(text: string, limit = 240): string {
  const line = text
    .slice(0, limit * 4)
    .normalize('NFC')
    .replace(PICTURES, (sign) => (KEPT_SYMBOLS.test(sign) ? sign : ''))
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .replace(LOOSE_JOINERS, '')
    .replace(PILED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > limit
    ? `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

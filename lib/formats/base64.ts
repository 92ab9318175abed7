/**
 * Base64 as tokens, keys and lists have it (RFC 4648). One pass over a table: a token is decoded in a few microseconds, which
 * what asks about each character, or goes by texts of one character a byte, takes many times.
 */

const ORDINARY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** What stands for no value; one such among others shows in their union. */
const NONE = 0x80;

const URL_SAFE = tableOf(`${ORDINARY}-_`);
const EITHER = tableOf(`${ORDINARY}-_`, `${ORDINARY}+/`);

function tableOf(...alphabets: readonly string[]): Uint8Array {
  const table = new Uint8Array(256).fill(NONE);
  for (const alphabet of alphabets) {
    for (let value = 0; value < alphabet.length; value += 1) table[alphabet.charCodeAt(value)] = value;
  }
  return table;
}

/** The bytes of base64url without padding (RFC 7515, 2), or undefined: for another character, a rest that stands for nothing. */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  return decode(text, URL_SAFE, true);
}

/** The bytes of either alphabet, padded or not, whatever the last bits are. Undefined for anything else. */
export function decodeEither(text: string): Uint8Array<ArrayBuffer> | undefined {
  return decode(text.replace(/={1,2}$/, ''), EITHER, false);
}

const encoder = new TextEncoder();

function decode(text: string, table: Uint8Array, isStrict: boolean): Uint8Array<ArrayBuffer> | undefined {
  const codes = encoder.encode(text);
  const value = (at: number) => table[codes[at] ?? 0] ?? NONE;
  const rest = codes.length % 4;
  const whole = codes.length - rest;
  const bytes = new Uint8Array((codes.length * 3) >> 2);
  let [to, seen] = [0, 0];
  for (let at = 0; at < whole; at += 4) {
    const a = value(at);
    const b = value(at + 1);
    const c = value(at + 2);
    const d = value(at + 3);
    seen |= a | b | c | d;
    bytes[to] = (a << 2) | (b >> 4);
    bytes[to + 1] = (b << 4) | (c >> 2);
    bytes[to + 2] = (c << 6) | d;
    to += 3;
  }
  if (rest === 0) return seen & NONE ? undefined : bytes;
  const [a, b, c] = [value(whole), value(whole + 1), rest === 3 ? value(whole + 2) : 0];
  bytes[to] = (a << 2) | (b >> 4);
  if (rest === 3) bytes[to + 1] = (b << 4) | (c >> 2);
  const left = rest === 3 ? c & 0b11 : b & 0b1111;
  const isBroken = rest === 1 || ((seen | a | b | c) & NONE) !== 0 || (isStrict && left !== 0);
  return isBroken ? undefined : bytes;
}

/** As current browsers have it (ECMAScript 2026); Node has not. It goes by many characters at a time. */
type FromBase64 = (text: string, options: { alphabet: 'base64' | 'base64url' }) => Uint8Array<ArrayBuffer>;
const { fromBase64 } = Uint8Array as { fromBase64?: FromBase64 };

/**
 * As `decodeEither`, for long texts such as status lists: by the browser's own decoder where there is one and it takes the text,
 * which is of one alphabet mostly. White space is skipped.
 */
export function decodeLong(text: string, native = fromBase64): Uint8Array<ArrayBuffer> | undefined {
  try {
    const alphabet = text.includes('-') || text.includes('_') ? 'base64url' : 'base64';
    return native?.call(Uint8Array, text, { alphabet }) ?? decodeEither(text);
  } catch {
    return decodeEither(text);
  }
}

/** As much of DER (X.690) as certificates need: tag, length, content, of definite length and inside the bytes at hand. */

export interface Der {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  /** Tag, length and content. */
  readonly whole: Uint8Array<ArrayBuffer>;
}

/** More parts than any level of a certificate has. */
const MOST = 500;

/** The values that stand one after the other, or undefined where the bytes are no DER. */
export function readDer(bytes: Uint8Array): readonly Der[] | undefined {
  const all: Der[] = [];
  const held = new Uint8Array(bytes);
  for (let at = 0; at < held.length; ) {
    const read = readOne(held, at);
    if (!read || all.length === MOST) return undefined;
    all.push(read);
    at += read.whole.length;
  }
  return all;
}

function readOne(bytes: Uint8Array<ArrayBuffer>, at: number): Der | undefined {
  const [tag = 0, short = 0xff] = bytes.subarray(at, at + 2);
  const more = short < 0x80 ? 0 : short - 0x80;
  if ((tag & 31) === 31 || more > 3 || short === 0x80) return undefined;
  const start = at + 2 + more;
  const length = more === 0 ? short : bytes.subarray(at + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  const end = start + length;
  return end > bytes.length ? undefined : { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** What is inside a value, or nothing. */
export const partsOf = (value: Der | undefined): readonly Der[] => (value && readDer(value.content)) ?? [];

/** An object identifier in hexadecimal: enough to compare with. */
export const hexOf = ({ content }: Der) => Array.from(content, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Any of the string types; those of one byte a letter are read as UTF-8, BMPString is not read. */
export const stringOf = ({ content }: Der) => new TextDecoder().decode(content);

/** UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5) in milliseconds, or NaN. */
export function timeOf({ tag, content }: Der): number {
  const text = new TextDecoder().decode(content);
  const [, short, rest = ''] = /^(\d{2}|\d{4})(\d{10})Z$/.exec(text) ?? [];
  if (short === undefined || (tag === 0x17) !== (short.length === 2)) return Number.NaN;
  const year = short.length === 4 ? short : `${Number(short) < 50 ? '20' : '19'}${short}`;
  const [month, day, hour, minute, second] = rest.match(/\d\d/g) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** A few random changes to bytes: flipped, cut, doubled, moved, overwritten by numbers and pieces that parsers stumble over. Seeded. */
import type { Random } from './random.ts';

/** Longest that a mutant grows, in bytes: large enough for any length field, small enough for many a second. */
const LONGEST = 64 * 1024;
const NUMBERS = [0, 1, 0x1f, 0x7f, 0x80, 0x81, 0xfe, 0xff] as const;
const PIECES = [
  '',
  '\0',
  '"',
  '[[[[',
  '{"a":',
  '\\u0000',
  '__proto__',
  '<![CDATA[',
  '&#0;',
  '\ufeff',
  '\u202e',
  '~',
  '..',
]
  .concat([
    '=',
    '1e999',
    '-',
    '9999999999999999',
    '%00',
    '<svg',
    '</',
    ']]>',
    '<!ENTITY a "b">',
    '\r\n',
    ';',
    ',',
    '""',
  ])
  .map((text) => new TextEncoder().encode(text));

export function createBytesMutator({ below, pick, once }: Random): (seedling: Uint8Array) => Uint8Array<ArrayBuffer> {
  const changes: readonly ((bytes: Uint8Array, at: number) => readonly Uint8Array[])[] = [
    (bytes, at) => [bytes.subarray(0, at), Uint8Array.of((bytes[at] ?? 0) ^ (1 << below(8))), bytes.subarray(at + 1)],
    (bytes, at) => [bytes.subarray(0, at), Uint8Array.of(pick(NUMBERS)), bytes.subarray(at + 1)],
    (bytes, at) => [bytes.subarray(0, at), new Uint8Array(4).fill(pick(NUMBERS)), bytes.subarray(at + 4)],
    (bytes, at) => [bytes.subarray(0, at)],
    (bytes, at) => [bytes.subarray(0, at), bytes.subarray(at + 1 + below(16))],
    (bytes, at) => [bytes.subarray(0, at), pick(PIECES), bytes.subarray(at)],
    (bytes, at) => {
      const piece = bytes.subarray(at, at + 1 + below(64));
      const times = once(8) ? 1 + below(500) : 1;
      return [bytes.subarray(0, at), ...Array.from({ length: times }, () => piece), bytes.subarray(at)];
    },
    (bytes, at) => {
      const from = below(bytes.length + 1);
      return [bytes.subarray(0, at), bytes.subarray(from, from + below(64)), bytes.subarray(at)];
    },
  ];

  return (seedling) => {
    let bytes = joined([seedling]);
    for (let left = 1 + below(4); left > 0; left--) {
      bytes = joined(pick(changes)(bytes, below(bytes.length + 1)));
    }
    return bytes;
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(
    Math.min(
      LONGEST,
      parts.reduce((sum, { length }) => sum + length, 0),
    ),
  );
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, whole.length - at), at);
    at = Math.min(whole.length, at + part.length);
  }
  return whole;
}

/**
 * A credential baked into a PNG (Open Badges 3.0, "Baked Badges"; Open Badges 2.0, "Baking"): a text chunk under a known
 * keyword. Only the text is read; the picture is never decoded.
 */
import { finding } from '../verdict/codes.ts';
import type { Check } from '../verdict/words.ts';
import { inflate } from './inflate.ts';
import { readText } from './json.ts';

/** Keywords, the most telling first: a picture may carry an old badge and a new one. */
const KEYWORDS = ['openbadgecredential', 'clrcredential', 'openbadges'] as const;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Longest text that is inflated or read, in bytes. */
const LONGEST_TEXT = 8 * 2 ** 20;
const MOST_CHUNKS = 20_000;

export type Unbaked = { readonly text: string; readonly findings: readonly Check[] } | { readonly finding: Check };

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/** The text of the credential inside, or the finding that says why there is none. */
export async function unbakePng(bytes: Uint8Array): Promise<Unbaked> {
  const chunks = textChunks(bytes);
  const keyword = KEYWORDS.find((one) => chunks.some((chunk) => chunk.keyword === one));
  const [first, ...others] = chunks.filter((chunk) => chunk.keyword === keyword);
  if (!keyword || !first)
    return { finding: finding('document', 'no-credential', { why: 'it is a picture like any other' }) };
  if (!first.isSound) return { finding: finding('document', 'unreadable', { why: 'the picture is damaged' }) };
  const text = await textIn(first);
  if ('finding' in text) return text;
  const findings = others.length > 0 ? [finding('document', 'baked-twice', { keyword })] : [];
  return { ...text, findings };
}

interface TextChunk {
  readonly type: string;
  readonly keyword: string;
  /** What follows the keyword. */
  readonly rest: Uint8Array;
  /** Its checksum is right. */
  readonly isSound: boolean;
}

/** The text chunks before IEND; what follows it is not part of the picture. */
function textChunks(bytes: Uint8Array): readonly TextChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: TextChunk[] = [];
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS && at + 12 <= bytes.length; count += 1) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) break;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    if (type === 'IEND') break;
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') {
      const data = bytes.subarray(at + 8, end);
      const [keyword, rest] = cut(data);
      const isSound = view.getUint32(end) === checksum(bytes.subarray(at + 4, end));
      found.push({ type, keyword: latin1(keyword), rest, isSound });
    }
    at = end + 4;
  }
  return found;
}

/** tEXt holds Latin-1; zTXt the same, deflated; iTXt flag, method, language, translated keyword and UTF-8 (PNG, 11.3.3). */
async function textIn({ type, rest }: TextChunk): Promise<{ readonly text: string } | { readonly finding: Check }> {
  if (type === 'tEXt') return { text: latin1(rest) };
  if (type === 'zTXt') {
    const inflated = await inflateText(rest.subarray(1));
    return 'finding' in inflated ? inflated : { text: latin1(inflated.bytes) };
  }
  const [isPacked] = rest;
  const [, afterLanguage] = cut(rest.subarray(2));
  const [, stored] = cut(afterLanguage);
  const inflated = isPacked === 0 ? { bytes: stored } : await inflateText(stored);
  if ('finding' in inflated) return inflated;
  const text = readText(inflated.bytes);
  return text === undefined ? { finding: finding('document', 'unreadable', { why: 'it is not text' }) } : { text };
}

async function inflateText(packed: Uint8Array): Promise<{ readonly bytes: Uint8Array } | { readonly finding: Check }> {
  const inflated = await inflate(packed, 'deflate', LONGEST_TEXT);
  if ('bytes' in inflated) return inflated;
  return inflated.trouble === 'too-large'
    ? { finding: finding('document', 'too-large', { why: 'its text swells beyond 8 MiB' }) }
    : { finding: finding('document', 'unreadable', { why: 'the picture is damaged' }) };
}

/** What stands before and after the first zero byte. */
function cut(bytes: Uint8Array): readonly [Uint8Array, Uint8Array] {
  const zero = bytes.indexOf(0);
  return zero < 0 ? [bytes, new Uint8Array()] : [bytes.subarray(0, zero), bytes.subarray(zero + 1)];
}

function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4096) parts.push(String.fromCharCode(...bytes.subarray(at, at + 4096)));
  return parts.join('');
}

/** CRC-32 as PNG has it (Annex D). */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

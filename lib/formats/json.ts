/**
 * JSON as it comes from strangers, read within bounds: bytes, depth and number of values are counted before anything is
 * built, members that stand twice are found, and what is not JSON is told for what it is. `__proto__` and its like are
 * members as any other. Whoever walks the result later may rely on its depth.
 */
import { finding } from '../verdict/codes.ts';
import type { Check, Json } from '../verdict/words.ts';

export interface JsonBounds {
  readonly bytes: number;
  readonly depth: number;
  /** Members, entries and the value itself. */
  readonly values: number;
}

/** Room for a credential with its pictures inside. */
const DOCUMENT: JsonBounds = { bytes: 8 * 2 ** 20, depth: 64, values: 100_000 };

/** Room for a list of credentials taken back. */
export const LIST: JsonBounds = { bytes: 16 * 2 ** 20, depth: 64, values: 2_000_000 };

export type JsonRead =
  | {
      readonly value: Json;
      /** Names of members that stand twice in one object; of each pair the last counts. */
      readonly duplicates: readonly string[];
      /** Names of members over which programs stumble. */
      readonly odd: readonly string[];
    }
  | { readonly finding: Check };

/** Reads UTF-8 JSON (RFC 8259; a byte order mark is passed over). The finding is one of check `document`. */
export function readJson(bytes: Uint8Array, bounds: JsonBounds = DOCUMENT): JsonRead {
  if (bytes.length > bounds.bytes) return tooLarge(`more than ${bounds.bytes / 2 ** 20} MiB`);
  const text = readText(bytes);
  return text === undefined ? unreadable('it is not text') : parseJson(text, bounds);
}

/** Keeps nothing between texts, for each is given whole. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text in bytes of UTF-8, without a byte order mark, or undefined. */
export function readText(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** As {@link readJson}, for what is text already. */
export function parseJson(text: string, bounds: JsonBounds = DOCUMENT): JsonRead {
  const measured = measure(text, bounds);
  if (measured.depth > bounds.depth) return tooLarge(`nested deeper than ${bounds.depth}`);
  if (measured.values > bounds.values) return tooLarge(`more than ${bounds.values} values`);
  try {
    const value: Json = JSON.parse(text);
    const duplicates = countMembers(value) === measured.members ? [] : findDuplicates(text);
    return { value, duplicates, odd: mayHoldOdd(text) && holdsOdd(value) ? [ODD] : [] };
  } catch {
    return unreadable(notJson(text, measured));
  }
}

interface Measure {
  readonly depth: number;
  readonly members: number;
  readonly values: number;
  /** What was opened is closed again. */
  readonly complete: boolean;
}

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [BRACE, BRACKET, END_BRACE, END_BRACKET] = [0x7b, 0x5b, 0x7d, 0x5d];

/** Counts without building anything; stops as soon as a bound is passed. */
function measure(text: string, bounds: JsonBounds): Measure {
  let [depth, deepest, members, values] = [0, 0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === QUOTE) {
      at = endOfString(text, at);
      if (at < 0) return { depth: deepest, members, values, complete: false };
    } else if (char === BRACE || char === BRACKET) {
      depth += 1;
      values += 1;
      if (depth > deepest) deepest = depth;
      if (deepest > bounds.depth || values > bounds.values) break;
    } else if (char === END_BRACE || char === END_BRACKET) depth -= 1;
    else if (char === COMMA) values += 1;
    else if (char === COLON) members += 1;
  }
  return { depth: deepest, members, values, complete: depth <= 0 };
}

/** Where the string that begins at `start` ends, or -1. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}

/** How many members a value has in all. A text that names more of them has said something twice. */
function countMembers(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside: readonly (Json | undefined)[] = Array.isArray(value) ? value : Object.values(value);
  let members = inside === value ? 0 : inside.length;
  for (const one of inside) if (typeof one === 'object' && one !== null) members += countMembers(one);
  return members;
}

/** Sets an object's prototype in programs that copy member by member, and so shows two readers two documents. */
const ODD = '__proto__';

/** Names may be written with escapes. */
const mayHoldOdd = (text: string) => text.includes(ODD) || text.includes('\\u00');

function holdsOdd(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return (
    (!Array.isArray(value) && Object.hasOwn(value, ODD)) || Object.values(value).some((one) => holdsOdd(one ?? null))
  );
}

const NAMES_MEMBER = /\s*:/y;

/** The names that stand twice in one object, of a text that is known to be JSON. */
function findDuplicates(text: string): readonly string[] {
  const found = new Set<string>();
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || char === '[') open.push(new Set());
    else if (char === '}' || char === ']') open.pop();
    else if (char === '"') {
      const end = endOfString(text, at);
      NAMES_MEMBER.lastIndex = end + 1;
      if (NAMES_MEMBER.test(text)) {
        const name: string = JSON.parse(text.slice(at, end + 1));
        const names = open.at(-1);
        if (names?.has(name)) found.add(name);
        names?.add(name);
      }
      at = end;
    }
  }
  return [...found];
}

function notJson(text: string, { complete }: Measure): string {
  const start = text.trimStart().slice(0, 200);
  if (start === '') return 'it is empty';
  if (/^<(!doctype html|html|head|body|!--)/i.test(start)) return 'a web page came where data was due';
  if (/^[{["]/.test(start) && !complete) return 'it breaks off before its end';
  return 'it is not JSON';
}

const tooLarge = (why: string) => ({ finding: finding('document', 'too-large', { why }) });
const unreadable = (why: string) => ({ finding: finding('document', 'unreadable', { why }) });

/**
 * Canonical JSON (RFC 8785): members in the order of their UTF-16 code units, no white space, numbers and texts as ECMAScript
 * writes them. For what JSON can hold; a text that breaks off within a character has no canonical form.
 */
import type { Json, JsonObject } from '../verdict/words.ts';
import { quoteJson } from './quote.ts';

/** The canonical text, or undefined where there is none. Members that are undefined are not there. */
export function canonicalText(value: Json): string | undefined {
  const text = write('', value);
  return text.includes(HALF) && BROKEN.test(text) ? undefined : text;
}

/** Half a character is written as an escape, and nothing else with these letters. To look for them alone is quick. */
const HALF = '\\ud';
const BROKEN = /(?<!\\)(?:\\\\)*\\ud[89a-f][\da-f]{2}/;

/** The text so far and the value behind it: one text that grows is quicker than many that are joined. */
function write(before: string, value: Json): string {
  if (typeof value === 'string') return before + quoteJson(value);
  if (typeof value !== 'object' || value === null) return before + String(value);
  return Array.isArray(value) ? writeList(before, value) : writeObject(before, value as JsonObject);
}

function writeList(before: string, list: readonly Json[]): string {
  let text = `${before}[`;
  for (let at = 0; at < list.length; at += 1) text = write(at === 0 ? text : `${text},`, list[at] ?? null);
  return `${text}]`;
}

function writeObject(before: string, object: JsonObject): string {
  let text = before;
  let opening = '{';
  for (const name of sorted(Object.keys(object))) {
    const inner = object[name];
    if (inner === undefined) continue;
    text = write(`${text}${opening}${quoteJson(name)}:`, inner);
    opening = ',';
  }
  return opening === '{' ? `${text}{}` : `${text}}`;
}

/** Objects of more members than these are left to the general way of sorting. */
const FEW = 20;

/** In place. A few names, mostly in order already, are sorted quickest by putting each where it belongs. */
function sorted(names: string[]): string[] {
  if (names.length > FEW) return names.sort();
  for (let at = 1; at < names.length; at += 1) {
    const name = names[at] ?? '';
    let to = at;
    for (; to > 0 && (names[to - 1] ?? '') > name; to -= 1) names[to] = names[to - 1] ?? '';
    names[to] = name;
  }
  return names;
}

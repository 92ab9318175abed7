/**
 * Canonical JSON (RFC 8785): members in the order of their UTF-16 code units, no white space, numbers and texts as ECMAScript
 * writes them. For what JSON can hold; a text that breaks off within a character has no canonical form.
 */
import type { Json } from '../verdict/words.ts';

/** The canonical text, or undefined where there is none. Members that are undefined are not there. */
export function canonicalText(value: Json): string | undefined {
  const text = write(value);
  return BROKEN.test(text) ? undefined : text;
}

/** JSON.stringify writes half a character as an escape, and nothing else with these letters. */
const BROKEN = /(?<!\\)(?:\\\\)*\\ud[89a-f][\da-f]{2}/;

function write(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(write).join(',')}]`;
  const members: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const inner = (value as { readonly [name: string]: Json | undefined })[name];
    if (inner !== undefined) members.push(`${JSON.stringify(name)}:${write(inner)}`);
  }
  return `{${members.join(',')}}`;
}

/**
 * Named fields out of a platform's own JSON. Nothing is copied whole: a field that nobody names here never comes in, so the
 * legal names, addresses and birth dates that some answers carry end at this door.
 */
import { parsed } from '../net/address.ts';
import type { Json } from '../verdict/words.ts';

/** Texts longer than this are cut: nothing that is shown needs more. */
const LONGEST = 10_000;

/** The value at a path of members; undefined where one is missing. An index is a member of a list. */
export function at(json: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let value = json;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Readonly<Record<string | number, Json>>)[name];
  }
  return value;
}

/** The text at a path, trimmed; undefined where there is none. A number is text here: ids come as either. */
export function textAt(json: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const value = at(json, ...path);
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  return text.slice(0, LONGEST) || undefined;
}

/** The http(s) address at a path: no script, no data. */
export function linkAt(json: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const text = textAt(json, ...path);
  return text && /^https?:\/\//i.test(text) && parsed(text) ? text : undefined;
}

/** The list at a path; empty where there is none. */
export function listAt(json: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const value = at(json, ...path);
  return Array.isArray(value) ? value : [];
}

/** The texts at one path in each entry of a list. */
export function textsIn(list: readonly Json[], ...path: readonly (string | number)[]): readonly string[] {
  return list.flatMap((entry) => textAt(entry, ...path) ?? []);
}

/** An object without the members that are undefined: absent is how the house says "not known". */
export function known<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

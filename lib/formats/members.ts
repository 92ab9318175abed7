/**
 * Reading members whose shape nobody guarantees: each reader gives what was asked for or nothing, and never throws. Own
 * members only, so that `constructor` and its like are never found by accident.
 */
import type { Json, JsonObject } from '../verdict/words.ts';

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object, or undefined for whatever has none of that name. */
export function member(value: Json | undefined, name: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** JSON-LD lets a single value stand for a list of one. `null` stands for nothing. */
export function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value as Json];
}

export const objectsOf = (value: Json | undefined): readonly JsonObject[] => listOf(value).filter(isObject);

export const stringsOf = (value: Json | undefined): readonly string[] =>
  listOf(value).filter((one): one is string => typeof one === 'string');

/** A text, its first language where it is given in several, or undefined. White space around it is nobody's intention. */
export function textOf(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  const text = isObject(first) ? (first['@value'] ?? first.en) : first;
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}

/** The id of a node that may stand as its id alone or as an object. */
export function idOf(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  const id = isObject(first) ? (first.id ?? first['@id']) : first;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

export const typesOf = (value: Json | undefined): readonly string[] =>
  isObject(value) ? stringsOf(value.type ?? value['@type']) : [];

/** The object without its members that are undefined: an absent member and one that says nothing are the same. */
export function present<T extends object>(object: T): T {
  const kept: Partial<T> = {};
  for (const name in object) if (object[name] !== undefined) kept[name] = object[name];
  return kept as T;
}

/** As {@link present}, or undefined where nothing is left. */
export function presentOrNothing<T extends object>(object: T): T | undefined {
  const kept = present(object);
  return Object.keys(kept).length > 0 ? kept : undefined;
}

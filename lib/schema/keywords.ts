/** The keywords of JSON Schema that look at one value by themselves, as a table; and those that only tell people something. */
import { isObject, listOf, stringsOf } from '../formats/members.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { Unsupported } from './unsupported.ts';

type Assertion = (value: Json, asked: Json, schema: JsonObject) => boolean;

/** What a keyword says of values of other types is nothing, hence true. */
const ofText =
  (test: (text: string, asked: Json) => boolean): Assertion =>
  (value, asked) =>
    typeof value !== 'string' || test(value, asked);
const ofNumber =
  (test: (number: number, asked: number) => boolean): Assertion =>
  (value, asked) =>
    typeof value !== 'number' || typeof asked !== 'number' || test(value, asked);
const ofList =
  (test: (list: readonly Json[], asked: Json) => boolean): Assertion =>
  (value, asked) =>
    !Array.isArray(value) || test(value, asked);
const ofObject =
  (test: (object: JsonObject, asked: Json) => boolean): Assertion =>
  (value, asked) =>
    !isObject(value) || test(value, asked);

const lengthOf = (text: string) => [...text].length;

export const ASSERTIONS: Readonly<Record<string, Assertion>> = {
  type: (value, asked) => stringsOf(asked).some((type) => isOfType(value, type)),
  const: (value, asked) => isEqual(value, asked),
  enum: (value, asked) =>
    listOf(asked).some((one) => isEqual(value, one)) ||
    (value === null && Array.isArray(asked) && asked.includes(null)),
  minLength: ofText((text, asked) => lengthOf(text) >= Number(asked)),
  maxLength: ofText((text, asked) => lengthOf(text) <= Number(asked)),
  pattern: ofText((text, asked) => fitsPattern(text, asked)),
  minimum: ofNumber((number, asked) => number >= asked),
  maximum: ofNumber((number, asked) => number <= asked),
  exclusiveMinimum: ofNumber((number, asked) => number > asked),
  exclusiveMaximum: ofNumber((number, asked) => number < asked),
  multipleOf: ofNumber((number, asked) => Number.isInteger(number / asked)),
  minItems: ofList((list, asked) => list.length >= Number(asked)),
  maxItems: ofList((list, asked) => list.length <= Number(asked)),
  uniqueItems: ofList((list, asked) => asked !== true || areUnique(list)),
  minProperties: ofObject((object, asked) => Object.keys(object).length >= Number(asked)),
  maxProperties: ofObject((object, asked) => Object.keys(object).length <= Number(asked)),
  dependentRequired: ofObject((object, asked) => keepsDependencies(object, asked)),
};

export const ANNOTATIONS: ReadonlySet<string> = new Set([
  ...['$schema', '$id', 'id', '$comment', '$defs', 'definitions', '$anchor', '$vocabulary', 'title', 'description'],
  ...['default', 'examples', 'deprecated', 'readOnly', 'writeOnly', 'format', 'contentEncoding', 'contentMediaType'],
  ...['then', 'else', 'minContains', 'maxContains', 'name', 'version'],
]);

function isOfType(value: Json, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Equal as JSON: the order of members does not count. */
export function isEqual(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((entry, index) => isEqual(entry, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}

/** Longer lists are not compared pair by pair. */
const LONGEST_LIST = 500;

function areUnique(list: readonly Json[]): boolean {
  if (list.length > LONGEST_LIST) throw new Unsupported('it compares too many entries');
  return list.every((one, index) => !list.slice(0, index).some((earlier) => isEqual(one, earlier)));
}

function keepsDependencies(object: JsonObject, asked: Json): boolean {
  if (!isObject(asked)) return true;
  return Object.entries(asked).every(
    ([name, needed]) => !Object.hasOwn(object, name) || stringsOf(needed).every((one) => Object.hasOwn(object, one)),
  );
}

/** Longest text, and most repetitions in one pattern, with which backtracking stays harmless. */
const LONGEST_TEXT = 200;
const MOST_REPEATS = 3;

/** A pattern comes from a stranger: one with repeated groups or many repetitions could run for years, so it is not run. */
function fitsPattern(text: string, asked: Json): boolean {
  const pattern = typeof asked === 'string' ? asked : '';
  const repeats = pattern.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  if (
    /\)(?:[*+]|\{)|\\[1-9k]/.test(pattern) ||
    repeats > MOST_REPEATS ||
    text.length > LONGEST_TEXT ||
    pattern.length > 500
  ) {
    throw new Unsupported('it holds a pattern that is not safe to run');
  }
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    throw new Unsupported('it holds a pattern that is none');
  }
}

/**
 * JSON Schema by interpretation: an extension may not compile validators, and schemas come from strangers. Covers what
 * credential schemas use of drafts 7 to 2020-12; what it does not know makes the outcome unknown, never a pass. Steps are
 * counted, and patterns that could run away are not run.
 */
import { isObject, listOf, stringsOf } from '../formats/members.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { ANNOTATIONS, ASSERTIONS } from './keywords.ts';
import { Unsupported } from './unsupported.ts';

export type Outcome =
  | { readonly fits: true }
  | { readonly fits: false; readonly why: string }
  /** The schema asks for something that is not known here, or for too much work. */
  | { readonly fits: undefined; readonly why: string };

const MOST_STEPS = 100_000;
/** A document is at most 64 deep; a schema that refers to itself without end is deeper. */
const DEEPEST = 300;

export function validate(value: Json, schema: Json): Outcome {
  const run: Run = { root: schema, steps: 0, depth: 0 };
  try {
    const why = check(value, schema, '', run);
    return why === undefined ? { fits: true } : { fits: false, why };
  } catch (error) {
    if (error instanceof Unsupported) return { fits: undefined, why: error.message };
    throw error;
  }
}

interface Run {
  readonly root: Json;
  steps: number;
  depth: number;
}

/** What is wrong with the value, as the end of a sentence, or undefined. */
function check(value: Json, schema: Json, at: string, run: Run): string | undefined {
  run.steps += 1;
  if (run.steps > MOST_STEPS || run.depth > DEEPEST) throw new Unsupported('it is too much work');
  if (schema === true) return undefined;
  if (schema === false) return `${nameOf(at)} must not be there`;
  if (!isObject(schema)) throw new Unsupported('a part of it is no schema');
  run.depth += 1;
  const why = first(Object.entries(schema), ([keyword, asked = null]) =>
    checkKeyword(keyword, asked, value, schema, at, run),
  );
  run.depth -= 1;
  return why;
}

function checkKeyword(
  keyword: string,
  asked: Json,
  value: Json,
  schema: JsonObject,
  at: string,
  run: Run,
): string | undefined {
  if (Object.hasOwn(ASSERTIONS, keyword)) {
    return ASSERTIONS[keyword]?.(value, asked, schema) ? undefined : `${nameOf(at)} does not keep “${keyword}”`;
  }
  if (Object.hasOwn(APPLICATORS, keyword)) return APPLICATORS[keyword]?.(asked, { value, schema, at, run });
  if (ANNOTATIONS.has(keyword) || keyword.startsWith('x-')) return undefined;
  throw new Unsupported(`it uses “${keyword}”`);
}

const nameOf = (at: string) => (at === '' ? 'it' : `“${at}”`);

interface Place {
  readonly value: Json;
  readonly schema: JsonObject;
  readonly at: string;
  readonly run: Run;
}

/** Keywords that apply other schemas: to the value itself, to its members or to its entries. */
const APPLICATORS: Readonly<Record<string, (asked: Json, place: Place) => string | undefined>> = {
  $ref: (asked, { value, at, run }) => check(value, resolve(asked, run), at, run),
  allOf: (asked, { value, at, run }) => first(listOf(asked), (one) => check(value, one, at, run)),
  anyOf: (asked, place) =>
    fitting(asked, place) > 0 ? undefined : `${nameOf(place.at)} fits none of the forms allowed`,
  oneOf: (asked, place) =>
    fitting(asked, place) === 1 ? undefined : `${nameOf(place.at)} does not fit just one of the forms allowed`,
  not: (asked, { value, at, run }) =>
    check(value, asked, at, run) === undefined ? `${nameOf(at)} has a form that is ruled out` : undefined,
  if: (asked, { value, schema, at, run }) => {
    const branch = check(value, asked, at, run) === undefined ? schema.then : schema.else;
    return branch === undefined ? undefined : check(value, branch, at, run);
  },
  required: (asked, { value, at }) => {
    const missing = isObject(value) ? stringsOf(asked).find((name) => !Object.hasOwn(value, name)) : undefined;
    return missing === undefined ? undefined : `${nameOf(under(at, missing))} is missing`;
  },
  properties: (asked, { value, at, run }) =>
    first(membersOf(asked), ([name, schema]) =>
      isObject(value) && Object.hasOwn(value, name)
        ? check(value[name] ?? null, schema, under(at, name), run)
        : undefined,
    ),
  patternProperties: (asked, { value, at, run }) =>
    first(membersOf(asked), ([pattern, schema]) =>
      first(
        membersOf(value).filter(([name]) => ASSERTIONS.pattern?.(name, pattern, {})),
        ([name, inner]) => check(inner, schema, under(at, name), run),
      ),
    ),
  additionalProperties: (asked, { value, schema, at, run }) => {
    const patterns = membersOf(schema.patternProperties ?? null).map(([pattern]) => pattern);
    const isKnown = (name: string) =>
      (isObject(schema.properties) && Object.hasOwn(schema.properties, name)) ||
      patterns.some((pattern) => ASSERTIONS.pattern?.(name, pattern, {}));
    return first(
      membersOf(value).filter(([name]) => !isKnown(name)),
      ([name, inner]) => check(inner, asked, under(at, name), run),
    );
  },
  propertyNames: (asked, { value, at, run }) =>
    first(membersOf(value), ([name]) => check(name, asked, under(at, name), run)),
  dependentSchemas: (asked, { value, at, run }) =>
    first(membersOf(asked), ([name, schema]) =>
      isObject(value) && Object.hasOwn(value, name) ? check(value, schema, at, run) : undefined,
    ),
  prefixItems: (asked, place) => checkTuple(listOf(asked), place),
  items: (asked, place) => {
    if (Array.isArray(asked)) return checkTuple(asked, place);
    return checkEntries(asked, listOf(place.schema.prefixItems).length, place);
  },
  additionalItems: (asked, place) =>
    Array.isArray(place.schema.items) ? checkEntries(asked, place.schema.items.length, place) : undefined,
  contains: (asked, { value, schema, at, run }) => {
    if (!Array.isArray(value)) return undefined;
    const count = value.filter((one) => check(one, asked, at, run) === undefined).length;
    const [least, most] = [Number(schema.minContains ?? 1), Number(schema.maxContains ?? Number.POSITIVE_INFINITY)];
    return count >= least && count <= most ? undefined : `${nameOf(at)} does not hold what it must`;
  },
};

function checkTuple(schemas: readonly Json[], { value, at, run }: Place): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return first([...schemas.entries()].slice(0, value.length), ([index, schema]) =>
    check(value[index], schema, `${at}[${index}]`, run),
  );
}

function checkEntries(schema: Json, from: number, { value, at, run }: Place): string | undefined {
  if (!Array.isArray(value)) return undefined;
  return first([...value.entries()].slice(from), ([index, one]) => check(one, schema, `${at}[${index}]`, run));
}

const fitting = (asked: Json, { value, at, run }: Place) =>
  listOf(asked).filter((one) => check(value, one, at, run) === undefined).length;

function first<T>(all: readonly T[], test: (one: T) => string | undefined): string | undefined {
  for (const one of all) {
    const why = test(one);
    if (why !== undefined) return why;
  }
  return undefined;
}

const membersOf = (value: Json): readonly (readonly [string, Json])[] =>
  isObject(value) ? Object.entries(value).map(([name, inner = null]) => [name, inner]) : [];

const under = (at: string, name: string) => (at === '' ? name : `${at}.${name}`);

/** A reference within the schema: a JSON pointer, an anchor, or its own address. Nothing else is fetched. */
function resolve(reference: Json, { root }: Run): Json {
  const own = isObject(root) ? (root.$id ?? root.id) : undefined;
  const text = typeof reference === 'string' ? reference : '';
  const local = typeof own === 'string' && text.startsWith(own) ? text.slice(own.length) : text;
  if (local === '#' || local === '') return root;
  if (local.startsWith('#/')) return pointTo(root, local.slice(2).split('/'));
  throw new Unsupported('it refers to another schema');
}

function pointTo(root: Json, path: readonly string[]): Json {
  let value: Json | undefined = root;
  for (const part of path) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value =
      isObject(value) && Object.hasOwn(value, name)
        ? value[name]
        : Array.isArray(value)
          ? value[Number(name)]
          : undefined;
  }
  if (value === undefined) throw new Unsupported('it refers to a part of it that is not there');
  return value;
}

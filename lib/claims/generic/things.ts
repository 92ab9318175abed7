/**
 * Structured data of a page (schema.org in JSON-LD, microdata and RDFa) as one kind of thing, so that whoever reads it
 * need not know how it was written. Pages are hostile: scripts, things and depth have bounds, and nothing is resolved
 * outside of the page.
 */
import type { Steps } from '../steps.ts';
import { textOf, tidy } from '../text.ts';

export interface Thing {
  /** Without the vocabulary: "Person". */
  readonly types: readonly string[];
  readonly id?: string;
  readonly members: ReadonlyMap<string, readonly Value[]>;
  /** Where it stands on the page; JSON-LD stands nowhere. */
  readonly element?: Element;
  /** Whether it is inside of another thing. */
  readonly nested: boolean;
}
export type Value = string | Thing;

const MOST_SCRIPTS = 20;
const LONGEST_SCRIPT = 262_144;
const MOST_THINGS = 2_000;
const DEEPEST = 16;

/** All things of a page, the nested ones too, in the order in which they are written. */
export function* thingsIn(document: Document): Steps<Thing[]> {
  const things: Thing[] = [];
  const scripts = [...document.getElementsByTagName('script')]
    .filter(({ type }) => type.toLowerCase() === 'application/ld+json')
    .slice(0, MOST_SCRIPTS);
  for (const { textContent } of scripts) {
    readObject(parse(textContent ?? ''), things, 0);
    yield 'pause';
  }
  for (const markup of MARKUP) things.push(...(yield* thingsInMarkup(document, markup)));
  return things;
}

function parse(text: string): unknown {
  if (text.length > LONGEST_SCRIPT) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Broken data of somebody's theme: it says nothing, which is what is reported.
    return undefined;
  }
}

/** Reads a JSON value; things that are found are added to `things`, outer ones before inner ones. */
function readObject(json: unknown, things: Thing[], depth: number): Value[] {
  if (depth > DEEPEST || things.length >= MOST_THINGS) return [];
  if (typeof json === 'string' || typeof json === 'number') return [String(json)];
  if (Array.isArray(json)) return json.slice(0, MOST_THINGS).flatMap((one) => readObject(one, things, depth + 1));
  if (typeof json !== 'object' || json === null) return [];
  const entries = Object.entries(json);
  const graph = entries.find(([name]) => name === '@graph');
  if (graph) return readObject(graph[1], things, depth);
  const members = new Map<string, readonly Value[]>();
  const text = (name: string) => entries.filter(([key]) => key === name).flatMap(([, value]) => value);
  const thing = {
    types: text('@type').filter(isString).map(withoutVocabulary),
    members,
    nested: depth > 1,
    ...identified(text('@id').find(isString)),
  };
  things.push(thing);
  for (const [name, value] of entries)
    if (!name.startsWith('@')) members.set(withoutVocabulary(name), readObject(value, things, depth + 2));
  const [value] = text('@value');
  return [isString(value) ? value : thing];
}

function identified(id: string | undefined): { readonly id?: string } {
  return id === undefined ? {} : { id };
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function withoutVocabulary(name: string): string {
  return name.replace(/^.*[/#:]/, '');
}

/** Two ways to say the same in attributes. */
const MARKUP = [
  { scope: '[itemscope][itemtype]', type: 'itemtype', property: 'itemprop', id: 'itemid' },
  { scope: '[typeof]', type: 'typeof', property: 'property', id: 'resource' },
] as const;
type Markup = (typeof MARKUP)[number];

function* thingsInMarkup(document: Document, markup: Markup): Steps<Thing[]> {
  const scopes = [...document.querySelectorAll(markup.scope)].slice(0, MOST_THINGS);
  if (scopes.length === 0) return [];
  const things = new Map<Element, { thing: Thing; members: Map<string, Value[]> }>();
  for (const element of scopes) things.set(element, begun(element, markup));
  yield 'pause';
  for (const property of document.querySelectorAll(`[${markup.property}]`)) {
    const owner = things.get(property.parentElement?.closest(markup.scope) ?? property);
    if (!owner || owner.thing.element === property) continue;
    const value = things.get(property)?.thing ?? textValue(property);
    for (const name of (property.getAttribute(markup.property) ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map(withoutVocabulary))
      add(owner.members, name, value);
    yield 'pause';
  }
  return [...things.values()].map(({ thing }) => thing);
}

function add(members: Map<string, Value[]>, name: string, value: Value): void {
  const values = members.get(name);
  if (values) values.push(value);
  else members.set(name, [value]);
}

function begun(element: Element, markup: Markup): { thing: Thing; members: Map<string, Value[]> } {
  const members = new Map<string, Value[]>();
  const types = (element.getAttribute(markup.type) ?? '').split(/\s+/).filter(Boolean).map(withoutVocabulary);
  const nested = element.parentElement?.closest(markup.scope) != null;
  return {
    members,
    thing: { types, members, element, nested, ...identified(element.getAttribute(markup.id) ?? undefined) },
  };
}

function textValue(element: Element): string {
  const given = ['content', 'datetime', 'href', 'src']
    .map((name) => element.getAttribute(name))
    .find((value) => value !== null);
  return given === undefined || given === null ? textOf(element) : tidy(given);
}

/**
 * One walk over a JSON-LD document with term tables, giving its quads (JSON-LD 1.1 API, expansion and deserialisation, for
 * the part of it that credentials use). Where a document leaves that part the walk gives up, and the general processor
 * decides; it never gives quads that the general processor would not.
 */
import { isObject } from '../formats/members.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import type { Described, Graph, Node } from './graph.ts';
import { quoteLiteral } from './quote.ts';
import { type Active, isPlainIri, type Tables, type Term } from './tables.ts';

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = ` <${RDF}type> `;

/** More than any credential has: a document past this is not processed at all. */
export const DEEPEST = 64;
export const MOST_VALUES = 50_000;

/** The default graph of a document, or undefined where it has to go the general way. */
export function walk(document: JsonObject, tables: Tables): Graph | undefined {
  const active = tables.open(document['@context']);
  if (!active) return undefined;
  const walker = createWalker(tables);
  const names = Object.keys(document).filter((name) => name !== '@context');
  return walker.node(document, names, active) === undefined ? undefined : walker.graph();
}

function createWalker(tables: Tables) {
  const nodes: Described[] = [];
  let [blanks, depth, made, isTermed] = [0, 0, 0, true];

  /** Notes what a node object says, and gives its name. `outer` already is what holds in it, its types aside. */
  function node(object: JsonObject, names: readonly string[], outer: Active): Node | undefined {
    const typeName = soleOf('type', names, outer);
    const types = typeName === undefined ? [] : typeName !== false && textsOf(object[typeName]);
    const active = types && enterTypes(types, outer);
    if (!active) return undefined;
    const idName = soleOf('id', names, active);
    const subject = idName === undefined ? blanks++ : idName !== false && iriFrom(object[idName], active, false);
    if (subject === undefined || subject === false) return undefined;
    const described: Described = { subject, statements: [] };
    nodes.push(described);
    for (const name of types) {
      const type = iriFrom(name, outer, true);
      if (type === undefined) return undefined;
      isTermed &&= outer.terms.has(name);
      described.statements.push({ predicate: TYPE, object: type });
      made += 1;
    }
    depth += 1;
    if (depth > DEEPEST || made > MOST_VALUES) return undefined;
    for (const name of names) {
      if (name !== typeName && name !== idName && !member(described, name, object[name] ?? null, active))
        return undefined;
    }
    depth -= 1;
    return subject;
  }

  /** Each type may bring terms of its own, in the order of their names; all are looked up in what held before. */
  function enterTypes(types: readonly string[], outer: Active): Active | undefined {
    let active: Active | undefined = outer;
    for (const type of types.length > 1 ? types.toSorted() : types) {
      const context = outer.terms.get(type)?.context;
      if (context === undefined) continue;
      if (active.terms.get(type)?.context !== context) return undefined;
      active = tables.enter(active, type, 'type');
      if (!active) return undefined;
    }
    return active;
  }

  function member({ statements }: Described, name: string, value: Json, active: Active): boolean {
    const term = active.terms.get(name);
    if (term?.kind !== 'property') return false;
    const { predicate } = term;
    for (const one of Array.isArray(value) ? (value as readonly Json[]) : [value]) {
      if (one === null) continue;
      const object = isObject(one) ? inner(one, name, term, active) : scalar(one, name, term, active);
      if (object === undefined) return false;
      statements.push({ predicate, object });
      made += 1;
    }
    return true;
  }

  /** A node inside: what a type brought no longer holds in it, what its property brings does. */
  function inner(object: JsonObject, name: string, term: Term, active: Active): Node | undefined {
    const names = Object.keys(object);
    const isReference = names.length === 1 && active.terms.get(names[0] ?? '')?.kind === 'id';
    const base = isReference ? active : (active.previous ?? active);
    if (term.context === undefined) return node(object, names, base);
    if (base !== active && base.terms.get(name)?.context !== term.context) return undefined;
    const scoped = tables.enter(base, name, 'property');
    return scoped && node(object, names, scoped);
  }

  function scalar(value: Json, name: string, term: Term, active: Active): Node | undefined {
    const scoped = term.context === undefined ? active : tables.enter(active, name, 'property');
    const coercion = term.context === undefined ? term.coercion : scoped?.terms.get(name)?.coercion;
    if (!scoped) return undefined;
    if (coercion === '@id' || coercion === '@vocab') {
      return iriFrom(value, scoped, coercion === '@vocab');
    }
    return literal(value, coercion);
  }

  return { node, graph: (): Graph | undefined => (made > 0 ? { nodes, blanks, isTermed } : undefined) };
}

/** The one name among those of an object that says its id or type: undefined where there is none, false where there are more. */
function soleOf(kind: 'id' | 'type', names: readonly string[], { terms }: Active): string | false | undefined {
  let sole: string | undefined;
  for (const name of names) {
    if (terms.get(name)?.kind !== kind) continue;
    if (sole !== undefined) return false;
    sole = name;
  }
  return sole;
}

/** One text, or several. Undefined where one of them is no text. */
function textsOf(value: Json | undefined): readonly string[] | undefined {
  const texts = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return texts.every((text) => typeof text === 'string') ? (texts as readonly string[]) : undefined;
}

/** An id, or a type or word of a vocabulary, as an IRI in N-Quads. Compact IRIs are left to the general processor. */
function iriFrom(text: Json | undefined, { terms }: Active, isWord: boolean): string | undefined {
  if (typeof text !== 'string') return undefined;
  const term = isWord ? terms.get(text) : undefined;
  if (term) return term.kind === 'property' ? term.node : undefined;
  const colon = text.indexOf(':');
  const prefix = terms.get(text.slice(0, Math.max(0, colon)));
  const isCompact = prefix?.isPrefix && !text.startsWith('//', colon + 1);
  return isPlainIri(text) && !isCompact ? `<${text}>` : undefined;
}

function literal(value: Json, datatype: string | undefined): string | undefined {
  if (datatype === `${RDF}langString` || (datatype === `${XSD}double` && typeof value !== 'number')) return undefined;
  if (typeof value === 'string') return typed(quoteLiteral(value), datatype ?? `${XSD}string`);
  if (typeof value === 'boolean') return typed(`"${value}"`, datatype ?? `${XSD}boolean`);
  if (typeof value !== 'number' || Object.is(value, -0)) return undefined;
  if (Number.isSafeInteger(value) && datatype !== `${XSD}double`)
    return typed(`"${value}"`, datatype ?? `${XSD}integer`);
  const isPlain = String(value).includes('.') || Number.isSafeInteger(value);
  return isPlain ? typed(`"${canonicalDouble(value)}"`, datatype ?? `${XSD}double`) : undefined;
}

const typed = (text: string, datatype: string) => (datatype === `${XSD}string` ? text : `${text}^^<${datatype}>`);

const canonicalDouble = (value: number) => value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');

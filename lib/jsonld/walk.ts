/**
 * One walk over a JSON-LD document with term tables, giving its quads (JSON-LD 1.1 API, expansion and deserialisation, for
 * the part of it that credentials use). Where a document leaves that part the walk gives up, and the general processor
 * decides; it never gives quads that the general processor would not.
 */
import { isObject } from '../formats/members.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { type Active, isPlainIri, type Tables, type Term } from './tables.ts';

/** A blank node is a number; everything else is already written as in N-Quads. */
export type Node = number | string;

export interface Quad {
  readonly subject: Node;
  /** With the spaces around it. */
  readonly predicate: string;
  readonly object: Node;
}

export interface Graph {
  readonly quads: readonly Quad[];
  readonly blanks: number;
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = ` <${RDF}type> `;

/** The quads of a document's default graph, or undefined where it has to go the general way. */
export function walk(document: JsonObject, tables: Tables): Graph | undefined {
  const active = tables.open(document['@context']);
  if (!active) return undefined;
  const walker = createWalker(tables);
  const { '@context': _context, ...body } = document;
  const subject = walker.node(body, active);
  return subject === undefined || walker.quads.length === 0 ? undefined : walker;
}

function createWalker(tables: Tables) {
  const quads: Quad[] = [];
  let blanks = 0;

  /** Writes the quads of a node object and gives its name. `outer` already is what holds in it, its types aside. */
  function node(object: JsonObject, outer: Active): Node | undefined {
    const typeNames = typesOf(object, outer);
    const active = typeNames && enterTypes(typeNames, outer);
    if (!typeNames || !active) return undefined;
    const subject = subjectOf(object, active);
    if (subject === undefined) return undefined;
    for (const name of typeNames) {
      const type = iriFrom(name, outer, true);
      if (type === undefined) return undefined;
      quads.push({ subject, predicate: TYPE, object: type });
    }
    return Object.keys(object).every((name) => member(subject, name, object[name] ?? null, active))
      ? subject
      : undefined;
  }

  /** The types as written. Undefined where one is no text, or two members give types. */
  function typesOf(object: JsonObject, active: Active): readonly string[] | undefined {
    const names = Object.keys(object).filter((name) => active.terms.get(name)?.kind === 'type');
    const value = names.length === 1 ? object[names[0] ?? ''] : [];
    const types = Array.isArray(value) ? (value as readonly Json[]) : [value];
    return names.length <= 1 && types.every((type) => typeof type === 'string') ? (types as string[]) : undefined;
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

  function subjectOf(object: JsonObject, active: Active): Node | undefined {
    const names = Object.keys(object).filter((name) => active.terms.get(name)?.kind === 'id');
    if (names.length > 1) return undefined;
    const [name] = names;
    if (name === undefined) return blanks++;
    const id = object[name];
    return typeof id === 'string' ? iriFrom(id, active, false) : undefined;
  }

  function member(subject: Node, name: string, value: Json, active: Active): boolean {
    const term = active.terms.get(name);
    if (!term || term.kind === 'odd') return false;
    if (term.kind !== 'property') return true;
    const predicate = ` <${term.iri}> `;
    for (const one of Array.isArray(value) ? (value as readonly Json[]) : [value]) {
      if (one === null) continue;
      const object = isObject(one) ? inner(one, name, term, active) : scalar(one, name, term, active);
      if (object === undefined) return false;
      quads.push({ subject, predicate, object });
    }
    return true;
  }

  /** A node inside: what a type brought no longer holds in it, what its property brings does. */
  function inner(object: JsonObject, name: string, term: Term, active: Active): Node | undefined {
    const names = Object.keys(object);
    const isReference = names.length === 1 && active.terms.get(names[0] ?? '')?.kind === 'id';
    const base = isReference ? active : (active.previous ?? active);
    if (term.context === undefined) return node(object, base);
    if (base !== active && base.terms.get(name)?.context !== term.context) return undefined;
    const scoped = tables.enter(base, name, 'property');
    return scoped && node(object, scoped);
  }

  function scalar(value: Json, name: string, term: Term, active: Active): Node | undefined {
    const scoped = term.context === undefined ? active : tables.enter(active, name, 'property');
    const coercion = term.context === undefined ? term.coercion : scoped?.terms.get(name)?.coercion;
    if (!scoped) return undefined;
    if (coercion === '@id' || coercion === '@vocab') {
      return typeof value === 'string' ? iriFrom(value, scoped, coercion === '@vocab') : undefined;
    }
    return literal(value, coercion);
  }

  return {
    quads,
    get blanks() {
      return blanks;
    },
    node,
  };
}

/** An id, or a type or word of a vocabulary, as an IRI in N-Quads. Compact IRIs are left to the general processor. */
function iriFrom(text: string, { terms }: Active, isWord: boolean): string | undefined {
  const term = isWord ? terms.get(text) : undefined;
  if (term) return term.kind === 'property' ? `<${term.iri}>` : undefined;
  const prefix = terms.get(text.slice(0, Math.max(0, text.indexOf(':'))));
  const isCompact = prefix?.isPrefix && !text.startsWith('//', text.indexOf(':') + 1);
  return isPlainIri(text) && !isCompact ? `<${text}>` : undefined;
}

function literal(value: Json, datatype: string | undefined): string | undefined {
  if (datatype === `${RDF}langString` || (datatype === `${XSD}double` && typeof value !== 'number')) return undefined;
  if (typeof value === 'string') return typed(`"${escapeText(value)}"`, datatype ?? `${XSD}string`);
  if (typeof value === 'boolean') return typed(`"${value}"`, datatype ?? `${XSD}boolean`);
  if (typeof value !== 'number' || Object.is(value, -0)) return undefined;
  if (Number.isSafeInteger(value) && datatype !== `${XSD}double`)
    return typed(`"${value}"`, datatype ?? `${XSD}integer`);
  const isPlain = String(value).includes('.') || Number.isSafeInteger(value);
  return isPlain ? typed(`"${canonicalDouble(value)}"`, datatype ?? `${XSD}double`) : undefined;
}

const typed = (text: string, datatype: string) => (datatype === `${XSD}string` ? text : `${text}^^<${datatype}>`);

const canonicalDouble = (value: number) => value.toExponential(15).replace(/(\d)0*e\+?/, '$1E');

const SPECIAL = /[\u0000-\u001F\u007F"\\]/;
const ALL_SPECIAL = /[\u0000-\u001F\u007F"\\]/g;
const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** Canonical N-Quads: the short escapes where there are any, else four upper-case hex digits. */
function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, (char) => SHORT[char] ?? unicode(char)) : text;
}

const unicode = (char: string) => `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

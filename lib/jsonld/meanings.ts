/**
 * What the words of JSON-LD contexts stand for. The published pairs of term and IRI are what readers go by; a context that
 * a document brings along must not exchange them, or the same signed graph would be read as something else.
 */
import { isObject } from '../formats/members.ts';
import type { Json, JsonObject } from '../verdict/words.ts';

export interface Meanings {
  /** The IRIs that published contexts give to a term. */
  iris(term: string): ReadonlySet<string> | undefined;
  /** The terms by which published contexts call an IRI. */
  terms(iri: string): ReadonlySet<string> | undefined;
}

export function createMeanings(contexts: Iterable<Json>): Meanings {
  const iris = new Map<string, Set<string>>();
  const terms = new Map<string, Set<string>>();
  for (const context of contexts) {
    for (const [term, iri] of definitions(context)) {
      if (iri === undefined) continue;
      iris.set(term, (iris.get(term) ?? new Set()).add(iri));
      terms.set(iri, (terms.get(iri) ?? new Set()).add(term));
    }
  }
  return { iris: (term) => iris.get(term), terms: (iri) => terms.get(iri) };
}

type Prefixes = Readonly<Record<string, Json | undefined>>;

/** Every term that a context defines, at any depth, and its IRI: undefined where the term is taken away (`null`). */
export function* definitions(context: Json, outer: Prefixes = {}): Generator<readonly [string, string | undefined]> {
  for (const part of Array.isArray(context) ? context : [context]) {
    if (!isObject(part)) continue;
    const prefixes = { ...outer, ...part };
    for (const [term, definition] of Object.entries(part)) {
      if (term.startsWith('@')) continue;
      yield [term, iriOf(term, definition, prefixes)];
      if (isObject(definition)) yield* definitions(definition['@context'] ?? null, prefixes);
    }
  }
}

function iriOf(term: string, definition: Json | undefined, prefixes: Prefixes): string | undefined {
  const named = isObject(definition) ? (definition['@id'] ?? definition['@reverse']) : definition;
  if (typeof named === 'string') return expandIri(named, prefixes);
  const vocabulary = prefixes['@vocab'];
  if (named === null || definition === null) return undefined;
  if (term.includes(':')) return expandIri(term, prefixes);
  return typeof vocabulary === 'string' ? vocabulary + term : undefined;
}

/** A compact IRI written out, with the prefixes at hand. Stops where a prefix leads back to itself. */
export function expandIri(name: string, prefixes: Prefixes, depth = 0): string {
  const [prefix = '', ...rest] = name.split(':');
  const suffix = rest.join(':');
  if (depth > 5 || prefix.startsWith('@') || suffix.startsWith('//') || !Object.hasOwn(prefixes, prefix)) return name;
  const definition = prefixes[prefix];
  const base = isObject(definition) ? definition['@id'] : definition;
  return typeof base === 'string' && base !== name ? expandIri(base, prefixes, depth + 1) + suffix : name;
}

/** The prefixes that a context offers to a document, outermost terms only. */
export function prefixesOf(contexts: readonly Json[]): Prefixes {
  return Object.assign({}, ...contexts.flat().filter(isObject)) as JsonObject;
}

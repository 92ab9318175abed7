/**
 * Known contexts worked out into tables of terms, once for all documents that rest on them (JSON-LD 1.1 API, context
 * processing). Only what credentials use of it: a context outside that, or in conflict with a protected term, gives no table,
 * and the document goes the general way. Never guesses.
 */
import { isObject, listOf } from '../formats/members.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { ASCII, holdsAny, LONG } from './quote.ts';

export interface Term {
  /** `odd`: defined, but in a way that only the general processor reads. */
  readonly kind: 'id' | 'type' | 'property' | 'odd';
  readonly iri: string;
  /** As it stands in N-Quads: between the others as predicate, and as object. */
  readonly predicate: string;
  readonly node: string;
  /** `@id`, `@vocab`, the IRI of a datatype, or undefined for plain values. */
  readonly coercion: string | undefined;
  /** The context that holds inside it, if it has one. */
  readonly context: Json | undefined;
  readonly isPrefix: boolean;
  readonly isProtected: boolean;
  /** Everything about it but its protection, for telling whether it was redefined. Compared seldom, so written out only then. */
  readonly essence: readonly (Json | undefined)[];
}

/** An active context. Never changed once it is made, so that it may be shared. */
export interface Active {
  readonly terms: ReadonlyMap<string, Term>;
  /** What holds again in the nodes inside, after a type brought its own terms. */
  readonly previous?: Active;
  /** What holds inside its terms, as far as that was asked for: behind them as properties, and in nodes of them as types. */
  readonly inside: Readonly<Record<'property' | 'type', Map<string, Active | undefined>>>;
}

export interface Tables {
  /** The active context at the head of a document, or undefined where it has to go the general way. */
  open(context: Json | undefined): Active | undefined;
  /** The active context inside a term that brings its own: as a property of a node, or as its type. */
  enter(active: Active, name: string, as: 'property' | 'type'): Active | undefined;
}

/** More combinations than issuers use; past it nothing more is remembered. */
const ROOM = 200;
const NOTHING: Active = { terms: new Map(), inside: nothingYet() };

/** @param get the context document behind a known address */
export function createTables(get: (url: string) => JsonObject | undefined): Tables {
  const opened = new Map<string, Active | undefined>();

  function open(context: Json | undefined): Active | undefined {
    const urls = listOf(context);
    if (urls.length === 0 || urls.some((url) => typeof url !== 'string')) return undefined;
    const key = JSON.stringify(urls);
    if (opened.has(key)) return opened.get(key);
    const active = process(NOTHING, urls, false);
    // One that is not known yet may still be obtained.
    if (opened.size < ROOM && (urls as readonly string[]).every(get)) opened.set(key, active);
    return active;
  }

  function enter(active: Active, name: string, as: 'property' | 'type'): Active | undefined {
    const inside = active.inside[as];
    const known = inside.get(name);
    if (known || inside.has(name)) return known;
    const context = active.terms.get(name)?.context ?? null;
    const inner = process(active, context, as === 'property');
    const entered =
      inner && as === 'type' ? { ...inner, inside: nothingYet(), previous: active.previous ?? active } : inner;
    inside.set(name, entered);
    return entered;
  }

  /** @param mayRedefine a property's own context may give protected terms another meaning */
  function process(active: Active, context: Json, mayRedefine: boolean): Active | undefined {
    let current: Active | undefined = active;
    for (const part of Array.isArray(context) ? (context as readonly Json[]) : [context]) {
      const inner: Json | undefined = typeof part === 'string' ? get(part)?.['@context'] : part;
      if (!current || inner === undefined || inner === null) return undefined;
      current = isObject(inner) ? define(current, inner, mayRedefine) : process(current, inner, mayRedefine);
    }
    return current;
  }

  return { open, enter };
}

function nothingYet(): Active['inside'] {
  return { property: new Map(), type: new Map() };
}

const HEADS = new Set(['@version', '@protected']);

function define(active: Active, context: JsonObject, mayRedefine: boolean): Active | undefined {
  const definer = createDefiner(active, context, mayRedefine);
  for (const name of Object.keys(context)) {
    if (name.startsWith('@') ? !HEADS.has(name) : !definer.define(name)) return undefined;
  }
  const { previous } = active;
  return { terms: definer.terms, inside: nothingYet(), ...(previous && { previous }) };
}

/** What a term may say of itself; whatever else makes the context one for the general processor. */
const MEMBERS = new Set([
  '@id',
  '@type',
  '@context',
  '@container',
  '@protected',
  '@prefix',
  '@language',
  '@direction',
  '@index',
  '@nest',
  '@reverse',
]);
const ODD_MEMBERS = ['@language', '@direction', '@index', '@nest', '@reverse'];

function createDefiner(active: Active, context: JsonObject, mayRedefine: boolean) {
  const terms = new Map(active.terms);
  /** False while a term is being defined: one that needs itself has no meaning. */
  const defined = new Map<string, boolean>();

  function define(name: string): boolean {
    if (defined.has(name)) return defined.get(name) === true;
    defined.set(name, false);
    const before = terms.get(name);
    terms.delete(name);
    const term = read(name, context[name] ?? null);
    if (!term) return false;
    const isKept = before?.isProtected && !mayRedefine;
    if (isKept && JSON.stringify(before.essence) !== JSON.stringify(term.essence)) return false;
    terms.set(name, isKept ? { ...term, isProtected: true } : term);
    defined.set(name, true);
    return true;
  }

  function read(name: string, value: Json): Term | undefined {
    const isSimple = typeof value === 'string';
    const definition = isSimple ? { '@id': value } : value;
    if (!isObject(definition) || name.includes(':') || name.includes('/') || name === '') return undefined;
    if (Object.keys(definition).some((member) => !MEMBERS.has(member))) return undefined;
    const iri = typeof definition['@id'] === 'string' ? expand(definition['@id']) : undefined;
    const coercion = definition['@type'] === undefined ? undefined : expand(String(definition['@type']));
    const isReverse = '@reverse' in definition;
    if ((iri === undefined && !isReverse) || ('@type' in definition && coercion === undefined)) return undefined;
    const containers = listOf(definition['@container']).map(String).toSorted();
    const isOdd =
      isReverse || ODD_MEMBERS.some((member) => member in definition) || containers.some((one) => one !== '@set');
    const isPrefix =
      typeof definition['@prefix'] === 'boolean' ? definition['@prefix'] : isSimple && /[:/?#[\]@]$/.test(iri ?? '');
    const { '@context': inner, '@protected': isProtected = context['@protected'] ?? false } = definition;
    return {
      kind: isOdd ? 'odd' : kindOf(iri ?? '', coercion),
      iri: iri ?? '',
      predicate: ` <${iri ?? ''}> `,
      node: `<${iri ?? ''}>`,
      coercion: coercion === '@none' ? undefined : coercion,
      context: inner,
      isPrefix,
      isProtected: isProtected === true,
      essence: [iri, coercion, containers, inner, isPrefix, ODD_MEMBERS.map((member) => definition[member] ?? null)],
    };
  }

  /** An IRI as a context writes it: a keyword, another term, prefix and suffix, or in full. */
  function expand(name: string): string | undefined {
    if (name.startsWith('@')) return name;
    if (Object.hasOwn(context, name) && !define(name)) return undefined;
    const term = terms.get(name);
    if (term) return term.kind === 'odd' ? undefined : term.iri;
    const colon = name.indexOf(':');
    if (colon < 1) return undefined;
    const [prefix, suffix] = [name.slice(0, colon), name.slice(colon + 1)];
    if (!suffix.startsWith('//') && Object.hasOwn(context, prefix) && !define(prefix)) return undefined;
    const base = suffix.startsWith('//') ? undefined : terms.get(prefix);
    const iri = base?.isPrefix ? base.iri + suffix : name;
    return isPlainIri(iri) ? iri : undefined;
  }

  return { terms, define };
}

function kindOf(iri: string, coercion: string | undefined): Term['kind'] {
  if (coercion === '@json') return 'odd';
  if (iri === '@id') return 'id';
  if (iri === '@type') return 'type';
  return isPlainIri(iri) ? 'property' : 'odd';
}

/** An absolute IRI that stands in N-Quads as it is; no blank node. */
export const isPlainIri = (text: string) =>
  text.length < LONG ? IRI.test(text) : SCHEME.test(text) && !holdsAny(text, FORBIDDEN);

const IRI = /^[A-Za-z][A-Za-z0-9+.-]*:[^\u0000-\u0020<>"{}|^`\\\s]*$/;
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
/** What no IRI holds: control characters, some of ASCII, white space of any alphabet. */
const SPACES =
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';
const FORBIDDEN = [...ASCII, ...SPACES].filter((char) => /[\u0000-\u0020<>"{}|^`\\\s]/.test(char));

/**
 * Looks at a document's vocabularies before anything in it is believed: are they known, does the document bring its own, are
 * words lost, or given another meaning? One signed graph can be written with exchanged words (the context swap), and then
 * verifies while it reads differently; so what could exchange them is named here (Data Integrity, "Context Validation").
 */
import { isObject, listOf } from '../formats/members.ts';
import type { Ask } from '../net/ask.ts';
import { finding } from '../verdict/codes.ts';
import type { Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { graphOf, MOST_CONTEXTS, whyNotCanonical, withoutProofs } from './canonical.ts';
import type { Contexts } from './contexts.ts';
import { definitions, expandIri, type Meanings, prefixesOf } from './meanings.ts';

export interface InspectTools {
  readonly contexts: Contexts;
  readonly ask: Ask;
}

/**
 * The findings of check `document` about contexts and terms, the gravest first; empty where there are none.
 * @param signed what the signature covers. `graph`: the RDF behind the words, so that their meaning must be settled.
 *   `text`: the words themselves (JCS, JOSE) or nothing at all; then an unknown or own vocabulary is only mentioned.
 */
export function inspect(
  document: JsonObject,
  tools: InspectTools,
  signed: 'graph' | 'text' = 'graph',
): Soon<readonly Check[]> {
  if (signed === 'graph' && isPlainlySaid(document, tools.contexts)) return [];
  return inspectAll(document, tools, signed);
}

async function inspectAll(
  document: JsonObject,
  { contexts, ask }: InspectTools,
  signed: 'graph' | 'text',
): Promise<readonly Check[]> {
  const seen = survey(document, signed);
  if (seen.urls.length + seen.inline.length > MOST_CONTEXTS)
    return [finding('document', 'too-large', { why: `more than ${MOST_CONTEXTS} contexts` })];
  if (!seen.urls.every(contexts.get)) await contexts.obtain?.(seen.urls, ask);
  const unknown = seen.urls.filter((url) => !contexts.get(url));
  const findings = [
    ...unknown.map((context) =>
      finding('document', 'unknown-context', { context }, signed === 'text' ? 'warn' : undefined),
    ),
    ...(seen.inline.length > 0 ? [finding('document', 'inline-context')] : []),
    ...(seen.misplaced > 0 ? [finding('document', 'nested-context')] : []),
  ];
  if (signed === 'text') return findings;
  const twisted = twistedTerms(seen, contexts).map((term) => finding('document', 'context-redefined', { term }));
  const lost = unknown.length === 0 ? await lostTerms(withoutProofs(document, contexts), seen, contexts) : [];
  return [...twisted, ...lost, ...findings];
}

/**
 * Whether nothing can be found: every word is a term of a known context, which the tables tell, and neither a term nor a plain
 * proof has room for anything else.
 */
function isPlainlySaid(document: JsonObject, contexts: Contexts): boolean {
  const graph = graphOf(withoutProofs(document, contexts), contexts);
  return graph?.isTermed === true && listOf(document.proof).every(isPlainProof);
}

const isPlainProof = (proof: Json) =>
  isObject(proof) &&
  Object.keys(proof).every((name) => PLAIN_NAME.test(name) && typeof proof[name] === 'string') &&
  PLAIN_NAME.test(String(proof.type));

/** No keyword, no compact IRI. */
const PLAIN_NAME = /^[A-Za-z]\w*$/;

/** What stands in a document, as far as its vocabularies go. */
interface Survey {
  /** Addresses of contexts, each once. */
  readonly urls: string[];
  /** Contexts that the document brings along. */
  readonly inline: JsonObject[];
  /** How many contexts stand where no credential or proof begins. */
  misplaced: number;
  /** Every member name and every type; none are noted where the words themselves are signed. */
  readonly words: Set<string> | undefined;
}

function survey(document: JsonObject, signed: 'graph' | 'text'): Survey {
  const seen: Survey = { urls: [], inline: [], misplaced: 0, words: signed === 'graph' ? new Set() : undefined };
  visit(document, seen, true);
  return seen;
}

function visit(value: Json | undefined, seen: Survey, mayBegin: boolean): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) for (const one of value as readonly Json[]) visit(one, seen, mayBegin);
  else visitObject(value as JsonObject, seen, mayBegin);
}

function visitObject(object: JsonObject, seen: Survey, mayBegin: boolean): void {
  for (const name of Object.keys(object)) {
    const inner = object[name];
    if (name === '@context') noteContext(inner ?? null, seen, mayBegin || isCredential(object));
    else {
      seen.words?.add(name);
      if (name === 'type') for (const type of [inner].flat()) seen.words?.add(String(type));
      visit(inner, seen, name === 'proof');
    }
  }
}

/** A credential in another (a CLR's badges, an endorsement) has contexts of its own. */
const isCredential = ({ type }: JsonObject) =>
  [type].flat().some((one) => /(Credential|Presentation)$/.test(String(one)));

function noteContext(context: Json, seen: Survey, isPlaced: boolean): void {
  if (!isPlaced) seen.misplaced += 1;
  for (const part of Array.isArray(context) ? (context as readonly Json[]) : [context]) {
    if (typeof part === 'string' && !seen.urls.includes(part)) seen.urls.push(part);
    if (isObject(part)) seen.inline.push(part);
  }
}

/** JSON-LD's own words, by which a value can be written so that readers of plain JSON miss it. Language maps are usual. */
const KEYWORDS = /^@(?!value$|language$|direction$)/;

/** Words in use that do not mean here what published contexts say, or that stand for what those call otherwise. */
function twistedTerms(seen: Survey, contexts: Contexts): readonly string[] {
  const { published } = contexts;
  if (!published) return [];
  const { urls, inline, words = new Set<string>() } = seen;
  const suspects = [...words].filter((word) => KEYWORDS.test(word) || word.includes(':'));
  if (inline.length === 0 && suspects.length === 0) return [];
  const prefixes = prefixesOf([...urls.map((url) => contexts.get(url)?.['@context'] ?? null), ...inline]);
  const redefined = inline.flatMap((context) =>
    [...definitions(context, prefixes)].filter(([term, iri]) => words.has(term) && isTwisted(term, iri, published)),
  );
  const disguised = suspects.filter(
    (word) => KEYWORDS.test(word) || published.terms(expandIri(word, prefixes)) !== undefined,
  );
  return [...new Set([...redefined.map(([term]) => term), ...disguised])];
}

function isTwisted(term: string, iri: string | undefined, published: Meanings): boolean {
  const usual = published.iris(term);
  if (usual) return iri === undefined || !usual.has(iri);
  return iri !== undefined && published.terms(iri) !== undefined;
}

/** Terms that fall out of the graph, and those that a catch-all vocabulary picks up without saying what they mean. */
async function lostTerms(unsecured: JsonObject, seen: Survey, contexts: Contexts): Promise<readonly Check[]> {
  const why = await whyNotCanonical(unsecured, contexts);
  if (why) return [why];
  const used = seen.urls.map((url) => contexts.get(url)?.['@context'] ?? null);
  const caught = [...vocabularies([...used, ...seen.inline])];
  if (caught.length === 0) return [];
  const defined = new Set(
    [...used, ...seen.inline].flatMap((context) => [...definitions(context)].map(([term]) => term)),
  );
  const [term] = [...(seen.words ?? [])].filter((word) => isPlainTerm(word) && !defined.has(word));
  return term === undefined ? [] : [finding('document', 'vocabulary-term', { term })];
}

function* vocabularies(contexts: readonly Json[]): Generator<string> {
  for (const context of contexts.flat()) {
    if (isObject(context) && typeof context['@vocab'] === 'string') yield context['@vocab'];
  }
}

const isPlainTerm = (word: string) => !word.includes(':') && !word.startsWith('@');

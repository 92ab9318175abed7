/**
 * From a JSON-LD document to the canonical N-Quads that are hashed. The one door for whoever needs them: which way they
 * are made is this room's business, and every way gives the same bytes.
 */
import { isObject, listOf } from '../formats/members.ts';
import { finding } from '../verdict/codes.ts';
import type { Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import type { Contexts } from './contexts.ts';
import { type Digest, hashNow } from './digest.ts';
import type { Canonical } from './general.ts';
import type { Graph } from './graph.ts';
import { writeCanonical } from './nquads.ts';
import { DEEPEST, MOST_VALUES, walk } from './walk.ts';

export type { Digest } from './digest.ts';
export type { Canonical } from './general.ts';

/** Canonical N-Quads (RDFC-1.0, labels by the given digest), or the finding that says why there are none. */
export function canonicalise(document: JsonObject, contexts: Contexts, digest: Digest = 'sha256'): Soon<Canonical> {
  const quick = canonicaliseQuickly(document, contexts, digest);
  return quick ? { bytes: quick } : canonicaliseSlowly(document, contexts, digest);
}

async function canonicaliseSlowly(document: JsonObject, contexts: Contexts, digest: Digest): Promise<Canonical> {
  const why = tooLarge(document);
  if (why) return { finding: finding('document', 'too-large', { why }) };
  const known = contexts.canonical?.get(document)?.get(digest);
  if (known) return await known;
  // Loaded when it is first needed: it is large, and most documents go the quick way.
  const { canonicaliseGenerally } = await import('./general.ts');
  const work = canonicaliseGenerally(document, contexts, digest);
  remember(document, digest, work, contexts);
  const made = await work;
  // A context that is not known yet may be obtained later.
  if ('finding' in made && made.finding.code === 'unknown-context') contexts.canonical?.delete(document);
  return made;
}

function remember(document: JsonObject, digest: Digest, work: Promise<Canonical>, { canonical }: Contexts): void {
  const ofDocument = canonical?.get(document) ?? new Map<Digest, Promise<Canonical>>();
  canonical?.set(document, ofDocument.set(digest, work));
}

/** The document without its proofs: the same object each time, so that what was worked out for it is found again. */
export function withoutProofs(document: JsonObject, { bodies }: Contexts): JsonObject {
  const known = bodies?.get(document);
  if (known) return known;
  const { proof: _proof, ...body } = document;
  bodies?.set(document, body);
  return body;
}

/** Why a document has no canonical form, if it has none. A graph that the tables give is one. */
export async function whyNotCanonical(document: JsonObject, contexts: Contexts): Promise<Check | undefined> {
  if (graphOf(document, contexts)) return undefined;
  const canonical = await canonicalise(document, contexts);
  return 'finding' in canonical ? canonical.finding : undefined;
}

/** By term tables; undefined for whatever is outside what they cover. */
export function canonicaliseQuickly(document: JsonObject, contexts: Contexts, digest: Digest): Uint8Array | undefined {
  const graph = graphOf(document, contexts);
  return graph && writeCanonical(graph, digest, contexts.hashNow ?? hashNow);
}

/** Worked out once for a document: who inspects it and who proves it ask for the same. */
export function graphOf(document: JsonObject, { tables, graphs }: Contexts): Graph | undefined {
  const known = graphs?.get(document);
  if (known || !tables) return known;
  const graph = walk(document, tables);
  if (graph) graphs?.set(document, graph);
  return graph;
}

/** The processor copies all that is defined so far for each further one. A document has three or four, a CLR some for each badge. */
export const MOST_CONTEXTS = 500;
/** The processor compares each entry of a list with all before it. */
const MOST_PAIRS = 2000 ** 2;

function tooLarge(document: JsonObject): string | undefined {
  let [values, contexts, pairs] = [0, 0, 0];
  const isDeep = (value: Json | undefined, depth: number): boolean => {
    values += 1;
    if (typeof value !== 'object' || value === null) return false;
    if (isObject(value) && value['@context'] !== undefined) contexts += listOf(value['@context']).length;
    if (Array.isArray(value)) pairs += value.length ** 2;
    if (depth > DEEPEST || values > MOST_VALUES || contexts > MOST_CONTEXTS || pairs > MOST_PAIRS) return true;
    return Object.values(value).some((inner) => isDeep(inner, depth + 1));
  };
  if (!isDeep(document, 0)) return undefined;
  if (pairs > MOST_PAIRS) return `lists of more than ${Math.sqrt(MOST_PAIRS)} entries`;
  if (contexts > MOST_CONTEXTS) return `more than ${MOST_CONTEXTS} contexts`;
  return values > MOST_VALUES ? `more than ${MOST_VALUES} values` : `more than ${DEEPEST} levels`;
}

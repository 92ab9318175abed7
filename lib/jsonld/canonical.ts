/**
 * From a JSON-LD document to the canonical N-Quads that are hashed. The one door for whoever needs them: which way they
 * are made is this room's business, and every way gives the same bytes.
 */
import { finding } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import type { Contexts } from './contexts.ts';
import type { Canonical, Digest } from './general.ts';
import { writeCanonical } from './label.ts';
import { walk } from './walk.ts';

export type { Canonical, Digest } from './general.ts';

/** More than any credential has: a document past this is not processed at all. */
const DEEPEST = 64;
const MOST_VALUES = 50_000;

/** Canonical N-Quads (RDFC-1.0, labels by the given digest), or the finding that says why there are none. */
export async function canonicalise(
  document: JsonObject,
  contexts: Contexts,
  digest: Digest = 'sha256',
): Promise<Canonical> {
  const why = tooLarge(document);
  if (why) return { finding: finding('document', 'too-large', { why }) };
  const quick = await canonicaliseQuickly(document, contexts, digest);
  if (quick) return { bytes: quick };
  // Loaded when it is first needed: it is large, and most documents go the quick way.
  const { canonicaliseGenerally } = await import('./general.ts');
  return await canonicaliseGenerally(document, contexts, digest);
}

/** By term tables; undefined for whatever is outside what they cover. */
export async function canonicaliseQuickly(
  document: JsonObject,
  { tables }: Contexts,
  digest: Digest,
): Promise<Uint8Array | undefined> {
  const graph = tables && walk(document, tables);
  return graph && (await writeCanonical(graph, digest));
}

function tooLarge(document: JsonObject): string | undefined {
  let values = 0;
  const isDeep = (value: Json | undefined, depth: number): boolean => {
    values += 1;
    if (typeof value !== 'object' || value === null) return false;
    if (depth > DEEPEST || values > MOST_VALUES) return true;
    return Object.values(value).some((inner) => isDeep(inner, depth + 1));
  };
  if (!isDeep(document, 0)) return undefined;
  return values > MOST_VALUES ? `more than ${MOST_VALUES} values` : `more than ${DEEPEST} levels`;
}

/**
 * The general way from a JSON-LD document to what is hashed: jsonld (expansion in safe mode, to RDF) and rdf-canonize
 * (RDFC-1.0). Slow but complete. Nothing is fetched: a context is known or it is not, and each has a cache of its own, so that
 * one caller's contexts never answer for another's.
 */
import jsonld from 'jsonld';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import * as rdfCanonize from 'rdf-canonize';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { Contexts } from './contexts.ts';
import type { Digest } from './digest.ts';
import { isTangled, type Statement } from './tangle.ts';

/** Canonical N-Quads in UTF-8, or the finding of check `document` that says why there are none. */
export type Canonical = { readonly bytes: Uint8Array } | { readonly finding: Check };

/** Longest that labelling may take, in milliseconds, beside the work that is counted beforehand. */
const PATIENCE = 2000;

export async function canonicaliseGenerally(
  document: JsonObject,
  contexts: Contexts,
  digest: Digest,
): Promise<Canonical> {
  try {
    const dataset = await toRdf(document, toRdfOptions(contexts));
    if (isTangled(dataset)) return { finding: tangled() };
    const nquads = await rdfCanonize.canonize(dataset, {
      algorithm: 'RDFC-1.0',
      format: 'application/n-quads',
      messageDigestAlgorithm: digest,
      maxWorkFactor: 1,
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { bytes: new TextEncoder().encode(nquads) };
  } catch (error) {
    return { finding: explain(error) };
  }
}

/** Its published types know neither every option nor what comes out. */
const toRdf = jsonld.toRDF as unknown as (document: object, options: object) => Promise<Statement[]>;

/** The options of the reference suites: nothing dropped, nothing relative, no loader but the known contexts. */
export function processing(contexts: Contexts): object {
  const sharedCache = contexts.resolved ?? new Map<string, unknown>();
  return {
    safe: true,
    base: null,
    documentLoader: async (url: string) => loadKnown(url, contexts),
    contextResolver: new ContextResolver({ sharedCache }),
  };
}

const toRdfOptions = (contexts: Contexts) => ({ ...processing(contexts), rdfDirection: 'i18n-datatype' });

const tangled = () => finding('document', 'too-large', { why: 'its graph is too tangled to be labelled' });

class UnknownContext extends Error {
  readonly url: string;
  constructor(url: string) {
    super(`unknown context ${url}`);
    this.url = url;
  }
}

/** The tag makes the processor keep what it resolved, in the cache of these contexts. */
function loadKnown(url: string, contexts: Contexts): object {
  const document = contexts.get(url);
  if (!document) throw new UnknownContext(url);
  return { contextUrl: undefined, documentUrl: url, document: structuredClone(document), tag: 'static' };
}

/** What the processor threw, as a finding. Its errors nest: the cause that can be named lies somewhere along the chain. */
export function explain(error: unknown): Check {
  for (const cause of causes(error)) {
    if (cause instanceof UnknownContext) return finding('document', 'unknown-context', { context: cause.url });
    const { code } = detailsOf(cause);
    if (code === 'protected term redefinition') {
      return finding('document', 'context-redefined', { term: String(detailsOf(cause).term ?? 'a protected term') });
    }
    const lost = lostTerm(cause);
    if (lost) return lost;
  }
  if (isAbort(error)) return tangled();
  return finding('document', 'wrong-shape', { why: `it is no valid JSON-LD (${messageOf(error)})` });
}

function* causes(error: unknown): Generator<unknown> {
  for (let cause = error, depth = 0; cause && depth < 10; depth += 1) {
    yield cause;
    cause = (cause as { cause?: unknown }).cause ?? detailsOf(cause).cause;
  }
}

const detailsOf = (error: unknown) => (error as { details?: Record<string, unknown> }).details ?? {};

/** What safe mode stopped at: the property or type that would have been lost, or an id that is no address. */
function lostTerm(error: unknown): Check | undefined {
  const event = detailsOf(error).event as { code?: string; details?: Record<string, unknown> } | undefined;
  if (!event) return undefined;
  const { code = 'unnamed', details = {} } = event;
  const { property, type, id, value, language } = details;
  const term = String(property ?? type ?? id ?? language ?? value ?? code).slice(0, 200);
  return /^relative (?!@type)/.test(code)
    ? finding('document', 'wrong-shape', { why: `“${term}” is no absolute address` })
    : finding('document', 'undefined-term', { term });
}

/** Also where it calls itself deeper than there is room: terms that are made of terms. */
const isAbort = (error: unknown) =>
  error instanceof Error && /abort|timeout|work factor|iterations|call stack/i.test(`${error.name} ${error.message}`);

const messageOf = (error: unknown) =>
  (error instanceof Error ? String(detailsOf(error).code ?? '') || error.message : 'unknown').slice(0, 200);

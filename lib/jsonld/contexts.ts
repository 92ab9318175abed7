/**
 * Which JSON-LD contexts are known: those bundled with the build, those that the caller vouches for (the command line's
 * --documents), and those that are listed by hash and may be asked for once. A context under a known address is never
 * replaced, and an unknown one is a finding, never a fetch (DESIGN 5.4).
 */
import type { Ask } from '../net/ask.ts';
import type { JsonObject } from '../verdict/words.ts';
import { BUNDLED } from './contexts.gen.ts';
import { type Digest, hash } from './digest.ts';
import type { Canonical } from './general.ts';
import type { Graph } from './graph.ts';
import { canonicalText } from './jcs.ts';
import { createLatest, type Latest } from './latest.ts';
import { LISTED } from './listed.ts';
import { createMeanings, type Meanings } from './meanings.ts';
import { createTables, type Tables } from './tables.ts';
import type { HashNow } from './label.ts';

/** A context that ships with the build. `json` is canonical JSON, and `sha256` the hash of that very text. */
export interface BundledContext {
  readonly urls: readonly string[];
  /** The package and version that it was taken from. */
  readonly from: string;
  readonly sha256: string;
  readonly json: string;
}

export interface Contexts {
  /** The context document behind a URL, or undefined where it is not known. */
  get(url: string): JsonObject | undefined;
  /** Asks for those of the contexts that are listed by hash and not at hand yet, and keeps what has the right hash. */
  obtain?(urls: readonly string[], ask: Ask): Promise<void>;
  /** What the contexts say, worked out once: for the fast way to canonical bytes. */
  readonly tables?: Tables;
  /** What the tables made of documents. */
  readonly graphs?: Latest<JsonObject, Graph>;
  /** What the general way made of documents: it is slow, and asked for by several. */
  readonly canonical?: WeakMap<JsonObject, Map<Digest, Promise<Canonical>>>;
  /** Documents without their proofs, by the document. */
  readonly bodies?: Latest<JsonObject, JsonObject>;
  /** What the words of the bundled contexts stand for: what a context that a document brings along must not change. */
  readonly published?: Meanings;
  /** Contexts that the JSON-LD processor has resolved; it fills this itself. */
  readonly resolved?: ResolvedContexts;
  /** What hashes for labels, where the machine has something quicker than ours. */
  readonly hashNow?: HashNow;
}

export interface ResolvedContexts {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
}

/**
 * @param vouched more contexts that count as known: the caller answers for them
 * @param hashNow what hashes, where the machine has something quicker than ours
 */
export function createContexts(
  vouched: (url: string) => JsonObject | undefined = () => undefined,
  hashNow?: HashNow,
): Contexts {
  const bundled = new Map(BUNDLED.flatMap(({ urls, json }) => urls.map((url) => [url, json] as const)));
  const known = new Map<string, JsonObject>();
  const get = (url: string): JsonObject | undefined => {
    const json = known.has(url) ? undefined : bundled.get(url);
    if (json !== undefined) known.set(url, JSON.parse(json));
    return known.get(url) ?? vouched(url);
  };

  async function obtain(urls: readonly string[], ask: Ask): Promise<void> {
    const wanted = urls.filter((url) => Object.hasOwn(LISTED, url) && !get(url));
    await Promise.all(
      wanted.map(async (url) => {
        const { bytes, trouble } = await ask(url, { accept: 'application/ld+json, application/json' });
        const context = trouble ? undefined : readContext(bytes);
        if (context && LISTED[url]?.includes(await hashOf(context))) known.set(url, context);
      }),
    );
  }

  let meanings: Meanings | undefined;
  return {
    get,
    obtain,
    tables: createTables(get),
    graphs: createLatest(),
    bodies: createLatest(),
    canonical: new WeakMap(),
    resolved: createResolved(),
    ...(hashNow && { hashNow }),
    /** Worked out when first needed: most documents bring no context of their own. */
    get published() {
      meanings ??= createMeanings(BUNDLED.map(({ json }) => (JSON.parse(json) as JsonObject)['@context'] ?? null));
      return meanings;
    },
  };
}

/** SHA-256 of the canonical JSON, as lower-case hex: what a context is pinned by, whatever its white space. */
export async function hashOf(context: JsonObject): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalText(context));
  return Array.from(await hash(bytes, 'sha256'), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readContext(bytes: Uint8Array): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof json === 'object' && json !== null && '@context' in json ? (json as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

/** Room for the pinned contexts and their parts; the oldest gives way, so that hostile documents cannot fill it. */
const ROOM = 500;

function createResolved(): ResolvedContexts {
  const entries = new Map<string, unknown>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      const [oldest] = entries.keys();
      if (entries.size >= ROOM && oldest !== undefined) entries.delete(oldest);
      entries.set(key, value);
    },
  };
}

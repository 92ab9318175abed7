/**
 * The documents that the caller hands in with `--documents`: read lazily from their files, answered before the network is
 * asked. A JSON-LD context among them counts as known.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { GivenDocument } from '../../lib/net/documents.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { UsageError } from './usage.ts';

const ENTRY = z.object({
  file: z.string(),
  status: z.optional(z.number()),
  type: z.optional(z.string()),
  headers: z.optional(z.record(z.string(), z.string())),
});
const DOCUMENTS = z.record(z.string(), ENTRY);

export interface Documents {
  get(address: string): GivenDocument | undefined;
  /** The context behind a URL, where the documents hold one. */
  context(url: string): JsonObject | undefined;
}

export function readDocuments(file: string | undefined): Documents {
  const entries = file === undefined ? {} : readEntries(file);
  const folder = file === undefined ? '.' : dirname(file);
  const known = new Map<string, GivenDocument>();
  const get = (address: string): GivenDocument | undefined => {
    const entry = Object.hasOwn(entries, address) ? entries[address] : undefined;
    if (!entry) return undefined;
    const found = known.get(address) ?? {
      bytes: readBytes(resolve(folder, entry.file)),
      status: entry.status ?? 200,
      type: entry.type ?? '',
      headers: entry.headers ?? {},
    };
    known.set(address, found);
    return found;
  };
  return { get, context: (url) => contextIn(get(url)) };
}

function readEntries(file: string): z.infer<typeof DOCUMENTS> {
  const parsed = DOCUMENTS.safeParse(readJsonFile(file, '--documents'));
  if (!parsed.success) throw new UsageError(`--documents ${file}: not an object of { file, status?, type?, headers? }`);
  return parsed.data;
}

/** A JSON file that an option names. */
export function readJsonFile(file: string, option: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${option} ${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new UsageError(`--documents: ${error instanceof Error ? error.message : `${file} cannot be read`}`);
  }
}

/** A document is a context when it defines terms and is no credential: `@context` and nothing that makes statements. */
function contextIn(document: GivenDocument | undefined): JsonObject | undefined {
  if (document?.status !== 200) return undefined;
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(document.bytes));
    const isObject = typeof json === 'object' && json !== null && '@context' in json && !('type' in json);
    return isObject ? (json as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

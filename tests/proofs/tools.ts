/** What verifying needs, with documents in place of the network; and every way in which one thing in a document can change. */
import { createContexts } from '../../lib/jsonld/contexts.ts';
import type { Answer, Ask, TroubleCode } from '../../lib/net/ask.ts';
import type { ProofTools } from '../../lib/proofs/suite.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';

export const NOW = Date.parse('2026-11-24T12:00:00Z');
const contexts = createContexts();

/** Answers with the documents given, by address; a text stands for the trouble in having it. */
export function toolsWith(documents: Readonly<Record<string, JsonObject | TroubleCode>> = {}): ProofTools & {
  readonly asked: string[];
} {
  const asked: string[] = [];
  const ask: Ask = async (url) => {
    asked.push(url);
    return answer(url, documents[url] ?? 'offline');
  };
  return { ask, now: NOW, contexts, asked };
}

function answer(url: string, document: JsonObject | TroubleCode): Answer {
  if (typeof document === 'string') {
    return { url, status: 0, type: '', bytes: new Uint8Array(), trouble: { code: document } };
  }
  return { url, status: 200, type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(document)) };
}

export interface Mutant {
  readonly what: string;
  readonly document: JsonObject;
}

/** The document with one thing changed, taken away or added: every value in it, and every member's name. */
export function* mutants(document: JsonObject): Generator<Mutant> {
  for (const path of pathsOf(document)) {
    const what = path.join('.');
    yield { what: `${what} changed`, document: changed(document, path, alter) };
    yield { what: `${what} removed`, document: changed(document, path, () => undefined) };
  }
  yield { what: 'a member added', document: { ...document, description: 'added later' } };
}

type Path = readonly (string | number)[];

function* pathsOf(value: Json | undefined, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    yield* pathsOf(inner, [...path, Array.isArray(value) ? Number(name) : name]);
  }
}

type Change = (value: Json | undefined) => Json | undefined;

const changed = (document: JsonObject, path: Path, by: Change) => withChange(document, path, by) as JsonObject;

function withChange(value: Json | undefined, [step, ...rest]: Path, by: Change): Json | undefined {
  if (step === undefined) return by(value);
  if (Array.isArray(value)) {
    return value.flatMap((inner, index) => (index === step ? (withChange(inner, rest, by) ?? []) : [inner]));
  }
  const object = value as JsonObject;
  return { ...object, [step]: withChange(object[step], rest, by) };
}

/** Another value of the same kind. */
function alter(value: Json | undefined): Json {
  if (typeof value === 'string') return alterText(value);
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return Array.isArray(value) ? [...value, 'urn:x:added'] : { ...(value as JsonObject), id: 'urn:x:changed' };
}

/** One character in the middle becomes another, so that what is encoded stays decodable. */
function alterText(text: string): string {
  const at = Math.floor(text.length / 2);
  const other = text[at] === '4' ? '5' : '4';
  return text.slice(0, at) + other + text.slice(at + 1);
}

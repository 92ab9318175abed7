/**
 * What the suites of selective disclosure have in common (Data Integrity ECDSA Cryptosuites 1.0, 3.4; BBS Cryptosuites 1.0,
 * 3.2): a proof value in CBOR behind a head that says what it is, statements under the issuer's own labels, and which of them
 * must be shown.
 */
import { canonicalise } from '../jsonld/canonical.ts';
import { decodeMultibase } from '../keys/multikey.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import type { Cbor } from './cbor.ts';
import { concat, hash, notCanonical, optionsOf } from './integrity.ts';
import type { ProofTools } from './suite.ts';

/** The bytes of a proof value in base64url multibase, which is how suites with CBOR write theirs. */
export function bytesOf(value: Json | undefined): Uint8Array | undefined {
  return typeof value === 'string' && value.startsWith('u') ? decodeMultibase(value) : undefined;
}

export const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

export const areNumbers = (value: Cbor | undefined): value is readonly number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number');

export interface Disclosed {
  readonly optionsHash: Uint8Array;
  readonly mandatoryHash: Uint8Array;
  /** The statements that the holder chose to show, in their order. */
  readonly others: readonly Uint8Array[];
}

/**
 * The document as its issuer saw it when signing.
 * @param labels from canonical blank node labels to those that the issuer gave, both without `_:`
 * @param mandatory which of the statements must be shown
 * @returns undefined where a blank node has no label
 */
export async function disclosedIn(
  document: JsonObject,
  proof: JsonObject,
  labels: ReadonlyMap<string, string>,
  mandatory: readonly number[],
  { contexts, note }: Pick<ProofTools, 'contexts' | 'note'>,
): Promise<Disclosed | { readonly finding: Check } | undefined> {
  const options: JsonObject = { ...optionsOf(proof), '@context': document['@context'] };
  const [head, body] = await Promise.all([canonicalise(options, contexts), canonicalise(document, contexts)]);
  if ('finding' in body) return { finding: notCanonical(body.finding) };
  if ('finding' in head) return { finding: notCanonical(head.finding) };
  const statements = relabel(new TextDecoder().decode(body.bytes), labels);
  if (!statements) return undefined;
  const must = new Set(mandatory);
  const encoded = statements.map((statement) => new TextEncoder().encode(statement));
  const optionsHash = await hash(head.bytes, 'sha256');
  note?.({
    form: 'RDFC-1.0, with the issuer’s labels',
    canonicalDocument: concat(...encoded),
    canonicalOptions: head.bytes,
    hash: 'sha256',
    optionsHash,
  });
  return {
    optionsHash,
    mandatoryHash: await hash(concat(...encoded.filter((_, index) => must.has(index))), 'sha256'),
    others: encoded.filter((_, index) => !must.has(index)),
  };
}

/** A blank node as subject, as object, or as the graph at the end of a statement; never what looks like one in a text. */
const BLANKS = /^_:c14n\d+|(?<=^\S+ <[^>]*> )_:c14n\d+|(?<= )_:c14n\d+(?= \.$)/g;

/** The statements with the issuer's labels, in their order. Undefined where a blank node has none. */
function relabel(nquads: string, labels: ReadonlyMap<string, string>): readonly string[] | undefined {
  const lines = nquads.split('\n').slice(0, -1);
  const named = (label: string) => `_:${labels.get(label.slice(2)) ?? ''}`;
  const statements = lines.map((line) => `${line.replace(BLANKS, named)}\n`);
  return statements.some((line) => /^_: |(?<=^\S+ <[^>]*> )_: /.test(line)) ? undefined : statements.toSorted();
}

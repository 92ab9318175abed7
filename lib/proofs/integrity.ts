/**
 * What the embedded proofs have in common (Data Integrity 1.0 and the suites before it): the document and the proof's own
 * options are each brought into canonical form and hashed, and the two hashes together are what is signed. A suite file says
 * which form, where the signature stands, and which algorithm each type of key takes.
 */
import { listOf } from '../formats/members.ts';
import { canonicalise, type Canonical as Canonicalised, type Digest } from '../jsonld/canonical.ts';
import type { Contexts } from '../jsonld/contexts.ts';
import { hash } from '../jsonld/digest.ts';
import { encode } from '../jsonld/encode.ts';
import { canonicalText } from '../jsonld/jcs.ts';
import type { KeyMemory } from '../keys/memory.ts';
import { decodeMultibase } from '../keys/multikey.ts';
import type { KeyType, PublicKey } from '../keys/source.ts';
import { because, finding, passed } from '../verdict/codes.ts';
import { after, all, type Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { verifyDetached } from './detached.ts';

import type { Note } from './notes.ts';
import { type Algorithm, verifySignature } from './signature.ts';
import type { ProofSuite, ProofTools } from './suite.ts';

export { hash } from '../jsonld/digest.ts';

/** How a suite signs with a type of key. */
export interface Signing {
  readonly algorithm: Algorithm;
  readonly digest: Digest;
}

export interface IntegritySuite {
  readonly id: string;
  /** `rdfc`: canonical RDF; `jcs`: canonical JSON (RFC 8785). */
  readonly form: 'rdfc' | 'jcs';
  /** Where the signature stands: multibase in `proofValue`, or a detached JWS in `jws`. */
  readonly in: 'proofValue' | 'jws';
  /** Of a suite before Data Integrity: the context that its options are read with where the document's does not define them. */
  readonly context?: string;
  /** The options are read with that context in any case, and with the document's only where that fails. */
  readonly isContextFirst?: true;
  readonly signs: Readonly<Partial<Record<KeyType, Signing>>>;
}

export function createIntegritySuite(suite: IntegritySuite): ProofSuite {
  return {
    id: suite.id,
    keyTypes: Object.keys(suite.signs) as KeyType[],
    covers: suite.form === 'jcs' ? 'text' : 'graph',

    verify(document, proof, key, tools) {
      const signing = suite.signs[key.type];
      if (!signing) return finding('proof', 'algorithm-refused', { algorithm: `${suite.id} with ${key.type}` });
      return after(canonicalParts(suite, signing.digest, document, proof, tools.contexts), (parts) =>
        'finding' in parts ? parts.finding : verifyParts(suite, signing, parts, proof, key, tools),
      );
    },
  };
}

function verifyParts(
  { form, in: place }: IntegritySuite,
  signing: Signing,
  parts: Canonical,
  proof: JsonObject,
  key: PublicKey,
  tools: ProofTools,
): Soon<Check> {
  const { algorithm, digest } = signing;
  return after(hashData(parts, digest, tools.keys), (data) => {
    if (tools.note) noteParts(tools.note, form, signing, parts, data);
    return place === 'jws'
      ? verifyDetached(proof.jws, key, algorithm, data, tools)
      : verifyProofValue(proof.proofValue, key, algorithm, data, tools);
  });
}

function verifyProofValue(
  value: Json | undefined,
  key: PublicKey,
  algorithm: Algorithm,
  data: Uint8Array,
  { keys, note }: Pick<ProofTools, 'keys' | 'note'>,
): Soon<Check> {
  const signature = typeof value === 'string' && value.startsWith('z') ? decodeMultibase(value) : undefined;
  if (!signature) return finding('proof', 'malformed-proof', { why: 'its proofValue is no base58 multibase' });
  note?.({ signature });
  return after(verifySignature(algorithm, key, signature, data, keys), judged);
}

export const judged = (isGood: boolean): Check => (isGood ? passed('proof') : finding('proof', 'signature-wrong'));

/** The two things that are hashed, in canonical form. */
interface Canonical {
  readonly options: Uint8Array;
  readonly document: Uint8Array;
}

type Parts = Canonical | { readonly finding: Check };

function canonicalParts(
  suite: IntegritySuite,
  digest: Digest,
  document: JsonObject,
  proof: JsonObject,
  contexts: Contexts,
): Soon<Parts> {
  const options = optionsOf(proof);
  return suite.form === 'jcs'
    ? canonicalJson(document, options)
    : canonicalRdf(document, options, suite, contexts, digest);
}

/** Hash of the canonical proof options, then hash of the canonical document (Data Integrity, "Hashing"). */
function hashData({ options, document }: Canonical, digest: Digest, keys?: KeyMemory): Soon<Uint8Array> {
  return after(all([hash(options, digest, keys?.native), hash(document, digest, keys?.native)]), (hashes) =>
    concat(...hashes),
  );
}

function noteParts(
  note: Note,
  form: IntegritySuite['form'],
  { algorithm, digest }: Signing,
  { document, options }: Canonical,
  input: Uint8Array,
): void {
  const half = input.length / 2;
  note({
    form: form === 'rdfc' ? 'RDFC-1.0' : 'JCS',
    canonicalDocument: document,
    canonicalOptions: options,
    hash: digest,
    optionsHash: input.subarray(0, half),
    documentHash: input.subarray(half),
    algorithm,
    input,
  });
}

/** The proof without its signature: that is what the signature covers of it. */
export function optionsOf(proof: JsonObject): JsonObject {
  const { proofValue: _value, jws: _jws, signatureValue: _signature, ...options } = proof;
  return options;
}

function canonicalRdf(
  document: JsonObject,
  options: JsonObject,
  { context: ofSuite, isContextFirst }: IntegritySuite,
  contexts: Contexts,
  digest: Digest,
): Soon<Parts> {
  const own = document['@context'];
  const withContext = (context: Json | undefined) =>
    canonicalise({ ...options, '@context': context }, contexts, digest);
  const read = all([withContext(isContextFirst ? ofSuite : own), canonicalise(document, contexts, digest)]);
  return after(read, ([first, second]) => {
    if ('finding' in second) return { finding: notCanonical(second.finding) };
    if (!('finding' in first)) return { options: first.bytes, document: second.bytes };
    return after(firstOf(ofSuite ? [[...listOf(own), ofSuite], ofSuite] : [], withContext), (again) =>
      again ? { options: again.bytes, document: second.bytes } : { finding: notCanonical(first.finding) },
    );
  });
}

/** The canonical form by the first context that gives one. */
async function firstOf(contexts: readonly Json[], withContext: (context: Json) => Soon<Canonicalised>) {
  for (const context of contexts) {
    const read = await withContext(context);
    if (!('finding' in read)) return read;
  }
  return undefined;
}

/** A lost or twisted term makes the proof an error; a vocabulary that is not at hand only leaves it unchecked. */
export function notCanonical(check: Check): Check {
  const { outcome, code = '', message } = check;
  const details = { ...because(check), why: message.replace(/\.$/, ''), cause: code };
  return finding('proof', outcome === 'fail' ? 'not-canonical' : 'not-computed', details);
}

/** A proof may carry the contexts that it was made under: the document's must begin with them, and these count. */
function canonicalJson(document: JsonObject, options: JsonObject): Parts {
  const context = options['@context'];
  const made = listOf(context);
  const stands = listOf(document['@context']);
  if (made.some((one, index) => !isSame(one, stands[index]))) {
    return { finding: finding('proof', 'malformed-proof', { why: 'its @context is not that of the document' }) };
  }
  const covered = context === undefined ? document : { ...document, '@context': context };
  const [first, second] = [canonicalText(options), canonicalText(covered)];
  if (first === undefined || second === undefined) {
    return { finding: finding('proof', 'not-canonical', { why: 'a text in it breaks off within a character' }) };
  }
  return { options: encode(first), document: encode(second) };
}

function isSame(one: Json, other: Json | undefined): boolean {
  return one === other || (other !== undefined && canonicalText(one) === canonicalText(other));
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Proof chains (Data Integrity, "Proof Chains"): a proof that names earlier ones covers the document together with them. */
import { listOf } from '../formats/members.ts';
import { withoutProofs } from '../jsonld/canonical.ts';
import type { Contexts } from '../jsonld/contexts.ts';
import type { JsonObject } from '../verdict/words.ts';

/**
 * The document as a proof covers it: without its proofs, but with those that the proof names as `previousProof`. Undefined
 * where one that it names is not there.
 */
export function coveredBy(document: JsonObject, proof: JsonObject, contexts: Contexts): JsonObject | undefined {
  const unsecured = withoutProofs(document, contexts);
  if (proof.previousProof === undefined) return unsecured;
  const names = listOf(proof.previousProof);
  const earlier = listOf(document.proof).filter((one) => names.includes((one as JsonObject | null)?.id ?? null));
  const isWhole = names.every((name) => earlier.some((one) => (one as JsonObject).id === name));
  return isWhole && names.length > 0 ? { ...unsecured, proof: earlier } : undefined;
}

/**
 * Whose key it is, and whether it is for issuing: the check `key` of a resolved verification method (Data Integrity,
 * "Verification Method Binding" and "Verification Relationship Validation"). A good signature says nothing about this.
 */
import type { VerificationMethod } from '../keys/source.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';

/**
 * @param issuerId the issuer that the document names; its own document must hold the method
 * @param now milliseconds
 */
export function judgeBinding(method: VerificationMethod, issuerId: string | undefined, now: number): Check {
  const { controller, document, expires, revoked } = method;
  if (document !== issuerId || controller !== issuerId) {
    const owner = document === issuerId ? controller || 'nobody' : document;
    return finding('key', 'controller-differs', { controller: owner, issuer: issuerId ?? 'nobody' });
  }
  if (!method.relationships.includes('assertionMethod'))
    return finding('key', 'not-for-assertion', { method: method.id });
  if (isOver(revoked, now)) return finding('key', 'key-revoked', { date: revoked ?? '' });
  if (isOver(expires, now)) return finding('key', 'key-expired', { date: expires ?? '' });
  return passed('key', undefined, describe(method));
}

/** From that moment on nothing may be verified with it, whenever it was signed: the signer writes that date. */
function isOver(instant: string | undefined, now: number): boolean {
  return instant !== undefined && !(Date.parse(instant) > now);
}

function describe({ id, key }: VerificationMethod): JsonObject {
  return { method: id, type: key.type };
}

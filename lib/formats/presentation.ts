/** Presentations (VCDM 1.1 and 2.0) and what wallets and issuers' programs put around credentials: a list of what they hold. */
import type { Json, JsonObject } from '../verdict/words.ts';
import { isObject, listOf, objectsOf, typesOf } from './members.ts';

/** The credentials that a document is only the wrapping of, or undefined where it is no wrapping. */
export function held(document: JsonObject): readonly Json[] | undefined {
  if (typesOf(document).includes('VerifiablePresentation')) return listOf(document.verifiableCredential);
  if (isObject(document.vp)) return listOf(document.vp.verifiableCredential);
  if (document['@context'] !== undefined || document.type !== undefined) return undefined;
  const wrapped = objectsOf(document.verifiableCredential ?? document.credential);
  return wrapped.length > 0 ? wrapped : undefined;
}

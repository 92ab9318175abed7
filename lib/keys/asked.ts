/** Asking for a controller document, a key document or a key set: JSON, or the finding that the key cannot be reached. */

import { isObject } from '../formats/members.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { KeyTools } from './source.ts';

const ACCEPT = 'application/did+json, application/ld+json, application/json';

/** @param url an https address, or a DID that only documents handed in can answer for */
export async function askForDocument(
  url: string,
  { ask }: KeyTools,
): Promise<{ readonly document: JsonObject } | { readonly finding: Check }> {
  const { bytes, trouble } = await ask(url, { accept: ACCEPT });
  if (trouble) return { finding: finding('key', 'key-unreachable', { url, why: trouble.code }) };
  try {
    const document: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (isObject(document)) return { document };
  } catch {
    // Not JSON, not text: said below.
  }
  return { finding: finding('key', 'key-unreachable', { url, why: 'the answer is no JSON object' }) };
}

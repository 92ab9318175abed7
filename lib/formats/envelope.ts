/** EnvelopedVerifiableCredential (VCDM 2.0, 4.13): a token in a `data:` address that stands as the id. */
import type { JsonObject } from '../verdict/words.ts';
import { typesOf } from './members.ts';
import { isToken } from './token.ts';

const KINDS = ['EnvelopedVerifiableCredential', 'EnvelopedVerifiablePresentation'];

/** The token inside, or undefined where the document is no envelope of a token. */
export function openEnvelope(document: JsonObject): string | undefined {
  const { id } = document;
  if (!typesOf(document).some((type) => KINDS.includes(type)) || typeof id !== 'string') return undefined;
  const [, token = ''] = /^data:application\/[\w.+-]+(?:;[\w=-]+)*,(.+)$/s.exec(id) ?? [];
  return isToken(token.trim()) ? token.trim() : undefined;
}

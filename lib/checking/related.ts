/**
 * What a credential rests on and pins by a digest (`relatedResource`; VCDM 2.0, 5.3): fetched and compared. Contexts among them are
 * passed over, for none is taken from its address here: they are bundled, each pinned by a hash of our own.
 */
import { hasDigest } from '../checks/digest.ts';
import { idOf, objectsOf } from '../formats/members.ts';
import type { Contexts } from '../jsonld/contexts.ts';
import type { Ask } from '../net/ask.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { secured } from './chain.ts';

const MOST = 16;

/** Findings of check `document`; none where all that is pinned is as it was meant. */
export async function compareRelated(
  document: JsonObject,
  { ask, contexts }: { readonly ask: Ask; readonly contexts: Contexts },
): Promise<readonly Check[]> {
  const pinned = objectsOf(document.relatedResource).filter((one) => !contexts.get(idOf(one) ?? ''));
  const found = await Promise.all(pinned.slice(0, MOST).map(async (one) => await compare(one, ask)));
  const more = finding('document', 'not-all-looked-at', { what: 'related resources', most: MOST });
  return [...found.flat(), ...(pinned.length > MOST ? [more] : [])];
}

async function compare(pinned: JsonObject, ask: Ask): Promise<readonly Check[]> {
  const id = idOf(pinned) ?? '';
  const url = secured(id);
  const answer = url === undefined ? undefined : await ask(url, { size: 'image' });
  const fits = answer && !answer.trouble ? await hasDigest(answer.bytes, pinned) : undefined;
  if (fits) return [];
  return [finding('document', fits === undefined ? 'related-not-compared' : 'related-differs', { url: id })];
}

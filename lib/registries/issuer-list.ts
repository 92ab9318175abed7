/**
 * The form `dcc-legacy`: one JSON file that names every issuer, `{ meta, registry: { DID: { name, location, url } } }`
 * (digitalcredentials/issuer-registry-client). The whole file is fetched, so its keeper does not hear whom we look for. It
 * carries no signature: it is as good as the https host that serves it.
 */
import { parseJson } from '../formats/json.ts';
import { isObject, member, textOf } from '../formats/members.ts';
import type { JsonObject } from '../verdict/words.ts';
import { LONGEST_NAME, type RegisterForm } from './register.ts';

export const issuerList: RegisterForm = {
  type: 'dcc-legacy',
  hearsWho: false,

  async tell(issuerId, { url }, consult) {
    const consulted = await consult(url, readList);
    if (!('value' in consulted)) {
      return { outcome: 'not-asked', why: 'trouble' in consulted ? consulted.trouble : 'not-found' };
    }
    const { value: issuers, at: asOf, stale } = consulted;
    const entry = member(issuers, issuerId);
    if (entry === undefined) return stale ? { outcome: 'not-asked', why: stale } : { outcome: 'not-listed' };
    const name = textOf(member(entry, 'name'))?.slice(0, LONGEST_NAME);
    return { outcome: 'found', asOf, ...(name && { name }) };
  },
};

/** The entries by id, or undefined for what is no such list or is larger than documents may be (2 MiB, 100,000 values). */
function readList(text: string): JsonObject | undefined {
  const read = parseJson(text);
  const registry = 'value' in read ? member(read.value, 'registry') : undefined;
  return isObject(registry) ? registry : undefined;
}

/** Check `endorsements`: is each credential that vouches for this one genuine? One that is not takes nothing from the credential. */
import { idOf, isObject } from '../formats/members.ts';
import { because, finding, nothing, passed } from '../verdict/codes.ts';
import { after, all, type Soon } from '../verdict/soon.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';

/** The checks of an endorsement as of any other credential, or nothing where it is none. */
export type ProveInside = (endorsement: Json) => Promise<readonly Check[]>;

/** Each is judged by its own proof, key, status and dates; what could not be checked is no fault but no support either. */
export function checkEndorsements<T extends Json | object>(
  endorsements: readonly T[],
  prove: (endorsement: T) => Promise<readonly Check[]>,
): Soon<Check> {
  return endorsements.length === 0 ? nothing('endorsements') : after(all(endorsements.map(prove)), judge);
}

function judge(proven: readonly (readonly Check[])[]): Check {
  const faults = proven.flatMap((checks) => checks.filter(({ outcome }) => outcome === 'fail').slice(0, 1));
  const [first] = faults;
  if (first) return finding('endorsements', 'endorsement-not-genuine', { ...because(first), count: faults.length });
  const elsewhere = proven.flat().find(({ code }) => code === 'endorsement-elsewhere');
  if (elsewhere) return elsewhere;
  const unclear = proven.flat().find(({ outcome }) => outcome === 'unknown');
  if (unclear) return finding('endorsements', 'endorsement-not-checked', because(unclear));
  return passed('endorsements', undefined, { count: proven.length });
}

/** All ids in a credential, its proofs and endorsements left out: what an endorsement in it may be about. */
export function idsIn(document: JsonObject): ReadonlySet<string> {
  const ids = new Set<string>();
  const gather = (value: Json | undefined): void => {
    if (Array.isArray(value)) for (const one of value as readonly Json[]) gather(one);
    if (!isObject(value)) return;
    const { endorsement: _praise, endorsementJwt: _token, proof: _proof, '@context': _words, ...said } = value;
    const id = idOf(value);
    if (id !== undefined) ids.add(id);
    for (const name in said) gather(said[name]);
  };
  gather(document);
  return ids;
}

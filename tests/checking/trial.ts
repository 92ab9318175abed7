/** Judges whatever is handed in, offline but for a table of answers, for somebody who trusts every issuer that is proven. */
import { assess } from '../../lib/checking/assess.ts';
import { createExamine } from '../../lib/checking/examine.ts';
import type { Answer } from '../../lib/net/ask.ts';
import { createTrust } from '../../lib/settings/trust.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import { NOW, toolsWith } from '../proofs/tools.ts';

/** By address; a text is served as it stands, `gone` and the like are the trouble in having it. */
export type World = Readonly<Record<string, JsonObject | string>>;

export interface Tried {
  readonly verdict: string;
  /** The codes of all checks that did not pass. */
  readonly codes: readonly string[];
  readonly issuer: string | undefined;
  readonly name: string | undefined;
}

export async function judged(
  given: Json | Uint8Array,
  world: World = {},
  claim: { title?: string } = {},
): Promise<Tried> {
  const { contexts } = toolsWith();
  const ask = async (url: string): Promise<Answer> => {
    const found = world[url];
    const bytes = new TextEncoder().encode(typeof found === 'string' ? found : JSON.stringify(found ?? null));
    if (found === 'gone' || found === undefined)
      return { url, status: 0, type: '', bytes: new Uint8Array(), trouble: { code: found ?? 'not-found' } };
    return { url, status: 200, type: 'application/json', bytes };
  };
  const examine = createExamine({ ask, now: NOW, contexts });
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const evidence = await examine(given instanceof Uint8Array ? given : new TextEncoder().encode(text));
  const trust = createTrust([{ by: 'everybody', issuers: [{ id: '*' }] }]);
  const showing = { names: [], addresses: [], profileUrls: [], claim, trust, now: NOW };
  const { verdict, checks, credential } = await assess(evidence, showing, { checkedAt: NOW });
  return {
    verdict,
    codes: checks.flatMap(({ code, id }) => (code ? [`${id}:${code}`] : [])),
    issuer: credential?.issuer?.id,
    name: credential?.achievement.name,
  };
}

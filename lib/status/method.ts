/**
 * The shape of a status method: how an issuer says that it took a credential back. One file per method, listed in index.ts.
 * A list that cannot be had or believed is `unknown`, never fine.
 */
import type { Credential } from '../formats/credential.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { Lists } from './lists.ts';

export interface StatusAnswer {
  /** Check `status`. */
  readonly check: Check;
  /** The list's own time to live, in milliseconds. */
  readonly freshFor?: number;
}

export interface StatusMethod {
  /** The `type` of the credentialStatus entries that it reads. */
  readonly types: readonly string[];
  check(entry: JsonObject, credential: Credential, lists: Lists): Promise<StatusAnswer>;
}

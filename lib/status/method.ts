/**
 * The shape of a status method: how an issuer says that it took a credential back. One file per method, listed in index.ts.
 * A list that cannot be had or believed is `unknown`, never fine.
 */
import type { Credential } from '../formats/credential.ts';
import type { ProofTools } from '../proofs/suite.ts';
import type { Check, JsonObject } from '../verdict/words.ts';

export interface StatusTools extends ProofTools {
  /** Proves a status list credential as any other: its checks `document`, `proof`, `key` and `dates`, and what it says. */
  prove(
    bytes: Uint8Array,
    url: string,
  ): Promise<{ readonly checks: readonly Check[]; readonly document?: JsonObject; readonly issuer?: string }>;
}

export interface StatusAnswer {
  /** Check `status`. */
  readonly check: Check;
  /** The list's own time to live, in milliseconds. */
  readonly freshFor?: number;
}

export interface StatusMethod {
  /** The `type` of the credentialStatus entries that it reads. */
  readonly types: readonly string[];
  check(entry: JsonObject, credential: Credential, tools: StatusTools): Promise<StatusAnswer>;
}

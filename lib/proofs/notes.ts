/**
 * What was computed on the way to checks `proof` and `key`, for an expert who wants to follow it (`verify --explain-proof`). Each
 * step notes what it had in hand, as it had it; without anybody who asks, nothing is noted and nothing is done.
 */
import type { PublicKey, VerificationMethod } from '../keys/source.ts';
import type { Soon } from '../verdict/soon.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { ProofTools } from './suite.ts';

/** What one proof came from. Absent is what was not reached, or is not of that kind of proof. Bytes are as they were hashed or signed. */
export interface Computed {
  /** What carries the proof: the credential, a list that it names, something inside it. */
  readonly of?: string;
  /** How it is secured: an embedded proof, a token … */
  readonly how: string;
  readonly suite?: string;
  /** The proof without its signature, as it stands. */
  readonly options?: JsonObject;
  readonly form?: string;
  readonly canonicalDocument?: Uint8Array;
  readonly canonicalOptions?: Uint8Array;
  readonly hash?: string;
  readonly documentHash?: Uint8Array;
  readonly optionsHash?: Uint8Array;
  readonly method?: VerificationMethod;
  readonly key?: PublicKey;
  /** How a token leads to its key. */
  readonly keyNamedBy?: string;
  /** Which addresses were asked for the key. Empty where the identifier is the key. */
  readonly asked: readonly string[];
  readonly header?: JsonObject;
  readonly algorithm?: string;
  /** What is signed. */
  readonly input?: Uint8Array;
  readonly signature?: Uint8Array;
  /** What only this kind of proof has: pieces of an SD-JWT, the receipt of a Blockcert, derived proofs. */
  readonly parts?: Parts;
  readonly checks: { readonly proof: Check; readonly key: Check };
}

export interface Parts {
  readonly [name: string]: Part | undefined;
}
export type Part = string | number | boolean | null | Uint8Array | Parts | JsonObject | readonly Part[];

export type Note = (computed: Partial<Computed>) => void;
export type Explain = (computed: Computed) => unknown;

/** Does the work, and tells `tools.explain`, where there is one, what it noted and how it ended. */
export function noting<T extends Checked>(
  how: string,
  tools: ProofTools,
  work: (tools: ProofTools) => Soon<T>,
): Soon<T> {
  const { explain } = tools;
  return explain ? noted(how, tools, explain, work) : work(tools);
}

interface Checked {
  readonly proof: Check;
  readonly key: Check;
}

async function noted<T extends Checked>(
  how: string,
  tools: ProofTools,
  explain: Explain,
  work: (tools: ProofTools) => Soon<T>,
): Promise<T> {
  const { ask } = tools;
  const asked: string[] = [];
  let computed: Partial<Computed> = {};
  const result = await work({
    ...tools,
    ask: async (url, options) => {
      asked.push(url);
      return await ask(url, options);
    },
    note: (more) => {
      computed = { ...computed, ...more };
    },
  });
  explain({ ...computed, how, asked, checks: { proof: result.proof, key: result.key } });
  return result;
}

/** The tools with a name for what the proofs are of. */
export function explaining(tools: ProofTools, of: string): ProofTools {
  const { explain } = tools;
  return explain ? { ...tools, explain: (computed) => explain({ of, ...computed }) } : tools;
}

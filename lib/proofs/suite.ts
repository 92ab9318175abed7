/**
 * The shape of a proof suite. One file per suite, listed in index.ts. A suite answers one question, "is it unchanged since
 * somebody with this key made it?"; whose key it is, is asked in keys/ and judged in checks/key.ts.
 */
import type { Contexts } from '../jsonld/contexts.ts';
import type { KeyTools, KeyType, PublicKey } from '../keys/source.ts';
import type { Soon } from '../verdict/soon.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { Explorer } from './ledgers.ts';
import type { Explain, Note } from './notes.ts';

export interface ProofTools extends KeyTools {
  readonly contexts: Contexts;
  /** Whoever wants to follow each proof, and where the steps of the one under way are noted. */
  readonly explain?: Explain;
  readonly note?: Note;
  /** Who is asked about public ledgers; nobody where the user named none. */
  readonly explorer?: Explorer;
}

export interface ProofSuite {
  /** `eddsa-rdfc-2022`, `Ed25519Signature2020` … */
  readonly id: string;
  readonly keyTypes: readonly KeyType[];
  /** What its proofs cover: the statements behind the words, or the words themselves. */
  readonly covers: 'graph' | 'text';
  /**
   * Answers with check `proof`. `document` is the secured document without `proof`; `proof` is the proof object as it
   * stands. Never throws: what cannot be canonicalised, decoded or imported is a finding.
   */
  verify(document: JsonObject, proof: JsonObject, key: PublicKey, tools: ProofTools): Soon<Check>;
}

/**
 * The sentences of findings as data: one table a language, of one shape. `{name}` is filled from the finding's details; what
 * stands in `[…]` is said only where every name in it is given. English is made of the codes themselves.
 */
import type { CodeOf, NothingSaid, PassedSaid } from './codes.ts';
import type { Phrase } from './phrases.ts';
import type { CheckId } from './words.ts';

export interface FindingTexts {
  readonly found: { readonly [Id in CheckId]: Readonly<Record<CodeOf<Id>, string>> };
  readonly passed: Readonly<Record<CheckId, string>>;
  readonly nothing: Readonly<Record<CheckId, string>>;
  /** What some checks say more exactly than that they passed, or had nothing to look at. */
  readonly said: Readonly<Record<PassedSaid | NothingSaid, string>>;
  /** Told beside a name: who links whom. */
  readonly linked: Readonly<Record<HolderLink, string>>;
  /** Ends of sentences and names for nobody in particular, by how they are said in English. */
  readonly phrases: Readonly<Record<Phrase, string>>;
  readonly unnamed: Readonly<Record<Unnamed, string>>;
}

/** How profile and issuer refer to the same person. */
export type HolderLink = 'at-issuer' | 'by-issuer';

/** Names that a sentence needs and a finding need not give. */
export type Unnamed = 'who' | 'why';

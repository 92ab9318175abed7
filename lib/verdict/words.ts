/**
 * The fixed words: what is asked of a credential, how each question can come out, and what a person is told.
 * Everything else in the house speaks in these; nothing here does anything.
 */

/** The ten questions, always asked, always reported in this order. */
export const CHECK_IDS = [
  'document',
  'proof',
  'key',
  'status',
  'dates',
  'schema',
  'endorsements',
  'issuer',
  'holder',
  'claim',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/** `unknown`: it could not be checked. `none`: there is nothing to check. Neither is ever a pass. */
export type Outcome = 'pass' | 'warn' | 'fail' | 'unknown' | 'none';

/** One question, one answer. `message` is a sentence for a recruiter; `details` is for an expert, plain JSON. */
export interface Check {
  readonly id: CheckId;
  readonly outcome: Outcome;
  readonly code?: string;
  /** In English; other languages make theirs of `code` or `says` and `details`. */
  readonly message: string;
  /** Which sentence it is, where there are several ways of passing or of having nothing to check. */
  readonly says?: string;
  readonly details?: JsonObject;
}

export const VERDICTS = [
  'verified',
  'unknown-issuer',
  'not-checkable',
  'could-not-check',
  'claim-differs',
  'holder-differs',
  'expired',
  'not-yet-valid',
  'revoked',
  'not-found',
  'not-genuine',
] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** What a verdict rests on, strongest first. */
export const GROUNDS = ['signature', 'hosted', 'issuer-api', 'issuer-page', 'none'] as const;
export type Ground = (typeof GROUNDS)[number];

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [member: string]: Json | undefined;
}

/** A calendar month, `YYYY-MM`. */
export type YearMonth = string;

/**
 * The door for other programs (package `bonafide`, `bonafide/verify`): an applicant tracking system, a job board, a script. Same
 * checks and same words as the extension; answers are remembered in memory only, unless a store is given.
 */
import { createApartChecker, type SaidApart } from '../checking/apart.ts';
import { createEngine } from '../checking/engine.ts';
import type { Report } from '../checking/report.ts';
import type { Fetch } from '../net/exchange.ts';
import type { Recorder } from '../net/recorder.ts';
import type { KnownIssuer } from '../settings/trust.ts';
import { createMemoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';

export type { Listed, Report, Said } from '../checking/report.ts';
export type { Credential } from '../formats/credential.ts';
export type { Exchanged } from '../net/recorder.ts';
export type { KnownIssuer } from '../settings/trust.ts';
export type { Kept, Store } from '../store/store.ts';
export type { Check, CheckId, Ground, Outcome, VerdictWord } from '../verdict/words.ts';

export interface VerifierOptions {
  /** Issuers that are known to you: DIDs or https ids; `*` trusts every proven issuer. Platforms vouch for theirs by themselves. */
  readonly trusted?: readonly KnownIssuer[];
  /** The global one unless given. It is called with public https addresses only, without cookies and referrer. */
  readonly fetch?: Fetch;
  /** Whether a host may be asked; all public ones unless given. */
  readonly allowed?: (host: string) => boolean | Promise<boolean>;
  /** Where answers are remembered. */
  readonly store?: Store;
  /** Hears of each request that was made: when, to whom, how big, how it went. */
  readonly record?: Recorder;
  /** Milliseconds; the clock unless given. */
  readonly now?: () => number;
  /** Hears of faults of ours, which show as `could-not-check`. */
  readonly onFault?: (error: unknown) => void;
}

/** A link, or a credential as text or bytes (JSON, JWT, SD-JWT, baked PNG or SVG), and what is claimed of it. */
export interface Question extends SaidApart {
  readonly link?: string;
  readonly credential?: string | Uint8Array;
}

export interface Verifier {
  /** Never rejects; what cannot be checked says so, and why. */
  verify(question: Question): Promise<Report>;
  stop(): void;
}

/**
 * One for as long as the program runs: it keeps each host's manners, what was answered a moment ago, and keys.
 *
 * @example
 * const verifier = createVerifier();
 * const { verdict, said } = await verifier.verify({ link: 'https://www.credly.com/badges/…', person: 'Ada Example' });
 */
export function createVerifier(options: VerifierOptions = {}): Verifier {
  const { store = createMemoryStore(), trusted = [], allowed = () => true, onFault = () => undefined } = options;
  const engine = createEngine({
    fetch: options.fetch ?? ((url, init) => fetch(url, init)),
    allowed,
    ...(options.record && { record: options.record }),
  });
  const checker = createApartChecker({
    engine,
    store,
    trusted,
    report: onFault,
    ...(options.now && { now: options.now }),
  });
  return {
    async verify({ link, credential, ...said }) {
      const bytes = typeof credential === 'string' ? new TextEncoder().encode(credential) : credential;
      return await checker.check({ ...(link !== undefined && { link }), ...(bytes && { bytes }), said });
    },
    stop: () => store.stop(),
  };
}

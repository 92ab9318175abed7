/**
 * The shapes of this room. A register is a public list of issuers, kept by somebody who says who they are. It answers about an
 * issuer in three ways, and none stands for another: found, not listed, could not be asked.
 */
import type { ConsultCopy } from './copies.ts';

/** Longest name of an issuer that is taken over, in characters. */
export const LONGEST_NAME = 200;

/** The names of the two forms are those of DCC's list of known registries. */
export type RegisterFormType = 'dcc-legacy' | 'oidf';

export interface Register {
  readonly name: string;
  readonly type: RegisterFormType;
  /** What is asked first: the list itself, or the trust anchor's entity configuration. */
  readonly url: string;
  /** Where the register's keeper says by which rules it is kept. */
  readonly governance?: string;
}

export type Told =
  /** `asOf`, in milliseconds: when the register said so. `name`: what the register calls the issuer. */
  | { readonly outcome: 'found'; readonly name?: string; readonly asOf: number }
  | { readonly outcome: 'not-listed' }
  /** `why` is a trouble of the network, or what is wrong with the answer. */
  | { readonly outcome: 'not-asked'; readonly why: string };

/** One way in which registers are published. One file each, listed in index.ts. */
export interface RegisterForm {
  readonly type: RegisterFormType;
  /** Whether the register hears of whom it is asked about. Those that do are asked last. */
  readonly hearsWho: boolean;
  /** @param issuerId a DID or https id, compared exactly */
  tell(issuerId: string, register: Register, consult: ConsultCopy, now: number): Promise<Told>;
}

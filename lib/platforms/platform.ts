/**
 * The shape of a platform. One file per platform exports both halves: the links (pure, also loaded by content scripts)
 * and the platform (worker and command line only). A platform builds the addresses that it asks from ids, never from what
 * a page or an answer says, and touches neither DOM nor storage.
 */
import type { Credential } from '../formats/credential.ts';
import type { Ask } from '../net/ask.ts';
import type { Check, Ground } from '../verdict/words.ts';

export type ReferenceKind = 'credential' | 'wallet' | 'template' | 'form' | 'file';

/** A link that was understood. `canonical` is the cache key: one credential, one canonical URL. */
export interface Reference {
  readonly platform: string;
  readonly kind: ReferenceKind;
  readonly id: string | null;
  readonly canonical: string;
}

export interface PlatformLinks {
  readonly id: string;
  /** As people know it: "Credly". */
  readonly name: string;
  /** Hosts whose links are this platform's; a host also stands for every host below it. */
  readonly hosts: readonly string[];
  /** Its links may also stand on other hosts (customers' own, anybody's server), where their form tells them. */
  readonly anywhere?: true;
  /** Canonical addresses that begin so are led on to another of the platform's, under a name that the link does not tell. */
  readonly movesOn?: string;
  /** Pure. The URL is already unwrapped, normalised by the URL parser and known to be public (see net/address.ts). */
  refer(url: URL): Reference | undefined;
}

/** A link of a platform and what it must be understood as; `kind` is `credential` if absent. */
export interface Example {
  readonly url: string;
  readonly canonical: string;
  readonly id: string;
  readonly kind?: ReferenceKind;
}

/**
 * What was found out about a reference. It depends on the credential alone, so it is what the cache keeps: plain JSON.
 * `checks` holds those of document, proof, key, status, schema and endorsements; one that is missing had nothing to check.
 */
export interface Evidence {
  readonly ground: Ground;
  readonly credential?: Credential;
  readonly checks: readonly Check[];
  /** The name of the platform that vouches that this issuer issued it, where one does. */
  readonly vouchedBy?: string;
  /** A wallet's or transcript's credentials: the claim at hand picks one (checking/assess.ts). */
  readonly holds?: readonly Evidence[];
  /** No longer than this may it be called fresh, in milliseconds. */
  readonly freshFor?: number;
  /** The server asked to wait so long, in milliseconds. */
  readonly retryAfter?: number;
}

/** `machine`: asked. `resolve`: its page is read, never called verified. `link-out`: opened by hand. */
export type Policy = 'machine' | 'resolve' | 'link-out';

/** Whom a platform leads to. The worker has these from asks.gen.ts, without the platforms themselves. */
export interface Asked {
  readonly policy: Policy;
  /** Hosts that are asked: these become host_permissions in wxt.config.ts. */
  readonly asks: readonly string[];
}

export interface Platform extends Asked {
  readonly links: PlatformLinks;
  readonly homepage: string;
  /** Kept apart from the links, so that content scripts do not carry them. */
  readonly examples: readonly Example[];
  /** Links that look like it and are not: other hosts, catalogue pages, ids that are too short. */
  readonly counterexamples: readonly string[];
  /** Why it is linked out to, or what of its endpoint is unconfirmed: a sentence for docs/platforms.md. */
  readonly terms?: string;
  /** Whether the platform answers for which organisation issued there. */
  readonly vouches: boolean;
  evidence(reference: Reference, tools: EvidenceTools): Promise<Evidence>;
}

/** What a platform is given. `examine` is the reading and proving of a document, whatever its format. */
export interface EvidenceTools {
  readonly ask: Ask;
  readonly examine: Examine;
  /** The moment, in milliseconds. */
  readonly now: number;
}

/**
 * Reads a document, checks its proofs, keys, status, schema and endorsements. `host` says where it was found and which
 * ids are the same place; without it the document is a file, and a hosted assertion in it is fetched from its own id.
 */
export type Examine = (
  bytes: Uint8Array,
  source?: { readonly url?: string; readonly type?: string; sameId?(id: string): boolean },
) => Promise<Evidence>;

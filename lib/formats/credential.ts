/**
 * The one normal form of a credential, whatever format or platform it came from. Plain JSON: it is cached, exported and
 * sent between worker and pages as it stands. Texts are as the issuer wrote them, as text; showing them safely is the
 * view's business. Fields that are private in an issuer's answer (legal name, address, birth date) have no place here.
 */
import type { FormatId } from './format.ts';

export interface Credential {
  readonly format: FormatId;
  readonly id?: string;
  readonly achievement: Achievement;
  readonly issuer?: Issuer;
  readonly holder?: Holder;
  /** ISO 8601 instants, as exact as the source is. An unreadable date is left as written, so that `dates` can say so. */
  readonly issued?: string;
  readonly validFrom?: string;
  readonly expires?: string;
  /** The issuer itself says that it has lapsed, whatever its dates. */
  readonly lapsed?: boolean;
  readonly evidence?: readonly Evidenced[];
}

export interface Achievement {
  readonly id?: string;
  readonly name?: string;
  readonly description?: string;
  /** What it took to earn it. Markdown is text here. */
  readonly criteria?: { readonly id?: string; readonly narrative?: string };
  readonly image?: string;
  readonly level?: string;
  /** Time or credits: "40 hours", "5 ECTS". */
  readonly hours?: string;
  /** What sort of achievement it is, in the issuer's word: "Certification", "Course", "participation". */
  readonly kind?: string;
  /** Names of what has to be earned first. */
  readonly requires?: readonly string[];
  /** What this holder reached: "Final exam: 92 %". */
  readonly results?: readonly string[];
  readonly skills?: readonly string[];
  readonly alignments?: readonly { readonly name: string; readonly url?: string; readonly framework?: string }[];
}

export interface Issuer {
  readonly id?: string;
  readonly name?: string;
  readonly url?: string;
}

export interface Holder {
  readonly id?: string;
  /** Only where the issuer gives a name in clear. */
  readonly name?: string;
  /** Addresses, mostly hashed, for comparing with what the user gave. Compared locally, never sent. */
  readonly identities?: readonly IdentityHash[];
  /** The holder's own page on the platform: the strongest link back to a profile. */
  readonly url?: string;
  /** Other pages of the holder that the issuer names: url and sameAs of Open Badges' and schema.org's profiles. */
  readonly pages?: readonly string[];
}

/** Open Badges IdentityObject: `hash` is `sha256$…`, `md5$…`, or the identity itself when `hashed` is false. */
export interface IdentityHash {
  readonly type: string;
  readonly hashed: boolean;
  readonly hash: string;
  readonly salt?: string;
}

export interface Evidenced {
  readonly name?: string;
  readonly narrative?: string;
  readonly url?: string;
}

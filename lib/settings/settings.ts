/** What the user chose: the shape and its defaults. Reading, writing and migrating it is in stored.ts. */
import type { Tag } from '../language/tags.ts';
import type { Policy } from './policy.ts';
import type { KnownIssuer } from './trust.ts';

export interface Settings {
  readonly version: 1;
  /** When the user said yes to asking issuers; absent: nothing leaves the browser. ISO instant. */
  readonly agreedAt?: string;
  /** Where no site's own choice says otherwise. */
  readonly mode: Mode;
  /** Sites with a choice of their own, by site id or, for other sites, by host. */
  readonly sites: readonly SiteChoice[];
  /** Sites that are left alone for a while. */
  readonly pauses: readonly Pause[];
  /** The user's own list of known issuers. */
  readonly trusted: readonly KnownIssuer[];
  /** Whether public registers may be asked who an issuer is that nobody else knows. */
  readonly registers: boolean;
  /** The language to speak; absent: the browser's. */
  readonly language?: Tag;
  /** Addresses of the user's for comparing with hashed ones; kept here, hashed locally, never sent. */
  readonly addresses: readonly string[];
  /** What the user's organisation has set; it is in the members above already. Never stored. */
  readonly managed?: Policy;
}

/** Named issuers are asked by themselves, or only on a click, or nothing is read at all. Other hosts are always on a click. */
export type Mode = (typeof MODES)[number];

export const MODES = ['automatic', 'on-click', 'off'] as const;

export interface SiteChoice {
  readonly place: string;
  readonly mode: Mode;
}

export interface Pause {
  readonly place: string;
  /** ISO instant. */
  readonly until: string;
}

export const DEFAULTS: Settings = {
  version: 1,
  mode: 'automatic',
  sites: [],
  pauses: [],
  trusted: [],
  registers: false,
  addresses: [],
};

/** What the user chose: the shape and its defaults. Reading, writing and migrating it is in stored.ts. */
import type { KnownIssuer } from './trust.ts';

export interface Settings {
  readonly version: 1;
  /** When the user said yes to asking issuers; absent: nothing leaves the browser. ISO instant. */
  readonly agreedAt?: string;
  /** Named issuers by themselves, or only on a click. Other hosts are always on a click. */
  readonly mode: 'automatic' | 'on-click';
  /** Profile sites that are switched off, by site id or, for other sites, by host. */
  readonly sitesOff: readonly string[];
  /** The user's own list of known issuers. */
  readonly trusted: readonly KnownIssuer[];
  /** Whether public registers may be asked who an issuer is that nobody else knows. */
  readonly registers: boolean;
  /** Addresses of the user's for comparing with hashed ones; kept here, hashed locally, never sent. */
  readonly addresses: readonly string[];
}

export const DEFAULTS: Settings = {
  version: 1,
  mode: 'automatic',
  sitesOff: [],
  trusted: [],
  registers: false,
  addresses: [],
};

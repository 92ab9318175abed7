/**
 * What it means to ask somebody something: the one signature through which platforms, formats, keys and status methods
 * reach the network. The guarded fetch behind it is in fetch.ts; tests and the command line put documents in its place.
 */

/** A question. `url` is https and was built here, never taken from a page as it stands. */
export interface AskOptions {
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
  /** The Accept header; platforms differ in what they tolerate. */
  readonly accept?: string;
  /** Which cap on the size holds: 2 MiB, 8 MiB, or 16 MiB (DESIGN 5.3). */
  readonly size?: 'document' | 'image' | 'list';
  /** `error` unless the host is known to redirect within its own site. */
  readonly redirect?: 'error' | 'follow';
  /** The tag of the edition that is at hand: one that is still current is answered with 304 and no body (RFC 9110, 13.1.2). */
  readonly unless?: string;
  /** Past what was remembered a moment ago (remembered.ts). */
  readonly anew?: boolean;
  /** For the ledger (recorder.ts). Two that ask the same for different reasons ask once. */
  readonly why?: Why;
  readonly signal?: AbortSignal;
}

/** On whose behalf something is asked, as it is written down on this device. It is never sent. */
export interface Why {
  /** The canonical URL of the credential that it is about. */
  readonly about?: string;
  /** What the page calls it. */
  readonly title?: string | undefined;
  /** The mark of the page that it stands on: a hash (store.ts). */
  readonly page?: string;
  /** From a private window: nothing of it is written to disk. */
  readonly private?: boolean;
}

/** Why there is no usable answer. Each is a code of the check `document`, except `gone` (HTTP 410). */
export type TroubleCode =
  | 'not-found'
  | 'gone'
  | 'private'
  | 'blocked'
  | 'limited'
  | 'server-error'
  | 'timed-out'
  | 'redirected'
  | 'too-large'
  | 'offline'
  | 'refused-address'
  | 'not-permitted';

/** An answer. `trouble` is absent exactly when the status is 2xx and the whole body is here, or 304 to `unless`. */
export interface Answer {
  /** The final address. */
  readonly url: string;
  /** 0 where nobody answered. */
  readonly status: number;
  /** Media type in lower case, without parameters; '' where none was given. */
  readonly type: string;
  /** The body, also of a 404 or 410 (capped); empty where there was none. */
  readonly bytes: Uint8Array;
  readonly trouble?: Trouble;
  /** Cache lifetime that the server gave, in milliseconds. */
  readonly freshFor?: number;
  /** The server's tag for this edition (ETag). */
  readonly tag?: string;
}

export interface Trouble {
  readonly code: TroubleCode;
  /** How long the server asked us to wait, in milliseconds. */
  readonly retryAfter?: number;
}

/** Never throws and never rejects, except when `signal` aborts. */
export type Ask = (url: string, options?: AskOptions) => Promise<Answer>;

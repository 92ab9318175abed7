/**
 * What is kept of an answer, and the shape of whatever keeps it. Kept is what depends on the credential alone, by canonical
 * URL; verdicts are judged anew at each showing and never stored (DESIGN section 2). No method rejects: an answer that
 * cannot be kept is asked for again, and `about` says why.
 */
import type { Evidence, Reference } from '../platforms/platform.ts';

export interface Kept {
  readonly reference: Reference;
  readonly evidence: Evidence;
  /** Milliseconds. */
  readonly checkedAt: number;
  /** How many times in a row it could not be checked, this one included; 0 where it could. */
  readonly failures: number;
  /** The last answer that could be checked, where this one could not. */
  readonly good?: { readonly evidence: Evidence; readonly checkedAt: number };
}

/** Pages that are remembered for one answer, the latest first. */
export const MOST_PAGES = 20;

export interface Store {
  /** What is kept for each of the canonical URLs, in their order. */
  get(canonicals: readonly string[]): Promise<readonly (Kept | undefined)[]>;
  /** Keeps an answer in place of the one before. It stands on a page, named by its mark. */
  put(kept: Kept, page: string): Promise<void>;
  /** Notes that answers stand on a page too, so that they go when its person is forgotten. */
  stand(canonicals: readonly string[], page: string): Promise<void>;
  /** Forgets these credentials, and whatever else stood on the page. The trouble is why some may still be there. */
  forget(canonicals: readonly string[], page: string): Promise<StoreTrouble | undefined>;
  forgetEverything(): Promise<StoreTrouble | undefined>;
  /** Size in characters, and when the oldest was obtained, in milliseconds. */
  about(): Promise<About>;
  stop(): void;
}

export interface About {
  readonly answers: number;
  readonly size?: number;
  readonly oldest?: number;
  readonly trouble?: StoreTrouble;
}

/** Why nothing is kept on disk at the moment. */
export type StoreTrouble =
  /** The disk, or our share of it, is full. */
  | 'full'
  /** Another version of the extension still holds the database. */
  | 'blocked'
  /** A newer version of the extension has changed the database. */
  | 'newer'
  /** The browser cannot open or read it. */
  | 'broken';

/** The mark of a page: a hash, enough to find it again and not to read it. */
export async function pageMark(url: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

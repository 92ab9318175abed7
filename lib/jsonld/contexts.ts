/**
 * Which JSON-LD contexts are known: those bundled with the build, by hash, and those that the caller vouches for (the
 * command line's --documents). An unknown context is a finding, never a fetch, unless its hash is listed.
 */
import type { JsonObject } from '../verdict/words.ts';

export interface Contexts {
  /** The context document behind a URL, or undefined where it is not known. */
  get(url: string): JsonObject | undefined;
}

/**
 * A platform that is recognised, named and opened by hand: its terms forbid automated access, its answers hold more than
 * is public, or nothing is known that a machine may ask. Nothing is asked of it.
 */
import { linkedOut } from './evidence.ts';
import type { Platform } from './platform.ts';

export interface LinkOut extends Pick<Platform, 'links' | 'homepage' | 'examples' | 'counterexamples'> {
  /** Why, as the end of a sentence: "This has to be opened and read by hand: …". */
  readonly why: string;
}

// @__NO_SIDE_EFFECTS__
export function linkOut({ why, ...platform }: LinkOut): Platform {
  return {
    ...platform,
    policy: 'link-out',
    terms: `Opened by hand: ${why}.`,
    asks: [],
    vouches: false,
    evidence: () => Promise.resolve(linkedOut(why)),
  };
}

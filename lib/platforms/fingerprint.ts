/**
 * A host as a number. Content scripts know the hosts of all platforms by these alone, which takes a fifth of the room; two hosts
 * may share one (one in 20,000 does), and then a link is asked about in vain. Pure.
 */

export const BASE = 36;
/** Fewer would take less room, and be asked about in vain more often. */
const MOST = 20_000;

export function fingerprint(host: string): number {
  let sum = 0;
  for (let at = 0; at < host.length; at++) sum = (sum * 31 + host.charCodeAt(at)) % MOST;
  return sum;
}

/** Numbers in their order, each as its distance from the one before, in two digits: less room than three each. */
export function fingerprintsIn(steps: string): ReadonlySet<number> {
  let sum = 0;
  return new Set((steps.match(/../g) ?? []).map((step) => (sum += Number.parseInt(step, BASE))));
}

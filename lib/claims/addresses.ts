/**
 * Addresses as links give them: parsed within bounds, with a scheme, without what tracks the reader or names the holder.
 * The half of unwrapping that content scripts carry; pure.
 */
import { parsed } from '../net/address.ts';

/** Longer links are refused unread: browsers stop near here, and nothing that names a credential is near it. */
const LONGEST = 8_000;

/** @param base the page's own address, for links that are relative to it */
export function parseAddress(text: string, base?: string): URL | undefined {
  if (text.length > LONGEST) return undefined;
  return parsed(text, base);
}

/** A target without scheme means https. A scheme has no dot here, so that `www.host.example:443/…` is none. */
export function withScheme(target: string): string {
  return /^(?:[a-z][a-z\d+-]*:|[/?#])/i.test(target) ? target : `https://${target}`;
}

/** What says where the reader came from, and the holder's address, which some issuers put into their links. */
const TRACKING = /^(?:utm_\w*|trk\w*|lipi|fbclid|gclid|msclkid|igshid|mc_[ce]id|sharingid|identity__\w*)$/i;
const AN_ADDRESS = /^[^=]*=[^=]*(?:@|%40)[^=]*\.[^=]*$/;

/** Only whole parameters go; the rest of the query stays as it was written. */
export function withoutTracking(url: URL): URL {
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((one) => !TRACKING.test(one.replace(/=.*$/s, '')) && !AN_ADDRESS.test(one));
  if (kept.length === parameters.length) return url;
  const stripped = new URL(url);
  stripped.search = kept.join('&');
  return stripped;
}

/** What is taken off a link: what tracks the reader, or an address, which weighs more. */
export type Cleaned = 'address' | 'tracking';

export function cleanedOff(url: URL): Cleaned | undefined {
  const parameters = url.search.slice(1).split('&');
  if (parameters.some((one) => AN_ADDRESS.test(one))) return 'address';
  return withoutTracking(url) === url ? undefined : 'tracking';
}

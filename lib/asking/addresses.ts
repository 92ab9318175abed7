/**
 * Which address a person means: what was typed behind the keyword, without the words around it, and what a link of a page leads to.
 * Pure; whether it may be asked is decided where it is asked.
 */
import { parsed } from '../net/address.ts';

/** `bf credly.com/badges/…` as well as with https; undefined where there is no address in it. */
export function addressIn(typed: string): string | undefined {
  const [word] = typed
    .trim()
    .split(/\s+/)
    .filter((each) => each.includes('.'));
  if (!word) return undefined;
  const url = parsed(/^[a-z][a-z0-9+.-]*:/i.test(word) ? word : `https://${word}`);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Pages of people, where badges stand among other things: there is nothing behind such an address that an issuer could be asked. */
const PROFILES = [
  /^https:\/\/(?:[\w-]+\.)?linkedin\.com\/(?:in|pub)\//i,
  /^https:\/\/github\.com\/[\w-]+\/?$/i,
  /^https:\/\/gitlab\.com\/[\w.-]+\/?$/i,
  /^https:\/\/(?:www\.)?xing\.com\/profile\//i,
  /^https:\/\/orcid\.org\//i,
  /^https:\/\/stackoverflow\.com\/users\//i,
];

export const isProfile = (address: string): boolean => PROFILES.some((profile) => profile.test(address));

/** The addresses of the web among these, each once. */
export function webAddresses(hrefs: readonly unknown[]): readonly string[] {
  const found = hrefs.flatMap((href) => (typeof href === 'string' && addressIn(href)) || []);
  return [...new Set(found)];
}

/** What a person writes on their own page: names, addresses and links a line each, and the name of a wallet. Pure. */
import { isProfile } from '../asking/addresses.ts';
import { ASKED_FOR } from '../checking/site.ts';
import { withScheme } from '../claims/addresses.ts';
import type { Claim } from '../claims/claim.ts';
import { isShortLink } from '../claims/unwrap.ts';
import type { PageFacts } from '../messages/protocol.ts';
import { parsed } from '../net/address.ts';
import { refer } from '../platforms/refer.ts';

/** As it stands in the fields. */
export interface Given {
  readonly names: string;
  readonly addresses: string;
  readonly links: string;
  readonly keeps: boolean;
}

export const NOTHING_GIVEN: Given = { names: '', addresses: '', links: '', keeps: false };

const MOST_LINES = 100;

export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))].slice(0, MOST_LINES);
}

/** The page that nobody has, of the person that was named. */
export function pageOf({ names, links }: Given): PageFacts {
  const own = linesOf(names).slice(0, 20);
  const [name] = own;
  const page = { site: ASKED_FOR, url: '' };
  if (name === undefined) return page;
  return { ...page, person: { key: 'mine', name, names: own, profileUrls: [...sorted(links).profiles] } };
}

/** Links that may lead to badges are claims; what leads to a profile is for the person to open. */
export function sorted(links: string): { readonly claims: readonly Claim[]; readonly profiles: readonly string[] } {
  const addresses = linesOf(links).flatMap((line) => httpAddress(line) ?? []);
  return {
    claims: addresses.filter((link) => !isProfile(link)).map((url) => ({ key: url, url })),
    profiles: addresses.filter(isProfile),
  };
}

function httpAddress(line: string): string | undefined {
  const url = parsed(withScheme(line));
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined;
}

/** Where wallets stand, by the name that somebody has there. */
export const WALLETS = [
  { id: 'credly', name: 'Credly', address: (name: string) => `https://www.credly.com/users/${name}` },
  {
    id: 'accredible',
    name: 'Accredible',
    address: (name: string) => `https://www.credential.net/profile/${name}`,
    // It is listed to Accredible's own pages only, so the person opens it.
    page: (text: string) => walletLink(text, 'accredible'),
  },
  {
    id: 'badgr',
    name: 'Badgr (Canvas Credentials)',
    address: (name: string) => `https://api.badgr.io/public/collections/${name}`,
  },
] as const;
export type WalletId = (typeof WALLETS)[number]['id'];

/** The link of a wallet or transcript; undefined where it is neither a link nor a name. */
export function walletLink(text: string, wallet: string): string | undefined {
  const written = text.trim();
  const link = httpAddress(written);
  if (link && isKnown(link)) return link;
  const place = WALLETS.find(({ id }) => id === wallet);
  return /^[\w~-][\w.~-]*$/.test(written) ? place?.address(encodeURIComponent(written)) : undefined;
}

function isKnown(link: string): boolean {
  const url = parsed(link);
  return refer(link) !== undefined || (url !== undefined && isShortLink(url));
}

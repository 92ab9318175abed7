/**
 * Check `holder`: was it issued to the person on the page? By hash of an address that the user gave, else by name. Both are
 * compared on this device. A name that matches is never proof, and no sentence here says that it is.
 */

import type { Credential, Holder, IdentityHash } from '../formats/credential.ts';
import { fitsIdentity } from '../matching/identities.ts';
import { compareNames, kindest, type NameResult } from '../matching/names.ts';
import { parsed } from '../net/address.ts';
import { finding, LINKED, nothing, passed } from '../verdict/codes.ts';
import { after, type Soon } from '../verdict/soon.ts';
import type { HolderLink } from '../verdict/texts.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { Showing } from './showing.ts';

/** To be waited for only where something is to be hashed, for hashing is WebCrypto's. */
export function checkHolder(credential: Credential, showing: Showing): Soon<Check> {
  const { holder = {} } = credential;
  return after(compareAddresses(holder, showing.addresses), (address) => {
    if (address === 'fits') return passed('holder', 'address-fits', { by: 'address' });
    return after(compareHolderName(holder, showing), (byName) => {
      if (address === 'none' || byName.outcome === 'fail') return byName;
      return finding('holder', 'address-differs', byName.code ? { also: [byName.code] } : {});
    });
  });
}

/** `none`: there is no address on one of the sides, or none that can be compared. */
function compareAddresses(holder: Holder, addresses: readonly string[]): Soon<'fits' | 'differs' | 'none'> {
  const identities = (holder.identities ?? []).filter((identity) => !isName(identity));
  const given = addresses.filter((address) => address.trim() !== '');
  if (identities.length === 0 || given.length === 0) return 'none';
  return after(fitsAny(given, identities), (fits) => (fits === undefined ? 'none' : fits ? 'fits' : 'differs'));
}

/** Undefined where nothing could be compared. */
async function fitsAny(given: readonly string[], identities: readonly IdentityHash[]): Promise<boolean | undefined> {
  const each = identities.flatMap((identity) => given.map((one) => fitsIdentity(one, identity)));
  const fits = await Promise.all(each);
  return fits.includes(true) || (fits.includes(false) ? false : undefined);
}

/** Open Badges 3.0 may identify the holder by name, in clear or hashed. */
const isName = ({ type }: IdentityHash) => /name$/i.test(type) && !/user|account/i.test(type);

/** The kindest result over the names that the page gives; the first of them is the one that sentences name. */
function compareHolderName(holder: Holder, { names, profileUrls }: Showing): Soon<Check> {
  const [person] = names;
  if (person === undefined) return nothing('holder');
  const identities = (holder.identities ?? []).filter(isName);
  const issuedTo = holder.name?.trim() || identities.find(({ hashed }) => !hashed)?.hash;
  const link = linkBetween(holder, profileUrls);
  if (!issuedTo) {
    const details = { why: 'the issuer gives no name in clear', ...(link && { linked: link.page, link: link.by }) };
    const unclear = withLink(finding('holder', 'cannot-compare', details), link);
    if (identities.length === 0) return unclear;
    return after(fitsAny(names, identities), (fits) =>
      fits ? passed('holder', 'name-hash-fits', { person }) : unclear,
    );
  }
  const details = { holder: issuedTo, person, ...(link && { linked: link.page, link: link.by }) };
  return withLink(RESULTS[kindest(names.map((name) => compareNames(name, issuedTo)))](details), link);
}

/** A page that both the issuer's answer and the profile give for the person: strong evidence, which no name can be. */
interface Link {
  readonly page: string;
  readonly by: HolderLink;
}

function linkBetween({ url, pages = [] }: Holder, profileUrls: readonly string[]): Link | undefined {
  const isLinked = (page: string) => profileUrls.some((one) => isSamePage(one, page));
  if (url !== undefined && isLinked(url)) {
    return { page: url, by: 'at-issuer' };
  }
  const page = pages.find(isLinked);
  return page === undefined ? undefined : { page, by: 'by-issuer' };
}

/** Told beside the names and never in their place: a link that others can copy makes no other name the same. */
const withLink = (check: Check, link: Link | undefined): Check =>
  link ? { ...check, message: `${check.message} ${LINKED[link.by]}` } : check;

const RESULTS: Readonly<Record<NameResult, (details: JsonObject) => Check>> = {
  match: (details) => passed('holder', 'name-fits', details),
  likely: (details) => finding('holder', 'name-likely', details),
  weak: (details) => finding('holder', 'name-weak', details),
  different: (details) => finding('holder', 'name-differs', details),
  'cannot-compare': (details) =>
    finding('holder', 'cannot-compare', {
      ...details,
      why: 'the two names are in different scripts, or one is no name',
    }),
};

/** Links to one page: scheme, www, query, fragment and a closing slash aside. */
function isSamePage(one: string, other: string): boolean {
  const [a, b] = [parsed(one), parsed(other)];
  return a !== undefined && b !== undefined && pageOf(a) === pageOf(b);
}

const pageOf = ({ host, pathname }: URL) =>
  `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase();

/**
 * Credentials in a page's structured data: schema.org's EducationalOccupationalCredential, each with the person that it is
 * said of. Those of other persons on the page are left out.
 */
import { monthIn } from '../dates.ts';
import type { Draft } from '../gather.ts';
import { isShown, targetOf } from '../links.ts';
import { isSame, ownerAmong, personsAmong, textOf } from './persons.ts';
import { type Thing, thingsIn } from './things.ts';

/** The owner's credentials, and those that are said of nobody. */
export function credentialsIn(document: Document, url: URL): Draft[] {
  const things = thingsIn(document);
  const credentials = things.filter(({ types }) =>
    types.some((type) => /^(?:EducationalOccupational)?Credential$/.test(type)),
  );
  if (credentials.length === 0) return [];
  const owner = ownerAmong(personsAmong(things), url, things);
  const saidOf = (credential: Thing) =>
    things.filter(({ members }) => (members.get('hasCredential') ?? []).some((value) => isSame(value, credential)));
  return credentials.flatMap((credential) => {
    const holders = saidOf(credential);
    const isOwn =
      holders.length === 0 ? !credential.nested : holders.some((holder) => isOwnersThing(holder, owner?.thing));
    return isOwn ? draftOf(credential, url) : [];
  });
}

/** A thing without a type that says "hasCredential" is the page itself. */
function isOwnersThing(holder: Thing, owner: Thing | undefined): boolean {
  return owner !== undefined && isSame(holder, owner);
}

function draftOf(credential: Thing, page: URL): Draft[] {
  if (credential.element && !isShown(credential.element)) return [];
  const title = textOf(credential, 'name');
  const target = ['url', 'identifier', 'sameAs', '@id']
    .map((member) => (member === '@id' ? credential.id : addressIn(credential, member)))
    .flatMap((address) => (address ? (targetOf(address, page.href) ?? []) : []))
    .find(({ url }) => url.split('#')[0] !== page.href.split('#')[0]);
  // A degree without an address is a line of a curriculum vitae: nothing that an issuer could be asked about.
  if (!target && (!title || /degree/i.test(textOf(credential, 'credentialCategory') ?? ''))) return [];
  const month = (...members: string[]) =>
    members.map((member) => monthIn(textOf(credential, member) ?? '')).find(Boolean);
  const issuer =
    textOf(credential, 'recognizedBy') ?? textOf(credential, 'publisher') ?? textOf(credential, 'sourceOrganization');
  const expires = month('expires', 'validUntil');
  return [
    {
      title,
      issuer,
      issued: month('dateCreated', 'validFrom', 'datePublished'),
      expires,
      ...target,
      ...placeOf(credential),
    },
  ];
}

/** A member that is an address, or a thing that has one (`identifier` is often a PropertyValue). */
function addressIn(thing: Thing, member: string): string | undefined {
  for (const value of thing.members.get(member) ?? []) {
    const address = typeof value === 'string' ? value : (textOf(value, 'url') ?? textOf(value, 'value') ?? value.id);
    if (address && /^https?:\/\//i.test(address)) return address;
  }
  return undefined;
}

function placeOf({ element }: Thing): Pick<Draft, 'anchor' | 'place'> {
  if (!element) return {};
  const link = element.matches('a') ? element : element.querySelector('a[href]');
  return link ? { anchor: link, place: 'after' } : { anchor: element, place: 'append' };
}

/**
 * Credentials in a page's structured data: schema.org's EducationalOccupationalCredential, each with the person that it is
 * said of. Those of other persons on the page are left out.
 */
import type { SiteContext } from '../claim.ts';
import type { Draft } from '../gather.ts';
import { isShown } from '../links.ts';
import { isSame, ownerAmong, personsAmong, textOf } from './persons.ts';
import type { Thing } from './things.ts';

/** The owner's credentials, and those that are said of nobody. */
export function credentialsAmong(things: readonly Thing[], context: SiteContext): Draft[] {
  const credentials = things.filter(({ types }) =>
    types.some((type) => /^(?:EducationalOccupational)?Credential$/.test(type)),
  );
  if (credentials.length === 0) return [];
  const owner = ownerAmong(personsAmong(things), context.url, things);
  const saidOf = (credential: Thing) =>
    things.filter(({ members }) => (members.get('hasCredential') ?? []).some((value) => isSame(value, credential)));
  return credentials.flatMap((credential) => {
    const holders = saidOf(credential);
    const isOwn =
      holders.length === 0 ? !credential.nested : holders.some((holder) => isOwnersThing(holder, owner?.thing));
    return isOwn ? draftOf(credential, context) : [];
  });
}

/** A thing without a type that says "hasCredential" is the page itself. */
function isOwnersThing(holder: Thing, owner: Thing | undefined): boolean {
  return owner !== undefined && isSame(holder, owner);
}

function draftOf(credential: Thing, { url: page, targetOf }: SiteContext): Draft[] {
  if (credential.element && !isShown(credential.element)) return [];
  const title = textOf(credential, 'name');
  const target = ['url', 'identifier', 'sameAs', '@id']
    .map((member) => (member === '@id' ? credential.id : addressIn(credential, member)))
    .flatMap((address) => (address ? (targetOf(address) ?? []) : []))
    .find(({ url }) => url.split('#')[0] !== page.href.split('#')[0]);
  // A degree without an address is a line of a curriculum vitae: nothing that an issuer could be asked about.
  if (!target && (!title || /degree/i.test(textOf(credential, 'credentialCategory') ?? ''))) return [];
  // Whichever of them names a month first, says it.
  const dates = (...members: string[]) => members.flatMap((member) => textOf(credential, member) ?? []).join(' · ');
  const issuer =
    textOf(credential, 'recognizedBy') ?? textOf(credential, 'publisher') ?? textOf(credential, 'sourceOrganization');
  return [
    {
      title,
      issuer,
      issuedText: dates('dateCreated', 'validFrom', 'datePublished'),
      expiresText: dates('expires', 'validUntil'),
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

/**
 * The persons that a page's structured data speaks of, and which of them it is about. Author of a theme, reviewer of an
 * article and founder of a company are persons too; their credentials are not those of this page's owner.
 */
import { parsed } from '../../net/address.ts';
import { tidy } from '../text.ts';
import type { Thing, Value } from './things.ts';

export interface StructuredPerson {
  readonly name?: string;
  /** Pages of this person, other sites' among them. */
  readonly urls: readonly string[];
  readonly thing: Thing;
}

export function personsAmong(things: readonly Thing[]): StructuredPerson[] {
  return things.filter(({ types }) => types.includes('Person')).map(personOf);
}

function personOf(thing: Thing): StructuredPerson {
  const given = [textOf(thing, 'givenName'), textOf(thing, 'familyName')].filter(Boolean).join(' ');
  const name = textOf(thing, 'name') ?? given;
  const urls = ['url', 'sameAs', 'mainEntityOfPage'].flatMap((member) => addresses(thing, member));
  return { ...(name && { name }), urls: thing.id ? [thing.id, ...urls] : urls, thing };
}

/**
 * The person that a page is about: the one whose address it, or the root of its site, is; else the main entity of a profile page; else the only one
 * that is nobody's author, founder or reviewer. Undefined where that leaves it open.
 */
export function ownerAmong(
  persons: readonly StructuredPerson[],
  page: URL,
  things: readonly Thing[],
): StructuredPerson | undefined {
  const here = pageKey(page.href);
  const site = pageKey('/', page.href);
  const at = (place: string | undefined) =>
    persons.find(({ urls }) => urls.some((one) => pageKey(one, page.href) === place));
  const byAddress = at(here) ?? at(site);
  if (byAddress) return byAddress;
  const main = things
    .filter(({ types }) => types.some((type) => /^(?:ProfilePage|WebPage|AboutPage|ItemPage)$/.test(type)))
    .flatMap(({ members }) => [...(members.get('mainEntity') ?? []), ...(members.get('about') ?? [])]);
  const byPage = persons.find(({ thing }) => main.some((value) => isSame(value, thing)));
  if (byPage) return byPage;
  const own = persons.filter(({ thing, name }) => !thing.nested && name);
  return own.length === 1 ? own[0] : undefined;
}

/** A thing may be written out once and named by its id elsewhere. */
export function isSame(value: Value, thing: Thing): boolean {
  if (value === thing) return true;
  const id = typeof value === 'string' ? value : value.id;
  return id !== undefined && id === thing.id;
}

/** Addresses that a member gives: texts, and ids or urls of things. */
function addresses(thing: Thing, member: string): string[] {
  return (thing.members.get(member) ?? []).flatMap((value) =>
    typeof value === 'string' ? value : [value.id ?? [], ...addresses(value, 'url')].flat(),
  );
}

/** The first text of a member, or the name of the thing that stands there. */
export function textOf(thing: Thing, member: string): string | undefined {
  const [value] = thing.members.get(member) ?? [];
  if (value === undefined) return undefined;
  return typeof value === 'string' ? tidy(value) || undefined : textOf(value, 'name');
}

/** Addresses of one page are many: scheme, `www.`, closing slash, query and fragment do not count. */
function pageKey(address: string, base?: string): string | undefined {
  const url = parsed(address, base);
  if (!url) return undefined;
  const { hostname, pathname } = url;
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/(?:\/index\.html?)?\/*$/, '')}`.toLowerCase();
}

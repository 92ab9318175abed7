/** Whose page it is, where no site says so in its own way: as structured data says, then as it shows. */
import { profileUrls } from '../cards.ts';
import type { Person } from '../claim.ts';
import { namesShown } from './names.ts';
import { ownerAmong, personsAmong, textOf } from './persons.ts';
import type { Thing } from './things.ts';

/** @param things the page's structured data */
export function ownerOf(document: Document, url: URL, things: readonly Thing[]): Person | undefined {
  const structured = ownerAmong(personsAmong(things), url, things);
  const names = namesShown(document, structured?.name);
  const [name] = names;
  if (!name) return undefined;
  const said = structured && (textOf(structured.thing, 'jobTitle') ?? textOf(structured.thing, 'description'));
  return {
    key: `${url.hostname}\n${name}`,
    name,
    names,
    ...(said && { headline: said }),
    profileUrls: profileUrls(document, url, structured?.urls ?? []),
  };
}

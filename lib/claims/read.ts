/** Reads any page, whatever site it is of: for the popup's "check this page" and the command line. Pure. */
import { interpret } from './interpret.ts';
import type { PageRead } from './reading.ts';
import { readAs } from './reading.ts';
import { siteOf } from './sites.ts';

export type { PageRead } from './reading.ts';

/** @param url the address that the document was shown at; links are relative to it */
export function readPage(document: Document, url: URL): PageRead {
  const read = readAs(siteOf(url), document, url);
  const claims = read.claims.map(({ anchor, place, ...claim }) => ({ ...interpret(claim), anchor, place }));
  return { ...read, claims };
}

/** Reads any page, whatever site it is of, as the content scripts and the worker do together: for the command line. Pure. */
import { interpret } from './interpret.ts';
import type { PageRead } from './reading.ts';
import { readAs } from './reading.ts';
import { generic } from './sites/generic.ts';
import { siteOf } from './sites.ts';
import { targetsFrom } from './targets.ts';

export type { PageRead } from './reading.ts';

/** @param url the address that the document was shown at; links are relative to it */
export function readPage(document: Document, url: URL): PageRead {
  const read = readAs(siteOf(url), document, { url, targetOf: targetsFrom(url) }, generic);
  const claims = read.claims.map(({ anchor, place, ...claim }) => ({ ...interpret(claim), anchor, place }));
  return { ...read, claims };
}

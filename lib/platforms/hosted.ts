/**
 * Any https address that is given as a credential's own: a hosted assertion, a signed credential, a token, a baked picture.
 * Never told by its form, only when somebody says that a credential stands there. Whoever serves it, nobody vouches for it.
 */
import { troubleEvidence } from '../checks/document.ts';
import { askable } from '../net/address.ts';
import { finding } from '../verdict/codes.ts';
import { platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

export const links = platformLinks({ id: 'hosted', name: 'Credential by address', hosts: [], forms: [] });

/** Reads what stands at an address. What is served as a picture may be larger, for badges are baked into pictures. */
export async function examineAddress(url: string, { ask, examine }: EvidenceTools): Promise<Evidence> {
  const size = /\.(?:png|svg)$/i.test(new URL(url).pathname) ? 'image' : 'document';
  const answer = await ask(url, { accept: ACCEPT, size });
  const { hostname } = new URL(url);
  const sameId = (id: string) => askable(id)?.href === url;
  return troubleEvidence(answer, hostname) ?? (await examine(answer.bytes, { url, type: answer.type, sameId }));
}

const ACCEPT =
  'application/vc, application/vc+jwt, application/ld+json, application/json, image/png, image/svg+xml, text/plain;q=0.5, */*;q=0.1';

/**
 * A link that promises no data and leads to a web page is for people: no later try finds a credential there. Where data was due, a page
 * is trouble of the server's (a login, an outage), and is told so.
 */
async function evidence({ canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  const found = await examineAddress(canonical, tools);
  const isPage = found.checks.some(({ details }) => details?.why === 'a web page came where data was due');
  if (!isPage || PROMISES_DATA.test(new URL(canonical).pathname)) return found;
  return {
    ground: 'none',
    checks: [finding('document', 'no-credential', { why: 'it is a document for people (HTML)' })],
  };
}

const PROMISES_DATA = /\.(?:json|jsonld|jwt|vc|png|svg|txt)$|assertion|credential\b/i;

export const platform: Platform = {
  links,
  homepage: 'https://www.imsglobal.org/spec/ob/v3p0/',
  policy: 'machine',
  terms: 'Asked of the server named by the address itself, once the user allows that host.',
  asks: [],
  vouches: false,
  evidence,
  examples: [],
  counterexamples: ['https://badges.college.example/assertions/1.json', 'https://college.example/'],
};

/**
 * Any https address that is given as a credential's own: a hosted assertion, a signed credential, a token, a baked picture.
 * Never told by its form, only when somebody says that a credential stands there. Whoever serves it, nobody vouches for it.
 */
import { troubleEvidence } from '../checks/document.ts';
import { askable } from '../net/address.ts';
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

export const platform: Platform = {
  links,
  homepage: 'https://www.imsglobal.org/spec/ob/v3p0/',
  policy: 'machine',
  terms: 'Asked of the server named by the address itself, once the user allows that host.',
  asks: [],
  vouches: false,
  evidence: ({ canonical }: Reference, tools: EvidenceTools) => examineAddress(canonical, tools),
  examples: [],
  counterexamples: ['https://badges.college.example/assertions/1.json', 'https://college.example/'],
};

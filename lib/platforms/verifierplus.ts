/**
 * VerifierPlus, of the Digital Credentials Consortium: holders post their signed credentials there to show them. Anybody may
 * post anything, so the credential's own proof counts and nobody is vouched for. GET only: the same address takes DELETE.
 * Links of the form `#verify?vc=` show a credential that stands elsewhere (claims/unwrap.ts reads them).
 */
import type { Json } from '../verdict/words.ts';
import { askJson, idIn, unreadable } from './evidence.ts';
import { at } from './fields.ts';
import { examineAddress } from './hosted.ts';
import { platformLinks, UUID } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

export const links = platformLinks({
  id: 'verifierplus',
  name: 'VerifierPlus',
  hosts: ['verifierplus.org'],
  forms: [{ path: `(?:/api)?/credentials/${UUID}`, canonical: 'https://verifierplus.org/credentials/$1', lower: true }],
});

const MOST = 20;

async function evidence({ id, canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  if (id === null || idIn(links, canonical) !== id) return await examineAddress(canonical, tools);
  const asked = await askJson(tools.ask, `https://verifierplus.org/api/credentials/${id}`, links.name);
  if (asked.trouble) return asked.evidence;
  const posted = at(asked.json, 'credential');
  const all: readonly Json[] = Array.isArray(posted) ? posted.slice(0, MOST) : posted ? [posted] : [];
  const [first, ...others] = await Promise.all(all.map((one) => tools.examine(bytesOf(one))));
  if (!first) return unreadable('it holds no credential');
  return others.length > 0 ? { ground: 'none', checks: [], holds: [first, ...others] } : first;
}

/** A credential stands in the answer as JSON or, when it is a token, as text. */
const bytesOf = (credential: Json) =>
  new TextEncoder().encode(typeof credential === 'string' ? credential : JSON.stringify(credential));

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export const platform: Platform = {
  links,
  homepage: 'https://verifierplus.org',
  policy: 'machine',
  terms: 'Anyone may post a credential there, signed by anyone: the signature and the user’s known issuers decide.',
  asks: ['verifierplus.org'],
  vouches: false,
  evidence,
  examples: [
    {
      url: `https://verifierplus.org/credentials/${ID}/`,
      canonical: `https://verifierplus.org/credentials/${ID}`,
      id: ID,
    },
  ],
  counterexamples: [
    'https://verifierplus.org/',
    'https://verifierplus.org/credentials/1',
    `https://verifierplus.example/credentials/${ID}`,
  ],
};

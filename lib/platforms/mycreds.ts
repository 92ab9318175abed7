/**
 * MyCreds, the credential wallet of Canadian universities. Its badge links have Badgr's form, and that their address answers
 * with JSON is unconfirmed: where it does not, the link is opened by hand. Share links are pages for people.
 */
import { examineOwn, idIn, linkedOut } from './evidence.ts';
import { platformLinks, UUID } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

export const links = platformLinks({
  id: 'mycreds',
  name: 'MyCreds',
  hosts: ['learner.mycreds.ca'],
  forms: [
    {
      path: '/badges/public/assertions?/([\\w-]{22})',
      canonical: 'https://learner.mycreds.ca/badges/public/assertion/$1',
    },
    { path: `/(?:r/)?sharelink/${UUID}/${UUID}`, canonical: 'https://learner.mycreds.ca/sharelink/$1/$2', lower: true },
  ],
});

const BY_HAND = 'no answer for machines is confirmed there';

async function evidence({ id, canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  if (canonical.includes('/sharelink/')) return linkedOut(BY_HAND);
  const sameId = (other: string) => idIn(links, other) === id;
  const found = await examineOwn({ url: canonical, who: links.name, hosts: links.hosts, sameId }, tools);
  return found.checks.some(({ code }) => code === 'unreadable') ? linkedOut(BY_HAND) : found;
}

const ID = 'Ab3dEf6hIj9lMn2pQr5tUv';
const SHARED = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export const platform: Platform = {
  links,
  homepage: 'https://mycreds.ca',
  policy: 'machine',
  terms: 'Its endpoint is not confirmed; where no JSON comes, the link is opened by hand.',
  asks: ['learner.mycreds.ca'],
  vouches: true,
  evidence,
  examples: [
    {
      url: `https://learner.mycreds.ca/badges/public/assertion/${ID}`,
      canonical: `https://learner.mycreds.ca/badges/public/assertion/${ID}`,
      id: ID,
    },
    {
      url: `https://learner.mycreds.ca/r/sharelink/${SHARED}/${SHARED}`,
      canonical: `https://learner.mycreds.ca/sharelink/${SHARED}/${SHARED}`,
      id: `${SHARED}/${SHARED}`,
    },
  ],
  counterexamples: ['https://learner.mycreds.ca/login', `https://mycreds.example/badges/public/assertion/${ID}`],
};

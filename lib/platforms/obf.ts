/**
 * Open Badge Factory: hosted Open Badges 2.0 under /v1/, signed Open Badges 3.0 (did:key issuers, eddsa-rdfc-2022) under
 * /obv3/. That the second answers as JSON is unconfirmed; where it does not, the link is opened by hand.
 */
import { examineOwn, idIn } from './evidence.ts';
import { HEX40, platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

export const links = platformLinks({
  id: 'obf',
  name: 'Open Badge Factory',
  hosts: ['openbadgefactory.com'],
  forms: [
    {
      path: `/v1/assertion/${HEX40}(?:\\.\\w+)?`,
      canonical: 'https://openbadgefactory.com/v1/assertion/$1.json',
      lower: true,
    },
    {
      path: `/obv3/credentials/${HEX40}(?:\\.\\w+)?`,
      canonical: 'https://openbadgefactory.com/obv3/credentials/$1',
      lower: true,
    },
    {
      path: '/v1/badge/_/(\\w+)(?:\\.json|/criteria\\.html)?',
      kind: 'template',
      canonical: 'https://openbadgefactory.com/v1/badge/_/$1.json',
    },
  ],
});

async function evidence({ id, canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  const sameId = (other: string) => idIn(links, other) === id;
  return await examineOwn({ url: canonical, who: 'Open Badge Factory', hosts: links.hosts, sameId }, tools);
}

const ID = '0123456789abcdef0123456789abcdef01234567';

export const platform: Platform = {
  links,
  homepage: 'https://openbadgefactory.com',
  policy: 'machine',
  terms: 'How /v1/ says revoked, and that /obv3/ answers as JSON, is not confirmed.',
  asks: ['openbadgefactory.com'],
  vouches: true,
  evidence,
  examples: [
    {
      url: `https://openbadgefactory.com/v1/assertion/${ID}.html`,
      canonical: `https://openbadgefactory.com/v1/assertion/${ID}.json`,
      id: ID,
    },
    {
      url: `https://openbadgefactory.com/obv3/credentials/${ID}`,
      canonical: `https://openbadgefactory.com/obv3/credentials/${ID}`,
      id: ID,
    },
    {
      url: 'https://openbadgefactory.com/v1/badge/_/ABC123.json?v=2.0',
      canonical: 'https://openbadgefactory.com/v1/badge/_/ABC123.json',
      id: 'ABC123',
      kind: 'template',
    },
  ],
  counterexamples: [
    'https://openbadgefactory.com/en/pricing',
    `https://openbadgefactory.com.example/v1/assertion/${ID}`,
  ],
};

/**
 * Badgr, now Canvas Credentials and Parchment Digital Badges, in all regions. One call gives the Open Badges 2.0 assertion
 * with badge class and issuer inside. It must ask for JSON and nothing else: where HTML would do, the server sends the
 * reader on to its application. A badge that was taken back answers 200 with `revoked: true`.
 */
import { type Asked, askJson, examineAnswer, examineOwn, idIn, said, unreadable, wallet } from './evidence.ts';
import { at, listAt } from './fields.ts';
import { platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Badgr';
/** `$1` is the region with its dot. */
const BADGR = '(?:(?:api|www)\\.)?((?:eu|ca|au|sg)\\.)?badgr\\.(?:io|com)';
const PARCHMENT = '(?:api\\.)?badges\\.parchment\\.(com|eu|ca|au|sg)';
const ASSERTION = '/public/assertions/([\\w-]{8,40})(?:\\.json|/\\w+)?';
const COLLECTION = '/public/collections/([\\w-]{8,64})';
const CLASS = '/public/badges/([\\w-]{8,40})(?:\\.json|/\\w+)?';

export const links = platformLinks({
  id: 'badgr',
  name: WHO,
  hosts: [
    'badgr.io',
    'badgr.com',
    'badges.parchment.com',
    'badges.parchment.eu',
    'badges.parchment.ca',
    'badges.parchment.au',
    'badges.parchment.sg',
  ],
  forms: [
    { host: BADGR, path: ASSERTION, id: '$2', canonical: 'https://api.$1badgr.io/public/assertions/$2' },
    { host: PARCHMENT, path: ASSERTION, id: '$2', canonical: 'https://api.badges.parchment.$1/public/assertions/$2' },
    {
      host: BADGR,
      path: COLLECTION,
      kind: 'wallet',
      id: '$2',
      canonical: 'https://api.$1badgr.io/public/collections/$2',
    },
    {
      host: PARCHMENT,
      path: COLLECTION,
      kind: 'wallet',
      id: '$2',
      canonical: 'https://api.badges.parchment.$1/public/collections/$2',
    },
    { host: BADGR, path: CLASS, kind: 'template', id: '$2', canonical: 'https://api.$1badgr.io/public/badges/$2' },
    {
      host: PARCHMENT,
      path: CLASS,
      kind: 'template',
      id: '$2',
      canonical: 'https://api.badges.parchment.$1/public/badges/$2',
    },
    {
      host: PARCHMENT,
      path: '/print-certificate/([\\da-f]{24})',
      kind: 'file',
      id: '$2',
      canonical: 'https://badges.parchment.$1/print-certificate/$2',
    },
  ],
});

async function evidence({ kind, id, canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  if (kind === 'wallet') return await readCollection(canonical, tools);
  return await examineOwn(ownAt(`${canonical}?expand=badge&expand=badge.issuer`, id), tools);
}

/** The hosts of one badge differ (Parchment serves ids of api.badgr.io); its last part stays. */
const ownAt = (url: string, id: string | null | undefined) => ({
  url,
  who: WHO,
  hosts: links.hosts,
  sameId: (other: string) => id !== undefined && idIn(links, other) === id,
});

const MOST_BADGES = 200;

/** A collection that its owner shares: its badges are assertions of this platform, one proven like the other. */
async function readCollection(canonical: string, { ask, examine }: EvidenceTools): Promise<Evidence> {
  const url = `${canonical}?expand=badges.badge&expand=badges.badge.issuer`;
  const asked: Asked = await askJson(ask, url, WHO);
  if (asked.trouble) return asked.evidence;
  if (!Array.isArray(at(asked.json, 'badges'))) return unreadable('it holds no list of badges');
  const badges = listAt(asked.json, 'badges').slice(0, MOST_BADGES);
  const holds = badges.map(async (badge) => {
    const id = at(badge, 'id');
    const own = typeof id === 'string' ? idIn(links, id) : undefined;
    if (typeof id !== 'string' || own === undefined) return said('not-found', WHO);
    return await examineAnswer(
      new TextEncoder().encode(JSON.stringify(badge)),
      'application/json',
      ownAt(id, own),
      examine,
    );
  });
  return wallet(WHO, await Promise.all(holds));
}

const ID = 'Ab3dEf6hIj9lMn2pQr5tUv';

export const platform: Platform = {
  links,
  homepage: 'https://badgr.com',
  policy: 'machine',
  terms: 'That today’s Parchment hosts keep each detail of the open-source server is not confirmed.',
  asks: [
    'api.badgr.io',
    'api.eu.badgr.io',
    'api.ca.badgr.io',
    'api.au.badgr.io',
    'api.sg.badgr.io',
    'api.badges.parchment.com',
    'api.badges.parchment.eu',
    'api.badges.parchment.ca',
    'api.badges.parchment.au',
    'api.badges.parchment.sg',
  ],
  vouches: true,
  evidence,
  examples: [
    {
      url: `https://eu.badgr.com/public/assertions/${ID}`,
      canonical: `https://api.eu.badgr.io/public/assertions/${ID}`,
      id: ID,
    },
    {
      url: `https://badges.parchment.ca/public/assertions/${ID}?identity__email=lea%40berg.example`,
      canonical: `https://api.badges.parchment.ca/public/assertions/${ID}`,
      id: ID,
    },
    {
      url: `https://api.badgr.io/public/assertions/${ID}/image`,
      canonical: `https://api.badgr.io/public/assertions/${ID}`,
      id: ID,
    },
    {
      url: 'https://badgr.com/public/collections/0123456789abcdef0123456789abcdef',
      canonical: 'https://api.badgr.io/public/collections/0123456789abcdef0123456789abcdef',
      id: '0123456789abcdef0123456789abcdef',
      kind: 'wallet',
    },
    {
      url: `https://badgr.com/public/badges/${ID}`,
      canonical: `https://api.badgr.io/public/badges/${ID}`,
      id: ID,
      kind: 'template',
    },
    {
      url: 'https://badges.parchment.com/print-certificate/0123456789abcdef01234567',
      canonical: 'https://badges.parchment.com/print-certificate/0123456789abcdef01234567',
      id: '0123456789abcdef01234567',
      kind: 'file',
    },
  ],
  counterexamples: [
    'https://badgr.com/auth/login',
    `https://badgr.io.example/public/assertions/${ID}`,
    'https://badgr.com/public/assertions/short',
  ],
};

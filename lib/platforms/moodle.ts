/**
 * Moodle, on any host: told by its path. The site answers with an Open Badges assertion, 2.0 or, when old, 1.0. It says 410
 * of a badge that was taken back and of one that never was. Nobody vouches for who runs a site, and each is asked only with
 * the user's yes for its host.
 */
import { parsed } from '../net/address.ts';
import { examineOwn, revoked, withCheck } from './evidence.ts';
import { DIGITS, HEX40, platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const CANONICAL = 'https://$1$2/badges/badge.php?hash=$3';
const HOST = '([\\w.-]+)';

export const links = platformLinks({
  id: 'moodle',
  name: 'Moodle',
  hosts: [],
  anywhere: true,
  forms: [
    {
      host: HOST,
      path: '(/[\\w./~-]+)?/badges/badge\\.php',
      query: { hash: HEX40 },
      id: '$3',
      canonical: CANONICAL,
      lower: 3,
    },
    {
      host: HOST,
      path: '(/[\\w./~-]+)?/badges/assertion\\.php',
      query: { b: HEX40 },
      id: '$3',
      canonical: CANONICAL,
      lower: 3,
    },
    {
      host: HOST,
      path: '(/[\\w./~-]+)?/badges/badgeclass\\.php',
      query: { id: DIGITS },
      kind: 'template',
      id: '$3',
      canonical: 'https://$1$2/badges/badgeclass.php?id=$3',
    },
  ],
});

async function evidence({ id, canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  const site = new URL(canonical);
  const url = new URL(`assertion.php?b=${id}&obversion=2`, site).href;
  const sameId = (other: string) => {
    const address = parsed(other);
    return address !== undefined && links.refer(address)?.canonical === canonical;
  };
  const found = await examineOwn({ url, who: site.hostname, hosts: [site.hostname], sameId }, tools);
  const isGone = found.checks.some(({ code, details }) => code === 'revoked' && details?.status === 410);
  return isGone ? withCheck(found, revoked('its software says the same of what was never issued')) : found;
}

const HASH = '0123456789abcdef0123456789abcdef01234567';
const ANOTHER = 'f123456789abcdef0123456789abcdef01234567';

export const platform: Platform = {
  links,
  homepage: 'https://moodle.org',
  policy: 'machine',
  terms:
    'The host is any server: a verdict rests on its domain alone, and its issuers are unknown until the user trusts them.',
  asks: [],
  vouches: false,
  evidence,
  examples: [
    {
      url: `https://lms.college.example/moodle/badges/badge.php?hash=${HASH}`,
      canonical: `https://lms.college.example/moodle/badges/badge.php?hash=${HASH}`,
      id: HASH,
    },
    {
      url: `http://lms.college.example/badges/assertion.php?obversion=2&b=${HASH}`,
      canonical: `https://lms.college.example/badges/badge.php?hash=${HASH}`,
      id: HASH,
    },
    {
      url: 'https://lms.college.example/badges/badgeclass.php?id=7',
      canonical: 'https://lms.college.example/badges/badgeclass.php?id=7',
      id: '7',
      kind: 'template',
    },
  ],
  counterexamples: [
    'https://lms.college.example/badges/badge.php',
    'https://lms.college.example/badges/badge.php?hash=0123',
    `https://lms.college.example/badges/badge.php?hash=${HASH}&hash=${ANOTHER}`,
    'https://lms.college.example/badges/mybadges.php',
  ],
};

/**
 * Accredible (credential.net, accredible.com and hosts of its customers' own). Asked is the call that the page itself makes;
 * it is undocumented and needs no key. A link on a customer's host is told by its fragment, and proven only by an answer
 * that names that host: anybody can put a genuine number behind a host of theirs.
 */
import type { Credential } from '../formats/credential.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Json } from '../verdict/words.ts';
import {
  aboutAnother,
  answered,
  askJson,
  belongsTo,
  linkedOut,
  revoked,
  said,
  unreadable,
  withCheck,
} from './evidence.ts';
import { at, known, linkAt, listAt, textAt, textsIn } from './fields.ts';
import { HEX40, NAME, platformLinks, UUID } from './links.ts';
import { plainText } from './page.ts';
import type { Evidence, EvidenceTools, Platform, PlatformLinks, Reference } from './platform.ts';

const WHO = 'Accredible';
const OWN_HOSTS = ['credential.net', 'accredible.com'];
/** Customers' hosts that are known by name. */
const CUSTOMERS = [
  'skillsoft.digitalbadges.skillsoft.com',
  'achieve.snowflake.com',
  'credentials.databricks.com',
  'credentials.corporatefinanceinstitute.com',
];

const OWN = '(?:[\\w-]+\\.)*(?:credential\\.net|accredible\\.com)';
const NET = '(?:[\\w-]+\\.)*credential\\.net';
const CANONICAL = 'https://www.credential.net/$1';

const table = platformLinks({
  id: 'accredible',
  name: WHO,
  hosts: [...OWN_HOSTS, ...CUSTOMERS],
  anywhere: true,
  forms: [
    { host: OWN, path: `/(?:embed/)?${UUID}`, canonical: CANONICAL, lower: true },
    { host: OWN, path: '/(?:embed/)?(\\d{6,10})', canonical: CANONICAL },
    {
      host: OWN,
      path: `/v1/(?:obi/badge_assertions|credential-net/credentials)/${UUID}`,
      canonical: CANONICAL,
      lower: true,
    },
    // Codes look like words: accredible.com is also the company's own site, so one without a digit is a page there.
    { host: NET, path: '/(?:embed/)?(?!discover|profiles|settings|register)([a-z\\d]{8})', canonical: CANONICAL },
    { host: OWN, path: '/(?:embed/)?(?=[a-z]*\\d)([a-z\\d]{8})', canonical: CANONICAL },
    {
      host: OWN,
      path: `/profile/${HEX40}(?:/wallet)?`,
      kind: 'wallet',
      canonical: 'https://www.credential.net/profile/$1',
      lower: true,
    },
    {
      host: OWN,
      path: `/profile/${NAME}(?:/wallet)?`,
      kind: 'wallet',
      canonical: 'https://www.credential.net/profile/$1',
    },
  ],
});

/** `https://HOST/UUID`, on a host that is known or behind the mark that Accredible's own sharing leaves. */
const elsewhere = platformLinks({
  ...table,
  forms: [{ host: '([\\w.-]+)', path: `/${UUID}`, id: '$2', canonical: 'https://$1/$2', lower: true }],
});

export const links: PlatformLinks = {
  ...table,
  refer(url) {
    if (OWN_HOSTS.some((host) => belongsTo(url.hostname, host))) return table.refer(url);
    const marked = /^#acc\.[a-z\d]{8}$/i.test(url.hash);
    return marked || CUSTOMERS.includes(url.hostname) ? elsewhere.refer(url) : undefined;
  },
};

async function evidence({ kind, id, canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  if (kind === 'wallet' || !id) return linkedOut('its data is open to Accredible’s own pages only');
  const asked = await askJson(ask, `https://api.accredible.com/v1/credential-net/credentials/${id}`, WHO);
  // Whether short codes are answered for is unconfirmed, so that a 404 says nothing about one.
  if (asked.trouble === 'not-found' && isCode(id))
    return linkedOut('Accredible does not answer for the short form of this link');
  if (asked.trouble) return asked.evidence;
  const data = at(asked.json, 'data');
  const ids = [textAt(data, 'uuid')?.toLowerCase(), textAt(data, 'id'), textAt(data, 'encoded_id')];
  if (!ids[0]) return unreadable('it names no credential');
  if (!ids.includes(id)) return aboutAnother(ids[0]);
  const found = readCredential(data);
  const { hostname } = new URL(canonical);
  return isProven(hostname, data)
    ? found
    : withCheck(found, finding('key', 'outside-issuer-scope', { host: hostname }));
}

const isCode = (id: string) => id.length === 8 && !/^\d+$/.test(id);

/** A customer's own host must be named by the answer: as the credential's own address, or as the issuer's domain. */
function isProven(host: string, data: Json | undefined): boolean {
  if ([...OWN_HOSTS, ...CUSTOMERS].some((own) => belongsTo(host, own))) return true;
  const named = [linkAt(data, 'url'), linkAt(data, 'issuer', 'whitelisted_domain')];
  return named.some((address) => address !== undefined && new URL(address).hostname === host);
}

function readCredential(data: Json | undefined): Evidence {
  if (at(data, 'private') === true) return said('private', WHO);
  return answered(WHO, credentialOf(data), textAt(data, 'revoked_at') ? revoked() : passed('status'));
}

function credentialOf(data: Json | undefined): Credential {
  const issuerId = textAt(data, 'issuer', 'id');
  const description = textAt(data, 'description');
  const expires = textAt(data, 'expired_on');
  const [course, grade] = [linkAt(data, 'course_link') ?? linkAt(data, 'group', 'course_link'), textAt(data, 'grade')];
  const own = listAt(data, 'learning_outcomes');
  const outcomes = textsIn(own.length > 0 ? own : listAt(data, 'group', 'learning_outcomes'));
  return {
    format: 'platform',
    ...known({ id: linkAt(data, 'url') }),
    achievement: known({
      name: textAt(data, 'name') ?? textAt(data, 'group', 'course_name'),
      description: description && plainText(description),
      image: linkAt(data, 'badge_image'),
      criteria: course ? { id: course } : undefined,
      skills: outcomes.length > 0 ? outcomes : undefined,
      results: grade ? [`Grade: ${grade}`] : undefined,
    }),
    issuer: known({
      id: issuerId && `https://api.accredible.com/v1/obi/issuers/${issuerId}`,
      name: textAt(data, 'issuer', 'name'),
      url: linkAt(data, 'issuer', 'url'),
    }),
    holder: known({ name: textAt(data, 'recipient', 'name') }),
    ...known({ issued: textAt(data, 'issued_on'), expires }),
    // The flag follows the date; it speaks where there is none.
    ...(at(data, 'expired') === true && !expires && { lapsed: true }),
  };
}

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export const platform: Platform = {
  links,
  homepage: 'https://www.accredible.com',
  policy: 'machine',
  terms:
    'The call is the page’s own, undocumented. Wallets need signed calls, which are not ours to make, and are opened by hand.',
  asks: ['api.accredible.com'],
  vouches: true,
  evidence,
  examples: [
    { url: `https://www.credential.net/${ID}#gs.abc123`, canonical: `https://www.credential.net/${ID}`, id: ID },
    { url: `https://skillshop.credential.net/embed/${ID}`, canonical: `https://www.credential.net/${ID}`, id: ID },
    { url: 'https://www.accredible.com/10000001', canonical: 'https://www.credential.net/10000001', id: '10000001' },
    { url: 'https://www.credential.net/a1b2c3d4', canonical: 'https://www.credential.net/a1b2c3d4', id: 'a1b2c3d4' },
    {
      url: `https://badges.academy.example/${ID}#acc.AbCd1234`,
      canonical: `https://badges.academy.example/${ID}`,
      id: ID,
    },
    { url: `https://achieve.snowflake.com/${ID}`, canonical: `https://achieve.snowflake.com/${ID}`, id: ID },
    {
      url: 'https://www.credential.net/profile/leaberg/wallet',
      canonical: 'https://www.credential.net/profile/leaberg',
      id: 'leaberg',
      kind: 'wallet',
    },
  ],
  counterexamples: [
    `https://badges.academy.example/${ID}`,
    `https://credential.net.example/${ID}`,
    'https://www.accredible.com/security',
    `https://badges.academy.example/courses/${ID}#acc.AbCd1234`,
  ],
};

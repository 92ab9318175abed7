/** Plays Credly: the documented Open Badges 2.0 answers and the data behind its badge page. */
import { createHash } from 'node:crypto';
import type { Award } from './award.ts';
import { json, type Replies, text } from './reply.ts';

const SITE = 'https://www.credly.com';
const ISSUER = '5f0c7a52-8c1e-4f5f-9d0b-2b6f3d1c9a10';
const TEMPLATE = 'c2d5a3f4-60f1-4d0e-8a35-77c0b1a4e921';

export const credlyLink = (id: string): string => `${SITE}/badges/${id}`;

export function credly(award: Award): Replies {
  const { id, revoked } = award;
  const assertion = revoked ? json({ message: 'This badge has been revoked.' }, 410) : json(assertionOf(award));
  const issuer = `${SITE}/api/v1/obi/v2/issuers/${ISSUER}`;
  return {
    [credlyLink(id)]: text(
      `<title>${award.title} was issued by ${award.issuer} to ${award.holder}.</title>`,
      'text/html',
    ),
    ...both(`/badge_assertions/${id}`, assertion),
    ...both(`/issuers/${ISSUER}/badge_classes/${classOf(award)}`, json(badgeClassOf(award, issuer))),
    ...both(`/issuers/${ISSUER}`, json(issuerOf(award, issuer))),
    [`${SITE}/api/v1/public_badges/${id}`]: json({ data: publicBadgeOf(award) }),
  };
}

/** Where a person's badges stand together. */
export const credlyWalletLink = (name: string): string => `${SITE}/users/${name}`;

/** A wallet of all these. */
export function credlyWallet(name: string, awards: readonly Award[]): Replies {
  const data = awards.map(publicBadgeOf);
  const metadata = { count: data.length, total_count: data.length, current_page: 1, total_pages: 1 };
  return { [`${credlyWalletLink(name)}/badges.json`]: json({ data, metadata }) };
}

/** A badge that was never issued: the platform's own way of saying so. */
export function credlyWithout(id: string): Replies {
  const nothing = json({ data: { message: 'Resource Not Found' } }, 404);
  return { ...both(`/badge_assertions/${id}`, nothing), [`${SITE}/api/v1/public_badges/${id}`]: nothing };
}

/** Both hosts serve the Open Badges answers. */
function both(path: string, reply: Replies[string]): Replies {
  return { [`https://api.credly.com/v1/obi/v2${path}`]: reply, [`${SITE}/api/v1/obi/v2${path}`]: reply };
}

/** One badge class per title. */
function classOf({ title }: Award): string {
  const digits = createHash('sha256').update(title).digest('hex');
  return `${TEMPLATE.slice(0, 24)}${digits.slice(0, 12)}`;
}

function assertionOf(award: Award): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id: `${SITE}/api/v1/obi/v2/badge_assertions/${award.id}`,
    badge: `${SITE}/api/v1/obi/v2/issuers/${ISSUER}/badge_classes/${classOf(award)}`,
    issuedOn: award.issued.toISOString(),
    ...(award.expires && { expires: award.expires.toISOString() }),
    recipient: { type: 'email', hashed: true, identity: hashedAddress(award.holder) },
    verification: { type: 'hosted' },
  };
}

function badgeClassOf(award: Award, issuer: string): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${SITE}/api/v1/obi/v2/issuers/${ISSUER}/badge_classes/${classOf(award)}`,
    name: award.title,
    description: `For those who passed the examination "${award.title}".`,
    criteria: { narrative: 'Pass the proctored examination.' },
    issuer: issuerOf(award, issuer),
  };
}

function issuerOf(award: Award, id: string): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Profile',
    id,
    name: award.issuer,
    url: 'https://northwind.example/',
  };
}

function publicBadgeOf(award: Award): object {
  const { id, title, issuer, holder, issued, expires, revoked } = award;
  return {
    id,
    issued_to: holder,
    issued_at: issued.toISOString(),
    issued_at_date: issued.toISOString().slice(0, 10),
    expires_at: expires?.toISOString() ?? null,
    expires_at_date: expires?.toISOString().slice(0, 10) ?? null,
    state: revoked ? 'revoked' : 'accepted',
    public: true,
    is_private_badge: false,
    earner_path: `/users/${holder.toLowerCase().replace(/\W+/g, '-')}`,
    issuer: {
      summary: `issued by ${issuer}`,
      entities: [
        {
          label: 'Issued by',
          primary: true,
          entity: { type: 'Organization', id: ISSUER, name: issuer, url: `${SITE}/api/v1/organizations/${ISSUER}` },
        },
      ],
    },
    badge_template: { id: classOf(award), name: title, description: '', skills: [] },
  };
}

function hashedAddress(holder: string): string {
  const address = `${holder.toLowerCase().replace(/\W+/g, '.')}@mail.example`;
  return `sha256$${createHash('sha256').update(address).digest('hex')}`;
}

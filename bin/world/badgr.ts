/** Plays Badgr: the assertion, with badge class and issuer embedded, as its public API serves them. */
import type { Award } from './award.ts';
import { json, type Replies } from './reply.ts';

const CLASS = 'bQ7tN2mXk9wLrV4sYc1HdA';
const ISSUER = 'wP3zKf8uJx6TgEo5RnBi0M';

/** @param region '' or a region's prefix of the host, such as `eu.` */
export const badgrLink = (id: string, region = ''): string => `https://api.${region}badgr.io/public/assertions/${id}`;

export function badgr(award: Award, region = ''): Replies {
  const link = badgrLink(award.id, region);
  const reply = json(award.revoked ? revokedOf(link) : assertionOf(award, link));
  return { [link]: reply, [`${link}.json`]: reply };
}

function revokedOf(id: string): object {
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    revoked: true,
    revocationReason: 'The examination was annulled',
  };
}

function assertionOf({ holder, title, issuer, issued, expires }: Award, id: string): object {
  const root = new URL('/public/', id).href;
  return {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'Assertion',
    id,
    issuedOn: issued.toISOString(),
    ...(expires && { expires: expires.toISOString() }),
    verification: { type: 'HostedBadge' },
    recipient: { type: 'email', hashed: true, salt: '5e1f', identity: `sha256$${'0'.repeat(64)}` },
    'extensions:recipientProfile': {
      '@context': 'https://openbadgespec.org/extensions/recipientProfile/context.json',
      type: ['Extension', 'extensions:RecipientProfile'],
      name: holder,
    },
    badge: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: `${root}badges/${CLASS}`,
      name: title,
      description: `For those who finished "${title}".`,
      criteria: { narrative: 'Finish all modules and the final project.' },
      issuer: {
        '@context': 'https://w3id.org/openbadges/v2',
        type: 'Profile',
        id: `${root}issuers/${ISSUER}`,
        name: issuer,
        url: 'https://fjordskole.example/',
        email: 'badges@fjordskole.example',
      },
    },
  };
}

/** Plays Accredible: the data behind a credential's page. Its credentials are certificates without an Open Badge. */
import { type Award, day } from './award.ts';
import { json, type Replies } from './reply.ts';

export const accredibleLink = (id: string): string => `https://www.credential.net/${id}`;

export function accredible(award: Award, now: number): Replies {
  const api = 'https://api.accredible.com/v1';
  return {
    [`${api}/credential-net/credentials/${award.id}`]: json({ data: credentialOf(award, now) }),
    [`${api}/obi/badge_assertions/${award.id}`]: json({ error: 'NOT_FOUND' }, 404),
  };
}

function credentialOf({ id, holder, title, issuer, issued, expires, revoked }: Award, now: number): object {
  return {
    uuid: id,
    name: title,
    private: false,
    approve: true,
    complete: true,
    issued_on: day(issued),
    expired_on: expires ? day(expires) : null,
    expired: expires !== undefined && expires.getTime() < now,
    revoked_at: revoked ? issued.toISOString() : null,
    url: accredibleLink(id),
    recipient: { name: holder, email: 'm***@m***.example' },
    issuer: { id: 70021, name: issuer, url: 'https://harbour-safety.example/' },
    group: { id: 3301, course_name: title },
  };
}

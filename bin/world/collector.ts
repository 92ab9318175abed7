/** Plays a profile with twenty sound badges, for measuring how soon the marks of what is known already stand. */
import { credly, credlyLink } from './credly.ts';
import { PERSON, type Profile } from './profile.ts';

const COUNT = 20;

export function createCollector(now: number): Profile {
  const issued = new Date(now - 100 * 86_400_000);
  const awards = Array.from({ length: COUNT }, (_, index) => ({
    id: `e1b0c4${(index + 16).toString(16)}-98fc-4c14-9afb-4c8996fb9242`,
    holder: PERSON.name,
    title: `Network Fundamentals, module ${index + 1}`,
    issuer: 'Northwind Cloud Academy',
    issued,
  }));
  const lines = awards.map(({ id, title, issuer }) => ({
    title,
    issuer,
    issued: issued.toISOString().slice(0, 7),
    link: credlyLink(id),
    verdict: 'verified' as const,
  }));
  return { lines, documents: Object.assign({}, ...awards.map(credly)) };
}

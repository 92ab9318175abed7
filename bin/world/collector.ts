/** Plays a profile with twenty sound badges, for measuring how soon marks stand; and a crowd of people with a few of them each. */
import { credly, credlyLink } from './credly.ts';
import { linkedin, linkedinProfile } from './linkedin.ts';
import { type Line, PERSON, type Profile } from './profile.ts';
import type { Replies } from './reply.ts';

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

/** People who show some of these lines each, whoever they were issued to. */
export function createCrowd(people: number, lines: readonly Line[]): { urls: readonly string[]; documents: Replies } {
  const slugs = Array.from({ length: people }, (_, number) => `person-${number}`);
  const pages = slugs.map((slug, number) => {
    const first = number % lines.length;
    return linkedin(slug, `Person Number${number}`, 'Learner', [...lines, ...lines].slice(first, first + 4));
  });
  return { urls: slugs.map(linkedinProfile), documents: Object.assign({}, ...pages) };
}

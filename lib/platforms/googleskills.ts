/**
 * Google Skills, formerly Cloud Skills Boost and Qwiklabs. A public profile is a page that the server makes: it names the
 * person and lists badges with dates. That is weaker than proof. The markup is known from before the last change of name.
 */
import { troubleEvidence } from '../checks/document.ts';
import { readText } from '../formats/json.ts';
import { pageUnknown, resolved } from './evidence.ts';
import { known } from './fields.ts';
import { DIGITS, platformLinks, UUID } from './links.ts';
import { englishDate, textOfClass } from './page.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Google Skills';

export const links = platformLinks({
  id: 'googleskills',
  name: WHO,
  hosts: ['cloudskillsboost.google', 'skills.google', 'qwiklabs.com'],
  forms: [
    {
      path: `/public_profiles/${UUID}/badges/${DIGITS}`,
      canonical: 'https://www.skills.google/public_profiles/$1/badges/$2',
      lower: true,
    },
    {
      path: `/public_profiles/${UUID}`,
      kind: 'wallet',
      canonical: 'https://www.skills.google/public_profiles/$1',
      lower: true,
    },
  ],
});

async function evidence({ kind, id, canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const answer = await ask(canonical, { accept: 'text/html' });
  const trouble = troubleEvidence(answer, WHO);
  if (trouble) return trouble;
  const page = readText(answer.bytes) ?? '';
  const name = textOfClass(page, 'ql-display-small');
  const badges = page.split(/(?=<[^<>]*\bprofile-badge[\s"'])/).slice(1);
  if (!name) return pageUnknown();
  if (kind === 'wallet') return { ...resolved(nobodys(name)), holds: badges.map((badge) => readBadge(badge, name)) };
  const number = id?.split('/')[1];
  const badge = badges.find((one) => one.includes(`/badges/${number}"`));
  return badge ? readBadge(badge, name) : pageUnknown();
}

const ISSUER = { id: 'https://www.skills.google', name: 'Google', url: 'https://www.skills.google' };

const nobodys = (name: string) => ({ format: 'platform' as const, achievement: {}, issuer: ISSUER, holder: { name } });

/** One entry of the list, from its beginning to the next. */
function readBadge(entry: string, name: string): Evidence {
  const issued = englishDate(textOfClass(entry, 'ql-body-medium') ?? textOfClass(entry, 'ql-body-2') ?? '');
  return resolved({
    ...nobodys(name),
    achievement: known({ name: textOfClass(entry, 'ql-title-medium') }),
    ...known({ issued }),
  });
}

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export const platform: Platform = {
  links,
  homepage: 'https://www.skills.google',
  policy: 'resolve',
  terms:
    'Its page is read; what it says of a private profile, and its markup after the change of name, are not confirmed.',
  asks: ['www.skills.google'],
  vouches: false,
  evidence,
  examples: [
    {
      url: `https://www.cloudskillsboost.google/public_profiles/${ID}/badges/1234567?utm_medium=social`,
      canonical: `https://www.skills.google/public_profiles/${ID}/badges/1234567`,
      id: `${ID}/1234567`,
    },
    {
      url: `https://google.qwiklabs.com/public_profiles/${ID}`,
      canonical: `https://www.skills.google/public_profiles/${ID}`,
      id: ID,
      kind: 'wallet',
    },
  ],
  counterexamples: [
    'https://www.skills.google/course_templates/1',
    `https://skills.google.example/public_profiles/${ID}`,
    'https://www.skills.google/public_profiles/me',
  ],
};

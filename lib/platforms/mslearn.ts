/**
 * Microsoft Learn. A transcript that its owner shares answers as JSON and is a list of certifications. It also carries legal
 * name, contact address and the person's number at Microsoft, none of which is taken in. The page of a single credential
 * needs JavaScript, and no answer for machines is known: it is opened by hand.
 */
import type { Credential } from '../formats/credential.ts';
import type { Json } from '../verdict/words.ts';
import { aboutAnother, answered, askJson, linkedOut, unreadable, wallet } from './evidence.ts';
import { at, known, listAt, textAt } from './fields.ts';
import { LANGUAGE, NAME, platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Microsoft Learn';
const USERS = 'https://learn.microsoft.com/en-us/users';

export const links = platformLinks({
  id: 'mslearn',
  name: WHO,
  hosts: ['learn.microsoft.com', 'docs.microsoft.com'],
  forms: [
    {
      path: `/api/credentials/share${LANGUAGE}/${NAME}/([\\da-fA-F]{14,16})`,
      id: '$2',
      canonical: `${USERS}/$1/credentials/$2`,
      lower: true,
    },
    {
      path: `${LANGUAGE}/users/${NAME}/credentials/([\\da-fA-F]{14,16})`,
      id: '$2',
      canonical: `${USERS}/$1/credentials/$2`,
      lower: true,
    },
    {
      path: `/api/achievements/share${LANGUAGE}/${NAME}/([\\w-]{6,20})`,
      id: '$2',
      canonical: `${USERS}/$1/achievements/$2`,
      lower: true,
    },
    {
      path: `${LANGUAGE}/users/${NAME}/achievements/([\\w-]{6,20})`,
      id: '$2',
      canonical: `${USERS}/$1/achievements/$2`,
      lower: true,
    },
    {
      path: `${LANGUAGE}/training/achievements/([\\w.-]{6,120})`,
      query: { username: NAME },
      id: '$2/$1',
      canonical: 'https://learn.microsoft.com/en-us/training/achievements/$1?username=$2',
      lower: true,
    },
    {
      path: `${LANGUAGE}/users/${NAME}/transcript/(?:share/)?([a-zA-Z\\d]{15})`,
      kind: 'wallet',
      id: '$2',
      canonical: `${USERS}/$1/transcript/$2`,
      lower: true,
    },
    {
      path: `${LANGUAGE}/users/(?!me(?:/|$))${NAME}(?:/(?:achievements|credentials))?`,
      kind: 'wallet',
      canonical: `${USERS}/$1`,
      lower: true,
    },
  ],
});

async function evidence({ id, canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  if (!canonical.includes('/transcript/'))
    return linkedOut('its page is made for people, and no answer for machines is known');
  const asked = await askJson(ask, `https://learn.microsoft.com/api/profiles/transcript/share/${id}?locale=en-us`, WHO);
  if (asked.trouble) return asked.evidence;
  const certifications = at(asked.json, 'certificationData');
  const skills = at(asked.json, 'appliedSkillsData');
  if (!certifications && !skills) return unreadable('it holds no list of certifications');
  const page = canonical.replace(/\/transcript\/.*$/, '');
  // The number alone leads to the transcript: the user beside it in the link may be anybody.
  const user = textAt(asked.json, 'userName');
  if (user && page !== `${USERS}/${user.toLowerCase()}`) return aboutAnother(user);
  const holder = user ? { url: page } : {};
  return wallet(WHO, [
    ...listAt(certifications, 'activeCertifications').map((one) => readCertification(one, holder)),
    ...listAt(certifications, 'historicalCertifications').map((one) => readCertification(one, holder, true)),
    ...listAt(skills, 'appliedSkillsCredentials').map((one) => readSkill(one, holder)),
  ]);
}

const ISSUER = { id: 'https://learn.microsoft.com', name: 'Microsoft', url: 'https://learn.microsoft.com' };

/** A certification is in force when it stands among the active ones and says so. */
function readCertification(one: Json, holder: Credential['holder'], historical = false): Evidence {
  const lapsed = historical || (textAt(one, 'status') ?? 'Active').toLowerCase() !== 'active';
  return answered(WHO, {
    format: 'platform',
    achievement: known({ name: textAt(one, 'name'), kind: 'Certification' }),
    issuer: ISSUER,
    holder,
    ...known({ issued: textAt(one, 'dateEarned'), expires: textAt(one, 'expiration') }),
    ...(lapsed && { lapsed }),
  });
}

function readSkill(one: Json, holder: Credential['holder']): Evidence {
  return answered(WHO, {
    format: 'platform',
    achievement: known({ name: textAt(one, 'title'), kind: 'Applied skill' }),
    issuer: ISSUER,
    holder,
    ...known({ issued: textAt(one, 'awardedOn') }),
  });
}

export const platform: Platform = {
  links,
  homepage: 'https://learn.microsoft.com',
  policy: 'machine',
  terms: 'The transcript’s JSON is undocumented. Pages of single credentials are opened by hand.',
  asks: ['learn.microsoft.com'],
  vouches: true,
  evidence,
  examples: [
    {
      url: 'https://learn.microsoft.com/es-es/training/achievements/learn.first-steps.trophy?username=LeaBerg-1234&sharingId=1',
      canonical:
        'https://learn.microsoft.com/en-us/training/achievements/learn.first-steps.trophy?username=leaberg-1234',
      id: 'leaberg-1234/learn.first-steps.trophy',
    },
    {
      url: 'https://learn.microsoft.com/api/credentials/share/de-de/LeaBerg-1234/0123456789ABCDEF?sharingId=1',
      canonical: `${USERS}/leaberg-1234/credentials/0123456789abcdef`,
      id: '0123456789abcdef',
    },
    {
      url: 'https://learn.microsoft.com/en-gb/users/LeaBerg-1234/credentials/0123456789abcdef',
      canonical: `${USERS}/leaberg-1234/credentials/0123456789abcdef`,
      id: '0123456789abcdef',
    },
    {
      url: 'https://learn.microsoft.com/en-us/users/leaberg-1234/achievements/abcd1234',
      canonical: `${USERS}/leaberg-1234/achievements/abcd1234`,
      id: 'abcd1234',
    },
    {
      url: 'https://learn.microsoft.com/fr-fr/users/leaberg-1234/transcript/share/a1b2c3d4e5f6g7h?tab=credentials-tab',
      canonical: `${USERS}/leaberg-1234/transcript/a1b2c3d4e5f6g7h`,
      id: 'a1b2c3d4e5f6g7h',
      kind: 'wallet',
    },
    {
      url: 'https://learn.microsoft.com/en-us/users/leaberg-1234/?tab=credentials',
      canonical: `${USERS}/leaberg-1234`,
      id: 'leaberg-1234',
      kind: 'wallet',
    },
  ],
  counterexamples: [
    'https://learn.microsoft.com/en-us/training/modules/intro-to-azure/',
    'https://learn.microsoft.com/en-us/credentials/certifications/azure-fundamentals/',
    'https://learn.microsoft.com/en-us/users/me/transcript',
  ],
};

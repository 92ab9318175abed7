/**
 * Salesforce Trailhead. A Trailblazer profile is a list of certifications and superbadges; the query is the profile page's own
 * (GraphQL, no key). A profile belongs to the name in the link; what its owner is called is not in the answer. A private
 * profile and one that does not exist answer 200.
 */
import type { Json } from '../verdict/words.ts';
import { aboutAnother, answered, askJson, said, unreadable, wallet } from './evidence.ts';
import { at, known, listAt, textAt } from './fields.ts';
import { LANGUAGE, NAME, platformLinks } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Salesforce Trailhead';
const CANONICAL = 'https://www.salesforce.com/trailblazer/$1';

export const links = platformLinks({
  id: 'trailhead',
  name: WHO,
  hosts: ['salesforce.com', 'trailblazer.me'],
  forms: [
    {
      host: '(?:www\\.)?salesforce\\.com',
      path: `${LANGUAGE}/trailblazer/${NAME}`,
      kind: 'wallet',
      canonical: CANONICAL,
    },
    { host: '(?:www\\.)?trailblazer\\.me', path: `/id/${NAME}`, kind: 'wallet', canonical: CANONICAL },
    {
      host: 'trailhead\\.salesforce\\.com',
      path: `${LANGUAGE}/(?:me|trailblazer)/${NAME}`,
      kind: 'wallet',
      canonical: CANONICAL,
    },
  ],
});

const CERTIFICATIONS = `credential {
        certifications { title publicDescription dateCompleted dateExpired status { title expired date } }
      }`;
/** Nobody has more of them. */
const MOST_SUPERBADGES = 100;
const SUPERBADGES = `earnedAwards(first: $count, awardType: $filter) {
        edges { node { ... on EarnedAwardBase { id award { title type content { description } } } } }
        pageInfo { hasNextPage }
      }`;

const queryFor = (parameters: string, wanted: string) => `query (${parameters}) {
  profile(slug: $slug) {
    __typename
    ... on PublicProfile {
      slug
      ${wanted}
    }
  }
}`;
/** Made when asked: whoever loads the links alone does not carry them. */
const wholeQuery = () =>
  queryFor('$slug: String, $count: Int, $filter: AwardTypeFilter', `${CERTIFICATIONS}\n      ${SUPERBADGES}`);
const partQuery = () => queryFor('$slug: String', CERTIFICATIONS);

async function evidence({ id, canonical }: Reference, { ask }: EvidenceTools): Promise<Evidence> {
  const pose = (query: string, variables: object) =>
    askJson(ask, 'https://profile.api.trailhead.com/graphql', WHO, {
      method: 'POST',
      body: JSON.stringify({ query, variables: { slug: id, ...variables } }),
    });
  const whole = await pose(wholeQuery(), { count: MOST_SUPERBADGES, filter: 'SUPERBADGE' });
  // The form of superbadges is known from fewer sources: where it is refused, certifications are asked for alone.
  const isRefused = !whole.trouble && at(whole.json, 'data') === undefined;
  const asked = isRefused ? await pose(partQuery(), {}) : whole;
  if (asked.trouble) return asked.evidence;
  const profile = at(asked.json, 'data', 'profile');
  if (profile === undefined) return said('server-error', WHO);
  if (profile === null) return said(at(asked.json, 'errors') ? 'server-error' : 'not-found', WHO);
  if (textAt(profile, '__typename') === 'PrivateProfile') return said('private', WHO);
  const slug = textAt(profile, 'slug');
  if (slug && slug.toLowerCase() !== id?.toLowerCase()) return aboutAnother(slug);
  if (!Array.isArray(at(profile, 'credential', 'certifications')))
    return unreadable('it holds no list of certifications');
  const certifications = listAt(profile, 'credential', 'certifications').map((one) =>
    readCertification(one, canonical),
  );
  return wallet(WHO, [...certifications, ...(isRefused ? [unread()] : readSuperbadges(profile, canonical))]);
}

/** A part of the list that is not at hand: what is not found in the rest is not missing for that. */
const unread = () => unreadable('its superbadges were not told');

function readSuperbadges(profile: Json, url: string): readonly Evidence[] {
  const awards = listAt(profile, 'earnedAwards', 'edges').map((edge) => at(edge, 'node', 'award'));
  const read = awards.map((award) =>
    answered(WHO, {
      format: 'platform',
      achievement: known({
        name: textAt(award, 'title'),
        description: textAt(award, 'content', 'description'),
        kind: 'Superbadge',
      }),
      issuer: ISSUER,
      holder: { url },
    }),
  );
  return at(profile, 'earnedAwards', 'pageInfo', 'hasNextPage') === true ? [...read, unread()] : read;
}

const ISSUER = { id: 'https://www.salesforce.com', name: 'Salesforce', url: 'https://www.salesforce.com' };

function readCertification(one: Json, url: string): Evidence {
  return answered(WHO, {
    format: 'platform',
    achievement: known({
      name: textAt(one, 'title'),
      description: textAt(one, 'publicDescription'),
      kind: 'Certification',
    }),
    issuer: ISSUER,
    holder: { url },
    ...known({ issued: textAt(one, 'dateCompleted'), expires: textAt(one, 'dateExpired') }),
    ...(at(one, 'status', 'expired') === true && { lapsed: true }),
  });
}

export const platform: Platform = {
  links,
  homepage: 'https://trailhead.salesforce.com',
  policy: 'machine',
  terms: 'The query is the profile page’s own, undocumented.',
  asks: ['profile.api.trailhead.com'],
  vouches: true,
  evidence,
  examples: [
    {
      url: 'https://www.salesforce.com/trailblazer/leaberg',
      canonical: 'https://www.salesforce.com/trailblazer/leaberg',
      id: 'leaberg',
      kind: 'wallet',
    },
    {
      url: 'https://trailblazer.me/id/leaberg',
      canonical: 'https://www.salesforce.com/trailblazer/leaberg',
      id: 'leaberg',
      kind: 'wallet',
    },
    {
      url: 'https://trailhead.salesforce.com/en/me/leaberg',
      canonical: 'https://www.salesforce.com/trailblazer/leaberg',
      id: 'leaberg',
      kind: 'wallet',
    },
  ],
  counterexamples: [
    'https://trailhead.salesforce.com/content/learn/trails/admin',
    'https://www.salesforce.com/trailblazer',
    'https://trailblazer.me/',
  ],
};

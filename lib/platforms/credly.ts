/**
 * Credly, formerly Acclaim. Two answers make one: the Open Badges 2.0 assertion, documented, says whether it exists, until
 * when it holds and whether it was taken back (410); the JSON behind the badge page, undocumented, names holder, badge and
 * issuer. Credly calls badge data ephemeral, so an answer is not called fresh for long.
 */
import type { Credential } from '../formats/credential.ts';
import { passed } from '../verdict/codes.ts';
import type { Json } from '../verdict/words.ts';
import {
  type Asked,
  aboutAnother,
  answered,
  askJson,
  examineAnswer,
  idIn,
  linkedOut,
  revoked,
  said,
  unreadable,
  wallet,
} from './evidence.ts';
import { at, known, linkAt, listAt, textAt, textsIn } from './fields.ts';
import { DIGITS, NAME, platformLinks, UUID } from './links.ts';
import type { Evidence, EvidenceTools, Platform, Reference } from './platform.ts';

const WHO = 'Credly';

/** Pages under /users/ that are nobody's wallet. */
const NOBODY = '(?!(?:sign_in|sign_up|sign_out|password|confirmation|unlock|edit|me|auth)(?:/|$))';

export const links = platformLinks({
  id: 'credly',
  name: WHO,
  hosts: ['credly.com', 'youracclaim.com'],
  forms: [
    {
      path: `/(?:badges|embedded_badge|earner/earned/badge)/${UUID}(?:/[\\w-]*)?`,
      canonical: 'https://www.credly.com/badges/$1',
      lower: true,
    },
    {
      path: `(?:/api)?/v1/(?:obi/(?:v2/)?badge_assertions|public_badges)/${UUID}(?:\\.json)?`,
      canonical: 'https://www.credly.com/badges/$1',
      lower: true,
    },
    {
      path: `/users/${NOBODY}${NAME}(?:/badges(?:\\.json)?)?`,
      kind: 'wallet',
      canonical: 'https://www.credly.com/users/$1',
    },
    {
      path: `/org/${NAME}/badge/${NAME}`,
      kind: 'template',
      canonical: 'https://www.credly.com/org/$1/badge/$2',
    },
    { path: `/credit/${DIGITS}(?:/embed)?`, canonical: 'https://credly.com/credit/$1' },
  ],
});

const ASSERTIONS = 'https://api.credly.com/v1/obi/v2/badge_assertions';
const HOUR = 3_600_000;

async function evidence({ kind, id, canonical }: Reference, tools: EvidenceTools): Promise<Evidence> {
  if (!id || canonical.includes('/credit/'))
    return linkedOut('it dates from before 2018, and nothing answers for it any more');
  const found = await (kind === 'wallet' ? readWallet(id, tools) : readBadge(id, tools));
  return { ...found, freshFor: 6 * HOUR };
}

async function readBadge(id: string, tools: EvidenceTools): Promise<Evidence> {
  const [assertion, shown] = await Promise.all([
    askJson(tools.ask, `${ASSERTIONS}/${id}`, WHO),
    askJson(tools.ask, `https://www.credly.com/api/v1/public_badges/${id}`, WHO),
  ]);
  const page = at(shown.json, 'data');
  const shownId = textAt(page, 'id')?.toLowerCase();
  if (shownId && shownId !== id) return aboutAnother(shownId);
  if (assertion.trouble === 'gone') return shownId ? answered(WHO, credentialOf(page), revoked()) : assertion.evidence;
  if (assertion.trouble === 'not-found') return withoutAssertion(shown, page);
  if (assertion.trouble)
    return shownId ? { ...assertion.evidence, credential: credentialOf(page) } : assertion.evidence;
  return await withAssertion(id, assertion, shownId ? page : undefined, tools);
}

/** What the page's JSON alone can tell: private, taken back, or that the assertion's 404 is not the last word. */
function withoutAssertion(shown: Asked, page: Json | undefined): Evidence {
  if (shown.trouble) return shown.evidence;
  return textAt(page, 'id') ? readShown(page) : unreadable('it names no badge');
}

async function withAssertion(
  id: string,
  { json, answer }: Extract<Asked, { json: Json }>,
  page: Json | undefined,
  tools: EvidenceTools,
): Promise<Evidence> {
  // The same badge has ids on www.credly.com, api.credly.com and, of old, youracclaim.com: the UUID is what counts.
  const own = {
    url: `${ASSERTIONS}/${id}`,
    who: WHO,
    hosts: links.hosts,
    sameId: (other: string) => idIn(links, other) === id,
  };
  const named = textAt(json, 'id');
  if (!page) return withoutHash(await examineAnswer(answer.bytes, answer.type, own, tools.examine));
  if (!named) return unreadable('the assertion names no id');
  if (!own.sameId(named)) return aboutAnother(named);
  if (at(json, 'revoked') === true) return answered(WHO, credentialOf(page), revoked(textAt(json, 'revocationReason')));
  const fromPage = readShown(page);
  if (!fromPage.credential) return fromPage;
  const { issued = fromPage.credential.issued, expires = fromPage.credential.expires } = datesOf(json);
  const credential: Credential = { ...fromPage.credential, format: 'ob2', id: named, ...known({ issued, expires }) };
  return { ...fromPage, ground: 'hosted', credential };
}

/** Credly hashes addresses without salt, so that they can be guessed: none is taken in. */
function withoutHash({ credential, ...evidence }: Evidence): Evidence {
  if (!credential?.holder) return { ...evidence, ...(credential && { credential }) };
  const { identities: _, ...holder } = credential.holder;
  return { ...evidence, credential: { ...credential, holder } };
}

/** One badge as the page's JSON has it. */
function readShown(page: Json | undefined): Evidence {
  if (at(page, 'is_private_badge') === true || at(page, 'public') === false) return said('private', WHO);
  const state = textAt(page, 'state');
  if (state === 'pending') return said('private', WHO);
  return answered(WHO, credentialOf(page), state === 'revoked' ? revoked() : passed('status'));
}

const MOST_PAGES = 10;

/** All badges that a person shows. A list that is too long to be read whole proves nothing about what is not in it. */
async function readWallet(name: string, { ask }: EvidenceTools): Promise<Evidence> {
  const holds: Evidence[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const asked = await askJson(ask, `https://www.credly.com/users/${name}/badges.json?page=${page}&per=48`, WHO);
    if (asked.trouble) return asked.evidence;
    if (!Array.isArray(at(asked.json, 'data'))) return unreadable('it holds no list of badges');
    holds.push(...listAt(asked.json, 'data').map(readShown));
    if (page >= Number(textAt(asked.json, 'metadata', 'total_pages') ?? 1)) return wallet(WHO, holds);
  }
  return linkedOut('the list is too long to be read');
}

function credentialOf(page: Json | undefined): Credential {
  const entities = listAt(page, 'issuer', 'entities');
  const primary = entities.find((one) => at(one, 'primary') === true) ?? entities[0];
  const issuerId = textAt(primary, 'entity', 'id');
  const template = at(page, 'badge_template');
  const earner = /^\/users\/[\w.~%-]+/.exec(textAt(page, 'earner_path') ?? '')?.[0];
  const activities = listAt(template, 'badge_template_activities');
  const criteria = activities.flatMap(activityOf).join('; ');
  const requires = textsIn(activities.filter(isCredential), 'title');
  const skills = textsIn(listAt(template, 'skills'), 'name');
  const id = textAt(page, 'id');
  return {
    format: 'platform',
    ...(id && { id: `${ASSERTIONS}/${id.toLowerCase()}` }),
    achievement: known({
      id: linkAt(template, 'url'),
      name: textAt(template, 'name'),
      description: textAt(template, 'description'),
      image: linkAt(page, 'image_url'),
      level: textAt(template, 'level'),
      criteria: criteria ? { narrative: criteria } : undefined,
      skills: skills.length > 0 ? skills : undefined,
      kind: textAt(template, 'type_category'),
      hours: textAt(template, 'time_to_earn'),
      requires: requires.length > 0 ? requires : undefined,
    }),
    issuer: known({
      id: issuerId && `https://api.credly.com/v1/obi/v2/issuers/${issuerId}`,
      name: textAt(primary, 'entity', 'name'),
      url: linkAt(primary, 'entity', 'vanity_url'),
    }),
    holder: known({ name: textAt(page, 'issued_to'), url: earner && `https://www.credly.com${earner}` }),
    ...known({
      issued: textAt(page, 'issued_at') ?? textAt(page, 'issued_at_date'),
      expires: textAt(page, 'expires_at') ?? textAt(page, 'expires_at_date'),
    }),
  };
}

/** A step towards the badge, with its sort where it tells more than the title: "Pass the exam (Assessment)". */
function activityOf(activity: Json): readonly string[] {
  const [title, sort] = [textAt(activity, 'title'), textAt(activity, 'activity_type')];
  if (!title) return [];
  return [sort && !/^other$/i.test(sort) ? `${title} (${sort})` : title];
}

/** A step that is itself a badge. */
const isCredential = (activity: Json) =>
  textAt(activity, 'required_badge_template_id') !== undefined || textAt(activity, 'activity_type') === 'Credential';

/** The hash of the holder's address is left where it is: without salt it can be guessed (nothing would keep it secret here). */
const datesOf = (assertion: Json) =>
  known({ issued: textAt(assertion, 'issuedOn'), expires: textAt(assertion, 'expires') });

const ID = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export const platform: Platform = {
  links,
  homepage: 'https://www.credly.com',
  policy: 'machine',
  terms:
    'The JSON behind the badge page is undocumented. Badge data is called ephemeral: answers count as fresh for six hours.',
  asks: ['api.credly.com', 'www.credly.com'],
  vouches: true,
  evidence,
  examples: [
    {
      url: `https://www.credly.com/badges/${ID}/linked_in_profile`,
      canonical: `https://www.credly.com/badges/${ID}`,
      id: ID,
    },
    {
      url: 'https://youracclaim.com/badges/0A1B2C3D-4E5F-4A6B-8C7D-9E0F1A2B3C4D',
      canonical: `https://www.credly.com/badges/${ID}`,
      id: ID,
    },
    { url: `https://www.credly.com/embedded_badge/${ID}`, canonical: `https://www.credly.com/badges/${ID}`, id: ID },
    { url: `${ASSERTIONS}/${ID}`, canonical: `https://www.credly.com/badges/${ID}`, id: ID },
    {
      url: 'https://www.credly.com/users/lea-berg/badges',
      canonical: 'https://www.credly.com/users/lea-berg',
      id: 'lea-berg',
      kind: 'wallet',
    },
    {
      url: 'https://www.credly.com/org/acme/badge/welder.1',
      canonical: 'https://www.credly.com/org/acme/badge/welder.1',
      id: 'acme/welder.1',
      kind: 'template',
    },
    { url: 'https://credly.com/credit/1234567/embed', canonical: 'https://credly.com/credit/1234567', id: '1234567' },
  ],
  counterexamples: [
    `https://credly.com.attacker.example/badges/${ID}`,
    `https://notcredly.com/badges/${ID}`,
    `https://www.credly.com/badges/${ID}0`,
    'https://www.credly.com/badges/data-science',
    'https://www.credly.com/users/sign_in',
  ],
};

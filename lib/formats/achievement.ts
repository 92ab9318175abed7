/** What Open Badges 3.0 and CLR 2.0 say of an achievement and its holder, in the normal form (OB 3.0, section 5 and appendix A). */
import type { Json, JsonObject } from '../verdict/words.ts';
import type { Achievement, Evidenced, Holder, IdentityHash, Issuer } from './credential.ts';
import { idOf, isObject, member, objectsOf, present, presentOrNothing, stringsOf, textOf } from './members.ts';

/** Lists longer than a person would read are cut. */
const MOST = 50;
/** Texts likewise. Markdown stays as it is written: it is shown as text. */
const LONGEST = 5_000;

export function readAchievement(achievement: JsonObject, subject: JsonObject = {}): Achievement {
  const criteria = isObject(achievement.criteria)
    ? presentOrNothing({ id: idOf(achievement.criteria), narrative: prose(achievement.criteria.narrative) })
    : undefined;
  const results = readResults(achievement, subject);
  const credits = textOf(subject.creditsEarned) ?? textOf(achievement.creditsAvailable);
  const skills = stringsOf(achievement.tag).slice(0, MOST);
  const alignments = objectsOf(achievement.alignment).slice(0, MOST).flatMap(readAlignment);
  return present({
    id: idOf(achievement),
    name: textOf(achievement.name),
    description: prose(achievement.description),
    criteria,
    image: idOf(achievement.image),
    level: levelOf(achievement, subject),
    hours: credits && `${credits} credits`,
    kind: textOf(achievement.achievementType)?.replace(/^ext:/, ''),
    results: results.length > 0 ? results : undefined,
    skills: skills.length > 0 ? skills : undefined,
    alignments: alignments.length > 0 ? alignments : undefined,
  });
}

const prose = (value: Json | undefined) => textOf(value)?.slice(0, LONGEST);

/** "Final exam: 92", by the name that the achievement gives to what was measured. */
function readResults(achievement: JsonObject, subject: JsonObject): readonly string[] {
  const described = objectsOf(achievement.resultDescription);
  return objectsOf(subject.result)
    .slice(0, MOST)
    .flatMap(({ resultDescription, value, status }) => {
      const name = textOf(described.find((one) => idOf(one) === textOf(resultDescription))?.name);
      const reached = textOf(value) ?? textOf(status);
      return reached ? [name ? `${name}: ${reached}` : reached] : [];
    });
}

function readAlignment(alignment: JsonObject): readonly { name: string; url?: string; framework?: string }[] {
  const name = textOf(alignment.targetName);
  if (!name) return [];
  return [present({ name, url: textOf(alignment.targetUrl), framework: textOf(alignment.targetFramework) })];
}

/** The level that a result says was reached, by the name that the achievement gives it. */
function levelOf(achievement: JsonObject, subject: JsonObject): string | undefined {
  const reached = objectsOf(subject.result).flatMap(({ achievedLevel }) => stringsOf(achievedLevel));
  const levels = objectsOf(achievement.resultDescription).flatMap((one) => objectsOf(one.rubricCriterionLevel));
  const level = levels.find((one) => reached.includes(idOf(one) ?? ''));
  return textOf(level?.level) ?? textOf(level?.name);
}

export function readIssuer(issuer: Json | undefined): Issuer | undefined {
  return presentOrNothing({
    id: idOf(issuer),
    name: textOf(member(issuer, 'name')),
    url: textOf(member(issuer, 'url')),
  });
}

/** Names that stand in clear, and identities for comparing: never an address that is not hashed out of its own field. */
export function readHolder(subject: JsonObject): Holder | undefined {
  const identifiers = objectsOf(subject.identifier).slice(0, MOST).flatMap(readIdentity);
  const identities = identifiers.filter(({ type, hashed }) => hashed || !NAMES.includes(type));
  const [named] = identifiers.filter(({ type, hashed }) => !hashed && NAMES.includes(type));
  const parts = [textOf(subject.givenName ?? subject.firstName), textOf(subject.familyName ?? subject.lastName)];
  return presentOrNothing({
    id: idOf(subject),
    name: textOf(subject.name) ?? named?.hash ?? (parts.filter(Boolean).join(' ') || undefined),
    identities: identities.length > 0 ? identities : undefined,
    pages: pagesOf(subject),
  });
}

/** A few pages that the issuer names as the holder's. */
export function pagesOf(holder: Json | undefined): readonly string[] | undefined {
  const named = [...stringsOf(member(holder, 'url')), ...stringsOf(member(holder, 'sameAs'))];
  const pages = named.filter((page) => /^https?:\/\//i.test(page)).slice(0, MOST_PAGES);
  return pages.length > 0 ? pages : undefined;
}

const MOST_PAGES = 10;

/** Kinds of identity that are a person's name (OB 3.0, IdentifierTypeEnum). */
const NAMES = ['name', 'ext:name', 'sourcedName'];

/** An IdentityObject. The name of its kind of identity varies between the editions. */
function readIdentity(identity: JsonObject): readonly IdentityHash[] {
  const hash = textOf(identity.identityHash);
  if (!hash) return [];
  const type = textOf(identity.identityType) ?? 'unnamed';
  return [present({ type, hashed: identity.hashed === true, hash, salt: textOf(identity.salt) })];
}

export function readEvidence(evidence: Json | undefined): readonly Evidenced[] | undefined {
  const all = objectsOf(evidence)
    .slice(0, MOST)
    .map((one) => present({ name: textOf(one.name), narrative: prose(one.narrative), url: idOf(one) }));
  const urls = stringsOf(evidence).map((url) => ({ url }));
  const found = [...all, ...urls];
  return found.length > 0 ? found : undefined;
}

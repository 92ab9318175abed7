/**
 * W3C Verifiable Credentials, data models 1.1 and 2.0, and what stands on them: Open Badges 3.0 and CLR 2.0. One reader: they
 * differ in what the subject holds and in what they are called.
 */
import { finding } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { readAchievement, readEvidence, readHolder, readIssuer } from './achievement.ts';
import type { Achievement, Credential } from './credential.ts';
import type { Format, FormatId, Reading, Securing } from './format.ts';
import { idOf, isObject, listOf, member, objectsOf, present, textOf, typesOf } from './members.ts';
import { instantOf } from './numeric-date.ts';
import { BASE_1, BASE_2, brokenRules, datesWithoutZone, modelOf } from './vc-rules.ts';

const BADGES = ['OpenBadgeCredential', 'AchievementCredential'];

/** Proofs of a set, status entries, schemas, endorsements: more of them are somebody's attempt to keep us busy. */
const MOST = 16;
/** Credentials inside a CLR: a transcript of years. */
const MOST_PARTS = 100;

export const vc: Format = {
  ids: ['ob3', 'clr2', 'vc1', 'vc2'],
  takes: (document) =>
    typesOf(document).includes('VerifiableCredential') ||
    listOf(document['@context']).some((one) => one === BASE_1 || one === BASE_2) ||
    (isObject(document.credentialSubject) && document.issuer !== undefined),
  read: readVc,
};

export function readVc(document: JsonObject, token?: string): Reading {
  const format = formatOf(document);
  const subjects = objectsOf(document.credentialSubject);
  const proofs = objectsOf(document.proof);
  const status = objectsOf(document.credentialStatus);
  const schemas = objectsOf(document.credentialSchema);
  const parts = format === 'clr2' ? subjects.flatMap((one) => listOf(one.verifiableCredential)) : [];
  const endorsements = [...endorsementsOf(document, subjects), ...endorsementsInside(parts)];
  return {
    format,
    credential: readCredential(token === undefined ? document : withTokenDates(document), format, subjects),
    document,
    securing: [
      ...(token === undefined ? [] : [{ how: 'jwt', token } as const]),
      ...proofs.slice(0, MOST).map((proof): Securing => ({ how: 'proof', proof })),
    ],
    status: status.slice(0, MOST),
    schemas: schemas.slice(0, MOST),
    endorsements: endorsements.slice(0, MOST),
    parts: parts.slice(0, MOST_PARTS),
    findings: [
      ...shapeFindings(document, subjects, format),
      ...tooMany('proofs', proofs),
      ...tooMany('status entries', status),
      ...notAll('schemas', schemas, MOST),
      ...notAll('endorsements', endorsements, MOST),
      ...notAll('credentials', parts, MOST_PARTS),
    ],
  };
}

/** An entry that was not asked might say "taken back", so what is over the bound leaves the whole open. */
function tooMany(what: string, all: readonly Json[]): readonly Check[] {
  return all.length > MOST ? [finding('document', 'too-large', { why: `more than ${MOST} ${what}` })] : [];
}

/** What decides nothing about the credential itself may be looked at in part. */
function notAll(what: string, all: readonly Json[], most: number): readonly Check[] {
  return all.length > most ? [finding('document', 'not-all-looked-at', { what, most })] : [];
}

/** A token's own times hold where the credential in it gives none (RFC 7519, 4.1.4 and 4.1.5). */
function withTokenDates(document: JsonObject): JsonObject {
  const { validFrom, issuanceDate, validUntil, expirationDate, nbf, exp } = document;
  const [from, until] = [instantOf(nbf), instantOf(exp)];
  return {
    ...document,
    ...(from !== undefined && (validFrom ?? issuanceDate) === undefined && { validFrom: from }),
    ...(until !== undefined && (validUntil ?? expirationDate) === undefined && { validUntil: until }),
  };
}

function formatOf(document: JsonObject): FormatId {
  const types = typesOf(document);
  if (types.includes('ClrCredential')) return 'clr2';
  if (types.some((type) => BADGES.includes(type))) return 'ob3';
  return modelOf(document) === 1 ? 'vc1' : 'vc2';
}

function readCredential(document: JsonObject, format: FormatId, subjects: readonly JsonObject[]): Credential {
  const subject = subjects.find((one) => isObject(one.achievement)) ?? subjects[0] ?? {};
  const validFrom = dateOf(document.validFrom ?? document.issuanceDate);
  return present({
    format,
    id: idOf(document),
    achievement: achievementOf(document, subject),
    issuer: readIssuer(document.issuer),
    holder: readHolder(subject),
    issued: dateOf(document.awardedDate) ?? validFrom,
    validFrom,
    expires: dateOf(document.validUntil ?? document.expirationDate),
    evidence: readEvidence(document.evidence),
  });
}

const dateOf = (value: Json | undefined) => (typeof value === 'string' ? value : undefined);

/** The achievement of a badge; of other credentials what they call themselves, or the degree or course that they are about. */
function achievementOf(document: JsonObject, subject: JsonObject): Achievement {
  const [achievement] = objectsOf(subject.achievement);
  const name = textOf(document.name);
  if (achievement) {
    const read = readAchievement(achievement, subject);
    return read.name || !name ? read : { ...read, name };
  }
  const about = [subject.hasCredential, subject.degree, subject.course].map((one) => textOf(member(one, 'name')));
  return present({ name: name ?? about.find(Boolean), description: textOf(document.description) });
}

/**
 * Embedded and as tokens, at every level: of the credential, the holder, the achievement, of issuer, creators and sources with the
 * organisations that they are part of (OB 3.0, 5.3), and of what a CLR holds.
 */
function endorsementsOf(document: JsonObject, subjects: readonly JsonObject[]): readonly Json[] {
  const achievements = subjects.flatMap(({ achievement }) => objectsOf(achievement));
  const profiles = [
    document.issuer,
    ...achievements.map(({ creator }) => creator),
    ...subjects.map(({ source }) => source),
  ];
  const places = [document, ...subjects, ...achievements, ...profiles.flatMap((one) => organisationsOf(one))];
  return places.flatMap((place) => [...objectsOf(place.endorsement), ...listOf(place.endorsementJwt)]);
}

/** A profile, what it is a part of, and so on: no deeper than a document can be. */
function organisationsOf(profile: Json | undefined): readonly JsonObject[] {
  return objectsOf(profile).flatMap((one) => [
    one,
    ...(one.parentOrg === undefined ? [] : organisationsOf(one.parentOrg)),
  ]);
}

const endorsementsInside = (parts: readonly Json[]) =>
  parts.filter(isObject).flatMap((part) => endorsementsOf(part, objectsOf(part.credentialSubject)));

function shapeFindings(document: JsonObject, subjects: readonly JsonObject[], format: FormatId): readonly Check[] {
  return [
    ...brokenRules(document).map((why) => finding('document', 'wrong-shape', { why })),
    ...datesWithoutZone(document).map((date) => finding('document', 'date-without-zone', { date })),
    ...(format === 'ob3' ? lacking(subjects).map((what) => finding('document', 'incomplete', { what })) : []),
  ];
}

/** What Open Badges 3.0 asks of an achievement. That it is missing makes a badge poor, not false. */
function lacking(subjects: readonly JsonObject[]): readonly string[] {
  const [achievement] = subjects.flatMap((subject) => objectsOf(subject.achievement));
  if (!achievement) return ['an achievement'];
  return ['name', 'description', 'criteria'].filter((name) => achievement[name] === undefined);
}

/**
 * Open Badges 0.5, 1.0, 1.1 and 2.x: an assertion that names a badge class that names an issuer. The three may lie in one
 * document or at three addresses; which of them is believed is checking/hosted.ts's business, here they are only read.
 */

import { readInstant } from '../checks/dates.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, Json, JsonObject } from '../verdict/words.ts';
import { pagesOf, readAchievement, readEvidence, readIssuer } from './achievement.ts';
import type { Credential, Holder, IdentityHash } from './credential.ts';
import type { Format, FormatId, Reading } from './format.ts';
import { idOf, isObject, listOf, member, objectsOf, present, presentOrNothing, textOf, typesOf } from './members.ts';

const CONTEXT_2 = /^https?:\/\/(?:w3id\.org\/openbadges\/v2|openbadgespec\.org\/v2\/context\.json)/;
const CONTEXT_1 = /^https?:\/\/(?:w3id\.org\/openbadges\/v1|standard\.openbadges\.org|openbadgespec\.org\/v1)/;

export const openBadge: Format = {
  ids: ['ob0.5', 'ob1', 'ob2'],
  takes: (document) =>
    typesOf(document).includes('Assertion') ||
    (document.badge !== undefined && (document.recipient !== undefined || document.verify !== undefined)) ||
    isBareRevocation(document) ||
    contextsOf(document).some((context) => CONTEXT_2.test(context) || CONTEXT_1.test(context)),
  read: readOpenBadge,
};

/** A hosted assertion that was taken back may say nothing else (Open Badges 2.0, HostedBadge). */
const isBareRevocation = (document: JsonObject) => document.revoked === true && typeof document.id === 'string';

const contextsOf = (document: JsonObject) =>
  listOf(document['@context']).filter((one): one is string => typeof one === 'string');

export function readOpenBadge(document: JsonObject, token?: string): Reading {
  const format = formatOf(document);
  return {
    format,
    credential: readAssertion(document, format),
    document,
    securing: securingOf(document, format, token),
    status: [],
    schemas: [],
    endorsements: [],
    findings: shapeFindings(document, format),
  };
}

function formatOf(document: JsonObject): FormatId {
  if (contextsOf(document).some((context) => CONTEXT_2.test(context))) return 'ob2';
  if (document['@context'] === undefined && typeof document.recipient === 'string') return 'ob0.5';
  if (isBareRevocation(document) && document.badge === undefined) return 'ob2';
  return 'ob1';
}

function securingOf(document: JsonObject, format: FormatId, token: string | undefined): Reading['securing'] {
  if (token !== undefined) return [{ how: 'ob2-jws', token }];
  const url = hostedAt(document);
  const isAssertion = typesOf(document).length === 0 || typesOf(document).includes('Assertion');
  return url && format !== 'ob0.5' && isAssertion ? [{ how: 'hosted', url }] : [];
}

/** The address at which the issuer hosts the assertion: its id, before 1.1 what `verify` says. */
export function hostedAt(document: JsonObject): string | undefined {
  const verify = document.verification ?? document.verify;
  const url = textOf(member(verify, 'url')) ?? idOf(document);
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}

/**
 * The normal form of an assertion.
 * @param badgeClass the badge class that it names, where it was fetched; otherwise whatever is embedded counts
 * @param issuer the issuer's profile, likewise
 */
export function readAssertion(
  assertion: JsonObject,
  format: FormatId,
  badgeClass: Json | undefined = assertion.badge,
  issuer: Json | undefined = member(badgeClass, 'issuer'),
): Credential {
  return present({
    format,
    id: idOf(assertion) ?? textOf(assertion.uid),
    achievement: isObject(badgeClass) ? readBadgeClass(badgeClass) : presentId(badgeClass),
    issuer: format === 'ob0.5' ? readOldIssuer(issuer) : readIssuer(issuer),
    holder: readRecipient(assertion),
    issued: dateOf(assertion.issuedOn ?? assertion.issued_on),
    expires: dateOf(assertion.expires),
    evidence: readAssertionEvidence(assertion),
  });
}

const presentId = (badge: Json | undefined) => present({ id: idOf(badge) });

/** In 2.x criteria may be an address alone, and alignments go by older names of their members. */
function readBadgeClass(badgeClass: JsonObject) {
  const criteria = typeof badgeClass.criteria === 'string' ? { id: badgeClass.criteria } : badgeClass.criteria;
  const alignment = objectsOf(badgeClass.alignment).map((one) => ({
    ...one,
    targetName: one.targetName ?? one.name,
    targetUrl: one.targetUrl ?? one.url,
  }));
  const tag = badgeClass.tags ?? badgeClass.tag;
  const achievement = readAchievement({
    ...badgeClass,
    ...(criteria !== undefined && { criteria }),
    alignment,
    ...(tag && { tag }),
  });
  return { ...achievement, ...readExtensions(badgeClass) };
}

/** Extensions by which issuers tell level, credits and kind: those of the European and Dutch badge networks. */
function readExtensions(badgeClass: JsonObject) {
  const said = (name: string, field: string) => textOf(member(badgeClass[`extensions:${name}Extension`], field));
  const [ects, eqf] = [said('ECTS', 'ECTS'), said('EQF', 'EQF')];
  return present({
    level: eqf ? `EQF ${eqf}` : said('Level', 'Level'),
    hours: ects && `${ects} ECTS`,
    kind: said('Category', 'Category'),
  });
}

/** What the holder did may stand apart from what shows it. */
function readAssertionEvidence({ narrative, evidence }: JsonObject): Credential['evidence'] {
  const own = readEvidence([{ narrative: textOf(narrative) }]) ?? [];
  return textOf(narrative) ? [...own, ...(readEvidence(evidence) ?? [])] : readEvidence(evidence);
}

function readOldIssuer(issuer: Json | undefined) {
  return presentOrNothing({ name: textOf(member(issuer, 'name')), url: textOf(member(issuer, 'origin')) });
}

/** Dates of 0.5 and 1.0 may be seconds since 1970. */
function dateOf(value: Json | undefined): string | undefined {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : undefined;
}

function readRecipient(assertion: JsonObject): Holder | undefined {
  const { recipient } = assertion;
  const profile = assertion['extensions:recipientProfile'] ?? assertion.recipientProfile;
  const identities = objectsOf(recipient).slice(0, 16).flatMap(readIdentity);
  const old = typeof recipient === 'string' ? [readOldIdentity(recipient, assertion.salt)] : [];
  const all = [...identities, ...old];
  return presentOrNothing({
    name: textOf(member(profile, 'name')),
    identities: all.length > 0 ? all : undefined,
    pages: pagesOf(profile),
  });
}

function readIdentity(recipient: JsonObject): readonly IdentityHash[] {
  const hash = textOf(recipient.identity);
  if (!hash) return [];
  const hashed = recipient.hashed === true || isHash(hash);
  return [present({ type: textOf(recipient.type) ?? 'email', hashed, hash, salt: textOf(recipient.salt) })];
}

const isHash = (identity: string) => /^(?:sha256|md5)\$/i.test(identity);

function readOldIdentity(identity: string, salt: Json | undefined): IdentityHash {
  return present({ type: 'email', hashed: isHash(identity), hash: identity, salt: textOf(salt) });
}

type Rule = readonly [why: string, holds: (assertion: JsonObject) => boolean];

const RULES: readonly Rule[] = [
  ['its type is no Assertion', (a) => typesOf(a).length === 0 || typesOf(a).includes('Assertion')],
  ['it names no recipient', ({ recipient }) => isObject(recipient) && typeof recipient.identity === 'string'],
  ['it names no badge', ({ badge }) => isObject(badge) || typeof badge === 'string'],
  ['its date of issue is missing or no date', (a) => isDate(a.issuedOn ?? a.issued_on)],
  ['its expiry date is no date', ({ expires }) => expires === undefined || expires === null || isDate(expires)],
];

const isDate = (value: Json | undefined) => !Number.isNaN(readInstant(dateOf(value) ?? '', 'start'));

/** Open Badges 0.5 had no rules to speak of; one that was taken back need not keep them. */
function shapeFindings(assertion: JsonObject, format: FormatId): readonly Check[] {
  if (format === 'ob0.5' || isBareRevocation(assertion)) return [];
  if (typesOf(assertion).includes('BadgeClass')) {
    return [finding('document', 'no-credential', { why: 'it describes a badge and gives it to nobody' })];
  }
  return RULES.filter(([, holds]) => !holds(assertion)).map(([why]) => finding('document', 'wrong-shape', { why }));
}

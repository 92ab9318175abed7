/**
 * The structure rules of the W3C data models 1.1 and 2.0 as data: each rule is the end of a sentence ("it breaks a rule of its
 * own format: …") and a test that says whether the document keeps it. What contexts make of the words is jsonld's business.
 */

import { readInstant } from '../checks/dates.ts';
import { parsed } from '../net/address.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { isObject, listOf } from './members.ts';

export const BASE_1 = 'https://www.w3.org/2018/credentials/v1';
export const BASE_2 = 'https://www.w3.org/ns/credentials/v2';

type Rule = readonly [why: string, holds: (document: JsonObject) => boolean];

const COMMON: readonly Rule[] = [
  ['an entry of its @context is neither an address nor an object', (d) => listOf(d['@context']).every(isContext)],
  ['its id is not one URL', ({ id }) => id === undefined || isUrl(id)],
  ['its type does not say VerifiableCredential', ({ type }) => listOf(type).includes('VerifiableCredential')],
  ['its type holds something that is no text', ({ type }) => listOf(type).every(isText)],
  ['it names no issuer by a URL', ({ issuer }) => isUrl(isObject(issuer) ? issuer.id : issuer)],
  ['it says nothing of anybody', ({ credentialSubject }) => isSaidOf(credentialSubject)],
  [
    'the id of its subject is not one URL',
    ({ credentialSubject }) => subjectsOf(credentialSubject).every(hasUrlOrNoId),
  ],
  ['a proof has no type', ({ proof }) => listOf(proof).every(hasType)],
  ['its status entry has no type, or an id that is no URL', ({ credentialStatus }) => areTyped(credentialStatus)],
  ['its evidence has no type', ({ evidence }) => listOf(evidence).every(hasType)],
  ['its terms of use have no type', ({ termsOfUse }) => areTyped(termsOfUse)],
  ['its schema lacks a type or a URL as id', ({ credentialSchema }) => areTypedWithId(credentialSchema)],
  ['its refresh service has no type, or an id that is no URL', ({ refreshService }) => areTyped(refreshService)],
];

const ONLY_1: readonly Rule[] = [
  ['its issuance date is missing or no date', ({ issuanceDate }) => isDate(issuanceDate)],
  ['its expiry date is no date', ({ expirationDate }) => expirationDate === undefined || isDate(expirationDate)],
  ['its status entry has no id', ({ credentialStatus }) => listOf(credentialStatus).every(hasId)],
  ['its refresh service has no id', ({ refreshService }) => listOf(refreshService).every(hasId)],
];

const ONLY_2: readonly Rule[] = [
  ['its validFrom is no date', ({ validFrom }) => validFrom === undefined || isDate(validFrom)],
  ['its validUntil is no date', ({ validUntil }) => validUntil === undefined || isDate(validUntil)],
  ['it ends before it begins', ({ validFrom, validUntil }) => isInOrder(validFrom, validUntil)],
  ['its name is no text', ({ name }) => isPlainText(name)],
  ['its description is no text', ({ description }) => isPlainText(description)],
  ['the name of its issuer is no text', ({ issuer }) => !isObject(issuer) || isPlainText(issuer.name)],
  ['the description of its issuer is no text', ({ issuer }) => !isObject(issuer) || isPlainText(issuer.description)],
  ['a related resource lacks its id or digest', ({ relatedResource }) => listOf(relatedResource).every(isPinned)],
];

const RULES = { 1: [...COMMON, ...ONLY_1], 2: [...COMMON, ...ONLY_2] } as const;

/** Which data model a document is of, by its first context; undefined where that is neither. */
export function modelOf(document: JsonObject): 1 | 2 | undefined {
  const [first] = listOf(document['@context']);
  return first === BASE_2 ? 2 : first === BASE_1 ? 1 : undefined;
}

/** The rules that a credential breaks, each as the end of a sentence. */
export function brokenRules(document: JsonObject): readonly string[] {
  const model = modelOf(document);
  if (!model) return ['its first @context is not that of a credential', ...broken(COMMON, document)];
  return broken(RULES[model], document);
}

const broken = (rules: readonly Rule[], document: JsonObject) =>
  rules.filter(([, holds]) => !holds(document)).map(([why]) => why);

/** The dates of a 2.0 credential that lack their time zone, which leaves them a day apart at worst. */
export function datesWithoutZone(document: JsonObject): readonly string[] {
  if (modelOf(document) !== 2) return [];
  return [document.validFrom, document.validUntil]
    .filter(isText)
    .filter((date) => !/(?:Z|[+-]\d{2}:\d{2})$/i.test(date));
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isContext = (value: Json) => isObject(value) || isUrl(value);

/** An absolute URL, a DID or a URN among them, as it would be written: the parser would let spaces pass. */
function isUrl(value: Json | undefined): boolean {
  if (!isText(value) || !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value)) return false;
  return PLAIN.test(value) || parsed(value) !== undefined;
}

/** What the parser need not be asked about, since it takes it all: opaque addresses, and those at an ordinary name. */
const PLAIN = /^(?:did:|urn:|https?:\/\/(?![^/?#]*xn--)(?:[a-z][a-z\d-]*\.)+[a-z]{2,}(?:[/?#]|$))/;

const isDate = (value: Json | undefined) => isText(value) && !Number.isNaN(readInstant(value, 'end'));

function isInOrder(from: Json | undefined, until: Json | undefined): boolean {
  if (!isText(from) || !isText(until)) return true;
  return !(readInstant(from, 'start') > readInstant(until, 'end'));
}

const subjectsOf = (value: Json | undefined) => listOf(value).filter(isObject);
const isSaidOf = (value: Json | undefined) =>
  listOf(value).length > 0 && listOf(value).every((one) => isObject(one) && Object.keys(one).length > 0);

const hasType = (value: Json) => isObject(value) && listOf(value.type).length > 0 && listOf(value.type).every(isText);
const hasId = (value: Json) => isObject(value) && value.id !== undefined;
const hasUrlId = (value: Json) => isObject(value) && isUrl(value.id);
const hasUrlOrNoId = (value: JsonObject) => value.id === undefined || isUrl(value.id);
const areTyped = (value: Json | undefined) =>
  listOf(value).every((one) => hasType(one) && isObject(one) && hasUrlOrNoId(one));
const areTypedWithId = (value: Json | undefined) => listOf(value).every((one) => hasType(one) && hasUrlId(one));
const isPinned = (value: Json) =>
  hasUrlId(value) && isObject(value) && isText(value.digestSRI ?? value.digestMultibase);

/** A text, or texts with their language and direction and nothing else (VCDM 2.0, 11.1). */
function isPlainText(value: Json | undefined): boolean {
  return listOf(value).every((one) => isText(one) || (isObject(one) && isText(one['@value']) && hasOnlyLanguage(one)));
}

const hasOnlyLanguage = (value: JsonObject) =>
  Object.keys(value).every((name) => name === '@value' || name === '@language' || name === '@direction');

/**
 * SD-JWT VC (`dc+sd-jwt`, before that `vc+sd-jwt`): a token whose members may be withheld. What it says is read from what
 * stands in clear and what its holder shows. A W3C credential in such a token is read as that credential.
 */
import { finding } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { readHolder } from './achievement.ts';
import type { Achievement } from './credential.ts';
import { DEEPEST, digestOf, putTogether, readPiece, splitPresented } from './disclosures.ts';
import type { Format, Reading, Securing } from './format.ts';
import { isObject, member, objectsOf, present, presentOrNothing, stringsOf, textOf } from './members.ts';
import { instantOf } from './numeric-date.ts';
import { readVc } from './vc.ts';

export const sdJwt: Format = {
  ids: ['sd-jwt-vc'],
  takes: (document) => document.vct !== undefined || document._sd_alg !== undefined || document._sd !== undefined,

  read(payload, token): Reading {
    const whole = token === undefined ? { document: payload } : putTogether(payload, splitPresented(token).disclosures);
    const document = 'document' in whole ? whole.document : payload;
    const partly = token !== undefined && withholds(payload, token) ? ({ isPartlyShown: true } as const) : {};
    const securing: readonly Securing[] = token === undefined ? [] : [{ how: 'sd-jwt', token }];
    if (isObject(document.credentialSubject)) {
      const read = readVc(document, token);
      const hidden =
        token !== undefined && mayHideValidity(payload, token, document)
          ? [finding('document', 'validity-not-shown')]
          : [];
      return {
        ...read,
        ...partly,
        securing,
        status: [...read.status, ...statusOf(document)],
        findings: [...read.findings, ...hidden],
      };
    }
    const { iss, sub, iat, nbf, exp, vct } = document;
    return {
      format: 'sd-jwt-vc',
      credential: present({
        format: 'sd-jwt-vc',
        achievement: achievementOf(document),
        issuer: presentOrNothing({ id: textOf(iss), name: textOf(member(document.issuer, 'name')) }),
        holder: readHolder(holderOf(document, sub === undefined ? {} : { id: sub })),
        issued: instantOf(iat),
        validFrom: instantOf(nbf),
        expires: instantOf(exp),
      }),
      document,
      securing,
      status: statusOf(document),
      ...partly,
      schemas: [],
      endorsements: [],
      findings: vct === undefined ? [finding('document', 'incomplete', { what: 'its kind (vct)' })] : [],
    };
  },
};

/** Whether a digest of the token's own members stands without its piece. Some may be decoys; that is what they are for. */
function withholds(payload: JsonObject, token: string): boolean {
  const shown = piecesShown(payload, token);
  return stringsOf(payload._sd).some((digest) => !shown.has(digest));
}

/** By digest. */
const piecesShown = (payload: JsonObject, token: string): ReadonlyMap<string | undefined, readonly Json[]> =>
  new Map(
    splitPresented(token).disclosures.map((piece) => [digestOf(piece, payload), readPiece(piece) ?? []] as const),
  );

/**
 * Whether an end or a status entry of a W3C credential may be among what is withheld. A token's own `exp` and `status` must be seen
 * (SD-JWT VC, 3.2.2.2), but of `validUntil` and `credentialStatus` issuers are only advised to show them (VC-JOSE-COSE, 3.2.1).
 */
function mayHideValidity(payload: JsonObject, token: string, whole: JsonObject): boolean {
  const { credentialStatus, status, validUntil, expirationDate, exp } = whole;
  const isTold = (credentialStatus ?? status) !== undefined && (validUntil ?? expirationDate ?? exp) !== undefined;
  const shown = piecesShown(payload, token);
  const own = [...shown.values()].flatMap(([, name, value]) => (name === 'credentialStatus' && value) || []);
  return (!isTold && withholds(payload, token)) || isOpen([payload.credentialStatus ?? null, ...own], shown);
}

/** Whether something in a value is withheld, or in what is shown of it. */
function isOpen(value: Json, shown: ReadonlyMap<string | undefined, readonly Json[]>, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  if (Array.isArray(value)) return value.some((one: Json) => isOpen(one, shown, depth + 1));
  if (!isObject(value)) return false;
  const { _sd: members, '...': entry, ...others } = value;
  const inside = [...stringsOf(members), ...stringsOf(entry)].map((digest) => shown.get(digest)?.at(-1));
  return [...inside, ...Object.values(others)].some((one) => one === undefined || isOpen(one, shown, depth + 1));
}

/** Where issuers put what it is for; the claim `name` is a person's wherever other claims of a person stand beside it. */
const ACHIEVEMENTS = ['achievement', 'course', 'degree', 'qualification', 'credential'];
const OF_PERSONS = ['given_name', 'family_name', 'birthdate'];

function achievementOf(document: JsonObject): Achievement {
  const [inner] = ACHIEVEMENTS.flatMap((name) => objectsOf(document[name]));
  const named = [inner?.name, inner?.title, document.title, ...ACHIEVEMENTS.map((name) => document[name])];
  const own = isAboutPerson(document) ? undefined : textOf(document.name);
  return present({
    id: textOf(document.vct),
    name:
      named
        .filter((one) => typeof one === 'string')
        .map(textOf)
        .find(Boolean) ?? own,
    description: textOf(inner?.description) ?? textOf(document.description),
  });
}

const isAboutPerson = (document: JsonObject) => OF_PERSONS.some((name) => document[name] !== undefined);

function holderOf(document: JsonObject, id: JsonObject): JsonObject {
  const { given_name: givenName, family_name: familyName, name, identifier } = document;
  return { ...id, givenName, familyName, identifier, ...(isAboutPerson(document) && { name }) };
}

/** The status of a token is asked for as any other (Token Status List, 6.2). */
function statusOf({ status }: JsonObject): readonly JsonObject[] {
  const list = member(status, 'status_list');
  if (isObject(list)) return [{ type: 'TokenStatusList', ...list }];
  return isObject(status) ? [status] : [];
}

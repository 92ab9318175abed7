/**
 * SD-JWT VC (`dc+sd-jwt`, before that `vc+sd-jwt`): a token whose members may be withheld. What it says is read from what
 * stands in clear and what its holder shows. A W3C credential in such a token is read as that credential.
 */
import { finding } from '../verdict/codes.ts';
import type { JsonObject } from '../verdict/words.ts';
import { readHolder } from './achievement.ts';
import type { Achievement } from './credential.ts';
import { digestOf, putTogether, splitPresented } from './disclosures.ts';
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
      return { ...read, ...partly, securing, status: [...read.status, ...statusOf(document)] };
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
  const shown = new Set(splitPresented(token).disclosures.map((piece) => digestOf(piece, payload)));
  return stringsOf(payload._sd).some((digest) => !shown.has(digest));
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

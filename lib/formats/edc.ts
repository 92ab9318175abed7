/**
 * European Digital Credentials (European Learning Model 3): JSON-LD that stands as text inside a JWS in its JSON form, sealed as
 * JAdES. Texts stand in several languages. Checking the seal is the business of proofs/jades.ts.
 */
import { finding } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import type { Achievement, Holder, Issuer } from './credential.ts';
import type { Format, Reading, Securing } from './format.ts';
import { parseJson } from './json.ts';
import { idOf, isObject, listOf, member, objectsOf, present, presentOrNothing, textOf, typesOf } from './members.ts';
import { decodeText } from './token.ts';

const TYPES = ['EuropeanDigitalCredential', 'EuropassCredential'];

/** Seals and status entries of one credential that are looked at. */
const MOST = 16;

export const edc: Format = {
  ids: ['edc'],
  takes: (document) =>
    typesOf(document).some((type) => TYPES.includes(type)) ||
    (sealsOf(document).length > 0 && typeof document.payload === 'string'),

  read(document): Reading {
    const { payload } = document;
    const parsed = typeof payload === 'string' ? parseJson(textIn(payload)) : { value: document };
    const inner = 'value' in parsed && isObject(parsed.value) ? parsed.value : {};
    const subject = objectsOf(inner.credentialSubject)[0] ?? {};
    const [seals, status] = [sealsOf(document), objectsOf(inner.credentialStatus)];
    const expires = inner.validUntil ?? inner.expirationDate;
    return {
      format: 'edc',
      credential: present({
        format: 'edc',
        id: idOf(inner),
        achievement: achievementOf(inner, subject),
        issuer: issuerOf(inner.issuer),
        holder: holderOf(subject),
        issued: textOf(inner.issuanceDate ?? inner.issued),
        validFrom: textOf(inner.validFrom),
        expires: textOf(expires),
      }),
      document: inner,
      securing:
        typeof payload === 'string'
          ? seals.slice(0, MOST).map((seal) => ({ how: 'jades', payload, ...seal }) as const)
          : [],
      status: status.slice(0, MOST),
      schemas: [],
      endorsements: [],
      findings: [
        ...('finding' in parsed ? [parsed.finding] : missing(inner)),
        ...tooMany('proofs', seals),
        ...tooMany('status entries', status),
      ],
    };
  },
};

/** One that was not looked at might be the one that tells. */
const tooMany = (what: string, all: readonly object[]) =>
  all.length > MOST ? [finding('document', 'too-large', { why: `more than ${MOST} ${what}` })] : [];

/** The payload stands as it is, which is usual, or in base64url (RFC 7797). */
const textIn = (payload: string) => (payload.trimStart().startsWith('{') ? payload : (decodeText(payload) ?? ''));

const missing = (inner: JsonObject) =>
  inner.credentialSubject === undefined ? [finding('document', 'incomplete', { what: 'whom it is about' })] : [];

type Seal = Omit<Extract<Securing, { how: 'jades' }>, 'how' | 'payload'>;

/** The signatures of a JWS in its general or flattened JSON form (RFC 7515, 7.2). */
function sealsOf(document: JsonObject): readonly Seal[] {
  const all = document.signatures === undefined ? [document] : objectsOf(document.signatures);
  return all.flatMap(({ protected: header, signature, header: unsigned }) => {
    if (typeof header !== 'string' || typeof signature !== 'string') return [];
    const stamps = stampsIn(unsigned);
    return [{ header, signature, ...(stamps.length > 0 && { stamps }) }];
  });
}

/** Time stamps of a signature (TS 119 182-1, 5.3.4) stand in `etsiU`, in clear or each part in base64url. */
function stampsIn(unsigned: Json | undefined): readonly string[] {
  const parts = listOf(member(unsigned, 'etsiU')).map((part) =>
    typeof part === 'string' ? readPart(decodeText(part)) : part,
  );
  const tokens = parts.flatMap((part) => objectsOf(member(member(part, 'sigTst'), 'tstTokens')));
  return tokens.slice(0, MOST).flatMap(({ val }) => (typeof val === 'string' ? [val] : []));
}

function readPart(text: string | undefined): Json | undefined {
  const read = text === undefined ? undefined : parseJson(text);
  return read && 'value' in read ? read.value : undefined;
}

/** Its title, or that of the first thing that it claims for its holder. */
function achievementOf(inner: JsonObject, subject: JsonObject): Achievement {
  const [display] = objectsOf(inner.displayParameter);
  const [claim] = objectsOf(subject.hasClaim ?? subject.hasCredential);
  return present({
    id: idOf(claim),
    name: wordsIn(display?.title) ?? wordsIn(inner.title) ?? wordsIn(claim?.title),
    description: wordsIn(display?.description) ?? wordsIn(claim?.description),
  });
}

function issuerOf(issuer: Json | undefined): Issuer | undefined {
  const name = wordsIn(member(issuer, 'legalName')) ?? wordsIn(member(issuer, 'altLabel'));
  return presentOrNothing({ id: idOf(issuer), name });
}

function holderOf(subject: JsonObject): Holder | undefined {
  const parts = [subject.givenName, subject.familyName].flatMap((part) => wordsIn(part) ?? []);
  return presentOrNothing({ id: idOf(subject), name: wordsIn(subject.fullName) ?? (parts.join(' ') || undefined) });
}

/** `{ en: ['…'], de: ['…'] }`: in English, else in the first language there is. */
function wordsIn(value: Json | undefined): string | undefined {
  const [first] = listOf(value);
  if (!isObject(first)) return textOf(first);
  return textOf(first.en) ?? textOf(Object.values(first)[0]);
}

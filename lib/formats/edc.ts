/**
 * European Digital Credentials (ELM 3, sealed as JAdES): recognised and named, so that the reader is told where to open it.
 * The seal (certificate, time stamp, trusted lists of the EU) is not checked here.
 */
import { finding } from '../verdict/codes.ts';
import type { JsonObject } from '../verdict/words.ts';
import { readIssuer } from './achievement.ts';
import type { Format } from './format.ts';
import { isObject, listOf, present, textOf, typesOf } from './members.ts';

const TYPES = ['EuropeanDigitalCredential', 'EuropassCredential'];

export const edc: Format = {
  ids: ['edc'],
  takes: (document) =>
    typesOf(document).some((type) => TYPES.includes(type)) ||
    (isSealed(document) && typeof document.payload === 'string'),

  read(document) {
    const name = textOf(
      document.displayParameter && isObject(document.displayParameter) ? document.displayParameter.title : undefined,
    );
    return {
      format: 'edc',
      credential: present({
        format: 'edc',
        achievement: present({ name: name ?? textOf(document.title) }),
        issuer: readIssuer(document.issuer),
        expires: textOf(document.validUntil),
      }),
      document,
      securing: [],
      status: [],
      schemas: [],
      endorsements: [],
      findings: [
        finding('document', 'unsupported-format', { why: 'it is a European Digital Credential; open it at europa.eu' }),
      ],
    };
  },
};

/** JWS in its JSON form (RFC 7515, 7.2). */
const isSealed = (document: JsonObject) =>
  listOf(document.signatures).length > 0 || typeof document.signature === 'string';

/**
 * Blockcerts 1 to 3 (https://www.blockcerts.org): Open Badges or Verifiable Credentials whose hash stands, through a Merkle
 * path, in a public ledger. Here they are recognised and read; hash and path are checked in proofs/.
 */

import { isMerkleProof } from '../proofs/merkle-receipt.ts';
import { finding } from '../verdict/codes.ts';
import type { Json, JsonObject } from '../verdict/words.ts';
import { readHolder } from './achievement.ts';
import type { Credential } from './credential.ts';
import type { Format, FormatId } from './format.ts';
import { isObject, listOf, member, objectsOf, present, presentOrNothing, textOf, typesOf } from './members.ts';
import { readAssertion } from './open-badge.ts';
import { readVc } from './vc.ts';

/** Words that the programs for version 2 define in every certificate for themselves, and that no reader is shown. */
export const CUSTOMARY_TERMS: readonly string[] = ['nonce', 'metadataJson', 'displayHtml', 'universalIdentifier'];

const namesContext = (document: JsonObject, name: RegExp) =>
  listOf(document['@context']).some((one) => typeof one === 'string' && name.test(one));

export const blockcerts: Format = {
  ids: ['blockcerts1', 'blockcerts2', 'blockcerts3'],
  takes: (document) =>
    isVersion3(document) ||
    isVersion2(document) ||
    isObject(document.certificate) ||
    isObject(member(document.document, 'certificate')),
  read: (document, token) =>
    isVersion3(document)
      ? asBlockcerts(readVc(document, token))
      : isVersion2(document)
        ? readVersion2(document)
        : readVersion1(document),
};

const isVersion3 = (document: JsonObject) =>
  typesOf(document).includes('VerifiableCredential') &&
  (namesContext(document, /blockcerts/) || objectsOf(document.proof).some(isMerkleProof));

const isVersion2 = (document: JsonObject) => namesContext(document, /blockcerts/) && document.badge !== undefined;

function asBlockcerts(reading: ReturnType<typeof readVc>): ReturnType<typeof readVc> {
  const format: FormatId = 'blockcerts3';
  return { ...reading, format, credential: { ...reading.credential, format } };
}

/** An assertion of Open Badges 2.0 whose `signature` is the receipt. */
function readVersion2(document: JsonObject) {
  const list = textOf(member(member(document.badge, 'issuer'), 'revocationList'));
  const status: readonly JsonObject[] = list ? [{ type: 'BlockcertsRevocationList', id: list }] : [];
  const name = textOf(member(document.recipientProfile ?? document['extensions:recipientProfile'], 'name'));
  const read = readAssertion(document, 'blockcerts2');
  const credential: Credential = name ? { ...read, holder: { ...read.holder, name } } : read;
  return {
    format: 'blockcerts2' as const,
    credential,
    document,
    securing: isObject(document.signature) ? [{ how: 'proof', proof: document.signature } as const] : [],
    status,
    schemas: [],
    endorsements: [],
    findings: [],
  };
}

/** Two early forms, with the certificate one or two levels down. Nobody issues them any more. */
function readVersion1(outer: JsonObject) {
  const inner: Json = isObject(outer.document) ? outer.document : outer;
  const { certificate, recipient, assertion } = inner;
  const credential: Credential = present({
    format: 'blockcerts1',
    achievement: present({ name: textOf(member(certificate, 'name') ?? member(certificate, 'title')) }),
    issuer: presentOrNothing({
      id: textOf(member(member(certificate, 'issuer'), 'id')),
      name: textOf(member(member(certificate, 'issuer'), 'name')),
    }),
    holder: isObject(recipient) ? readHolder({ ...recipient, id: undefined }) : undefined,
    issued: textOf(member(assertion, 'issuedOn')),
  });
  return {
    format: 'blockcerts1' as const,
    credential,
    document: outer,
    securing: [],
    status: [],
    schemas: [],
    endorsements: [],
    findings: [finding('document', 'unsupported-format', { why: 'it is an early Blockcert; open it at its issuer' })],
  };
}

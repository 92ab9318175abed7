/**
 * Plays a university that issues Open Badges 3.0 under did:web: its DID document, credentials with a Data Integrity proof
 * or as VC-JWT, and a BitstringStatusList. Signed with the libraries that issuers use, so that nothing here marks its own
 * homework.
 */
import { gzipSync } from 'node:zlib';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { generate } from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue } from '@digitalbazaar/vc';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { createContexts } from '../../lib/jsonld/contexts.ts';
import type { Award } from './award.ts';
import { json, type Replies, text } from './reply.ts';

const DID = 'did:web:university.example';
const SITE = 'https://university.example';
const LIST = `${SITE}/status/1`;
/** The least that the standard allows, so that a place in it does not give its holder away. */
const LIST_BITS = 131_072;
const REVOKED_INDEX = 40_913;
const SOUND_INDEX = 40_914;

export const UNIVERSITY = { id: DID, name: 'Lakeside University' } as const;

export interface University {
  readonly documents: Replies;
  /** With an eddsa-rdfc-2022 proof and a place in the status list. */
  signed(award: Award): Promise<Replies>;
  /** Signed, and the title exchanged afterwards. */
  altered(award: Award, title: string): Promise<Replies>;
  /** As VC-JWT (ES256). */
  token(award: Award): Promise<Replies>;
}

export const universityLink = (id: string): string => `${SITE}/credentials/${id}`;

export async function createUniversity(now: number): Promise<University> {
  const multikey = await generate({ id: `${DID}#badges`, controller: DID });
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const jwtKey = `${DID}#tokens`;
  const contexts = createContexts();

  async function sign(credential: object): Promise<object> {
    const suite = new DataIntegrityProof({ signer: multikey.signer(), cryptosuite, date: new Date(now).toISOString() });
    return await issue({ credential, suite, documentLoader, now: new Date(now + DECADE) });
  }

  async function documentLoader(url: string): Promise<object> {
    const document = contexts.get(url);
    if (!document) throw new Error(`No context is bundled for ${url}`);
    return { documentUrl: url, document: structuredClone(document), contextUrl: null };
  }

  return {
    documents: {
      [`${SITE}/.well-known/did.json`]: json(
        didDocument(await multikey.export({ publicKey: true }), {
          id: jwtKey,
          type: 'JsonWebKey',
          controller: DID,
          publicKeyJwk: await exportJWK(publicKey),
        }),
      ),
      [LIST]: json(await sign(statusList(now)), 200, 'application/vc+ld+json'),
    },
    async signed(award) {
      return { [universityLink(award.id)]: json(await sign(credentialOf(award)), 200, 'application/vc+ld+json') };
    },
    async altered(award, title) {
      const before = await sign(credentialOf(award));
      const after = JSON.stringify(before).replaceAll(JSON.stringify(award.title), JSON.stringify(title));
      return { [universityLink(award.id)]: text(after, 'application/vc+ld+json') };
    },
    async token(award) {
      const credential = credentialOf(award);
      const jwt = new SignJWT({ ...credential })
        .setProtectedHeader({ alg: 'ES256', kid: jwtKey, typ: 'vc+jwt' })
        .setIssuer(DID)
        .setJti(universityLink(award.id))
        .setNotBefore(award.issued);
      return { [universityLink(award.id)]: text(await jwt.sign(privateKey), 'application/vc+jwt') };
    },
  };
}

/** Credentials of tomorrow are signed today. */
const DECADE = 10 * 365 * 86_400_000;

function didDocument(multikey: Record<string, unknown>, jsonWebKey: object): object {
  const methods = [multikey, jsonWebKey];
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: DID,
    verificationMethod: methods,
    assertionMethod: [multikey.id, `${DID}#tokens`],
  };
}

function credentialOf({ id, holder, title, issued, expires, revoked }: Award): object {
  const index = String(revoked ? REVOKED_INDEX : SOUND_INDEX);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: universityLink(id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: title,
    issuer: { id: DID, type: ['Profile'], name: UNIVERSITY.name, url: SITE },
    validFrom: seconds(issued),
    ...(expires && { validUntil: seconds(expires) }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: holder }],
      achievement: {
        id: `${SITE}/courses/${id}`,
        type: ['Achievement'],
        name: title,
        description: `For those who completed "${title}".`,
        criteria: { narrative: 'Pass the written examination and hand in the project.' },
      },
    },
    credentialStatus: {
      id: `${LIST}#${index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: index,
      statusListCredential: LIST,
    },
  };
}

function statusList(now: number): object {
  const bits = new Uint8Array(LIST_BITS / 8);
  bits[REVOKED_INDEX >> 3] = 0x80 >> (REVOKED_INDEX & 7);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: DID,
    validFrom: seconds(new Date(now - 86_400_000)),
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${gzipSync(bits).toString('base64url')}`,
    },
  };
}

const seconds = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

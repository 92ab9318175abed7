/** The documents that changes begin with: a small badge, a rich one, a credential of the older data model, and a proof. */
import type { JsonObject } from '../../lib/verdict/words.ts';

const V1 = 'https://www.w3.org/2018/credentials/v1';
const V2 = 'https://www.w3.org/ns/credentials/v2';
const BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

const small: JsonObject = {
  '@context': [V2, BADGES],
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Lock Keeping',
  issuer: { id: 'did:example:canal-school', type: ['Profile'], name: 'Canal School' },
  validFrom: '2026-01-02T03:04:05Z',
  credentialSubject: {
    id: 'did:example:keeper',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:00000000-0000-4000-8000-000000000002',
      type: ['Achievement'],
      name: 'Lock Keeping',
      description: 'Fills, empties and guards a lock.',
      criteria: { narrative: 'Ten boats, "up" and down.' },
    },
  },
};

const subject = small.credentialSubject as JsonObject;
const achievement = subject.achievement as JsonObject;

const rich: JsonObject = {
  ...small,
  evidence: ['First', 'Second'].map((name) => ({ type: ['Evidence'], name, narrative: `${name}\nboat` })),
  credentialStatus: {
    id: 'https://canal.example/list#7',
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: 'https://canal.example/list',
  },
  credentialSubject: {
    ...subject,
    result: ['70', '71'].map((value) => ({ type: ['Result'], value })),
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'A. Keeper', identityType: 'name' }],
    achievement: {
      ...achievement,
      creditsAvailable: 7.5,
      tag: ['water', 'gates'],
      image: { id: 'data:image/png;base64,iVBORw0KGgo=', type: 'Image', caption: 'A lock' },
      alignment: ['A', 'B'].map((name) => ({
        type: ['Alignment'],
        targetName: name,
        targetUrl: `https://framework.example/${name}`,
      })),
    },
  },
};

const { validFrom: from, ...undated } = small;

export const SEEDLINGS: readonly JsonObject[] = [
  small,
  rich,
  { ...undated, '@context': [V1, BADGES], issuanceDate: from },
  {
    '@context': [V2],
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-02T03:04:05Z',
    verificationMethod: 'did:example:canal-school#k',
    proofPurpose: 'assertionMethod',
  },
];

/** From bytes to evidence over credentials that other people's libraries signed: signed ones, and what they rest on. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import { open } from '../../lib/formats/index.ts';
import type { TroubleCode } from '../../lib/net/ask.ts';
import type { Evidence } from '../../lib/platforms/platform.ts';
import type { CheckId, JsonObject } from '../../lib/verdict/words.ts';
import { iTXt, png } from '../formats/pictures.ts';
import { smallBadge } from '../proofs/badges.ts';
import { BADGES, SIGNERS, type Signer, V2 } from '../proofs/signers.ts';
import { toolsWith } from '../proofs/tools.ts';

const STATUS = 'https://school.example/status/1';
const bytes = (value: object | string) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

async function createSigner(): Promise<Signer> {
  const create = SIGNERS['eddsa-rdfc-2022'];
  if (!create) throw new Error('no such signer');
  return await create();
}

async function examine(input: Uint8Array, documents: Readonly<Record<string, JsonObject | TroubleCode>> = {}) {
  return await createExamine(toolsWith(documents))(input);
}

/** The codes of the checks that found something, the outcomes of the others. */
const told = (evidence: Evidence, ...ids: readonly CheckId[]) =>
  ids.map((id) => evidence.checks.find((check) => check.id === id)).map((check) => check?.code ?? check?.outcome);

describe('a signed badge', () => {
  it('is proven by its signature', async () => {
    const signer = await createSigner();
    const evidence = await examine(bytes(await signer.sign(smallBadge(signer))));
    expect(evidence).toMatchObject({
      ground: 'signature',
      credential: { format: 'ob3', issuer: { id: signer.issuer } },
    });
    expect(told(evidence, 'document', 'proof', 'key', 'status', 'schema', 'endorsements')).toEqual([
      'pass',
      'pass',
      'pass',
      'none',
      'none',
      'none',
    ]);
  });

  it('whose words themselves are signed may use some that nobody defines; one whose graph is signed may not', async () => {
    for (const suite of ['eddsa-jcs-2022', 'ecdsa-jcs-2019 P-256']) {
      const signer = await SIGNERS[suite]?.();
      const signed = await signer?.sign({ ...smallBadge(signer), favouriteColour: 'teal' });
      const evidence = await examine(bytes(signed ?? ''));
      expect(told(evidence, 'document', 'proof', 'key')).toEqual(['pass', 'pass', 'pass']);
      const changed = await examine(bytes({ ...signed, favouriteColour: 'red' }));
      expect(told(changed, 'document', 'proof', 'key')).toEqual(['pass', 'signature-wrong', 'pass']);
    }
    const signer = await createSigner();
    const signed = await signer.sign(smallBadge(signer));
    expect(told(await examine(bytes({ ...signed, favouriteColour: 'teal' })), 'document')).toEqual(['undefined-term']);
  });

  it('is proven in a picture too', async () => {
    const signer = await createSigner();
    const signed = await signer.sign(smallBadge(signer));
    expect((await examine(png(iTXt('openbadgecredential', JSON.stringify(signed))))).ground).toBe('signature');
  });

  it('that was changed fails, and every other check still speaks', async () => {
    const signer = await createSigner();
    const signed = await signer.sign(smallBadge(signer));
    const evidence = await examine(bytes({ ...signed, name: 'Master Mariner' }));
    expect(evidence.ground).toBe('none');
    expect(told(evidence, 'document', 'proof', 'key')).toEqual(['pass', 'signature-wrong', 'pass']);
  });

  it('whose proof was taken away is unsigned', async () => {
    const signer = await createSigner();
    const evidence = await examine(bytes(smallBadge(signer)));
    expect(evidence.ground).toBe('none');
    expect(told(evidence, 'document', 'proof', 'key')).toEqual(['unsigned', 'none', 'none']);
  });

  it('with one good proof of two is good, and the other is mentioned', async () => {
    const signer = await createSigner();
    const signed = await signer.sign(smallBadge(signer));
    const good = signed.proof as JsonObject;
    const odd = { ...good, cryptosuite: 'made-up-2030' };
    const wrong = { ...good, created: '2020-01-01T00:00:00Z' };
    expect(told(await examine(bytes({ ...signed, proof: [odd, good] })), 'proof', 'key')).toEqual(['pass', 'pass']);
    const beside = await examine(bytes({ ...signed, proof: [wrong, good] }));
    expect(beside.ground).toBe('signature');
    expect(told(beside, 'proof', 'key')).toEqual(['other-proof-wrong', 'pass']);
  });

  it('in a presentation of several is one of several', async () => {
    const signer = await createSigner();
    const both = await Promise.all([1, 2].map(async (number) => await signer.sign(smallBadge(signer, number))));
    const evidence = await examine(
      bytes({ '@context': [V2], type: ['VerifiablePresentation'], verifiableCredential: both }),
    );
    expect(evidence.holds?.map(({ ground }) => ground)).toEqual(['signature', 'signature']);
  });
});

describe('what a signed badge rests on', () => {
  const listed = {
    credentialStatus: {
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '3',
      statusListCredential: STATUS,
    },
  };

  async function listWith(signer: Signer, byte: number): Promise<JsonObject> {
    return await signer.sign({
      '@context': [V2],
      id: STATUS,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: signer.issuer,
      validFrom: '2026-01-02T03:04:05Z',
      credentialSubject: {
        id: `${STATUS}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: `u${gzipSync(Buffer.alloc(16_384, byte)).toString('base64url')}`,
      },
    });
  }

  it('its status list, proven itself', async () => {
    const signer = await createSigner();
    const badge = bytes(await signer.sign({ ...smallBadge(signer), ...listed }));
    const clear = await listWith(signer, 0);
    const forged = {
      ...clear,
      credentialSubject: { ...(clear.credentialSubject as JsonObject), encodedList: 'uH4sIAAAAAAAAA2NgGAUAAAAB' },
    };
    const codes = await Promise.all(
      [clear, await listWith(signer, 0xff), forged, 'offline' as const].map(async (list) =>
        told(await examine(badge, { [STATUS]: list }), 'proof', 'status'),
      ),
    );
    expect(codes).toEqual([
      ['pass', 'pass'],
      ['pass', 'revoked'],
      ['pass', 'list-not-genuine'],
      ['pass', 'list-unreachable'],
    ]);
  });

  it('a schema, in three outcomes', async () => {
    const signer = await createSigner();
    const SCHEMA = 'https://school.example/schema.json';
    const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
    const badge = bytes(
      await signer.sign({
        ...smallBadge({ ...signer, contexts: [EXTENSIONS] }),
        credentialSchema: { id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' },
      }),
    );
    const codes = await Promise.all(
      [{ required: ['name'] }, { required: ['image'] }, { unevaluatedItems: false }, 'not-found' as const].map(
        async (schema) => told(await examine(badge, { [SCHEMA]: schema as JsonObject }), 'proof', 'schema'),
      ),
    );
    expect(codes).toEqual([
      ['pass', 'pass'],
      ['pass', 'schema-failed'],
      ['pass', 'schema-unsupported'],
      ['pass', 'schema-unreachable'],
    ]);
  });

  it('endorsements, of which a false one takes nothing from the badge', async () => {
    const [signer, friend] = await Promise.all([createSigner(), createSigner()]);
    const endorsement = await friend.sign({
      '@context': [V2, BADGES],
      id: 'urn:uuid:00000000-0000-4000-8000-00000000e001',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: friend.issuer, type: ['Profile'] },
      validFrom: '2026-01-02T03:04:05Z',
      credentialSubject: {
        id: 'urn:uuid:6b1f0b52-1f4c-4a6a-9a2b-8f0e64a0c7d1',
        type: ['EndorsementSubject'],
        endorsementComment: 'Sound.',
      },
    });
    const sound = bytes(await signer.sign({ ...smallBadge(signer), endorsement: [endorsement] }));
    const forged = {
      ...endorsement,
      credentialSubject: { ...(endorsement.credentialSubject as JsonObject), endorsementComment: 'The best.' },
    };
    const unsound = bytes(await signer.sign({ ...smallBadge(signer), endorsement: [forged] }));
    expect(told(await examine(sound), 'proof', 'endorsements')).toEqual(['pass', 'pass']);
    expect(told(await examine(unsound), 'proof', 'endorsements')).toEqual(['pass', 'endorsement-not-genuine']);
    // Genuine, and about another achievement: praise that was borrowed.
    const { achievement, ...subject } = smallBadge(signer).credentialSubject as JsonObject;
    const other = { ...subject, achievement: { ...(achievement as JsonObject), id: 'urn:x:other' } };
    const borrowed = bytes(
      await signer.sign({ ...smallBadge(signer), credentialSubject: other, endorsement: [endorsement] }),
    );
    expect(told(await examine(borrowed), 'proof', 'endorsements')).toEqual(['pass', 'endorsement-elsewhere']);
  });

  it.each<[string, (endorsement: JsonObject) => JsonObject]>([
    [
      'the issuer',
      (endorsement) => ({ issuer: { id: 'urn:x:school', type: ['Profile'], endorsement: [endorsement] } }),
    ],
    [
      'an organisation that the issuer is part of',
      (endorsement) => ({
        issuer: { id: 'urn:x:school', type: ['Profile'], parentOrg: { type: ['Profile'], endorsement: [endorsement] } },
      }),
    ],
    [
      'the holder',
      (endorsement) => ({ credentialSubject: { type: ['AchievementSubject'], endorsement: [endorsement] } }),
    ],
    [
      'the source of the holder’s record',
      (endorsement) => ({ credentialSubject: { source: { type: ['Profile'], endorsement: [endorsement] } } }),
    ],
    [
      'the achievement',
      (endorsement) => ({ credentialSubject: { achievement: { type: ['Achievement'], endorsement: [endorsement] } } }),
    ],
    [
      'its creator',
      (endorsement) => ({
        credentialSubject: { achievement: { creator: { type: ['Profile'], endorsementJwt: [endorsement] } } },
      }),
    ],
    [
      'a credential inside a CLR',
      (endorsement) => ({
        type: ['VerifiableCredential', 'ClrCredential'],
        credentialSubject: { verifiableCredential: [{ issuer: { id: 'urn:x:a', endorsement: [endorsement] } }] },
      }),
    ],
  ])('endorsements of %s', async (_, change) => {
    const signer = await createSigner();
    const unsigned = { '@context': [V2], type: ['VerifiableCredential', 'EndorsementCredential'], issuer: 'did:key:z' };
    const opened = await open(bytes({ ...smallBadge(signer), ...change(unsigned) }));
    expect('readings' in opened && opened.readings[0]?.endorsements).toEqual([unsigned]);
  });
});

describe('a credential in a credential', () => {
  it('that is not genuine is mentioned; the one around it stands', async () => {
    const [signer, inner] = await Promise.all([createSigner(), createSigner()]);
    const badge = await inner.sign(smallBadge(inner));
    const transcript = (held: JsonObject): JsonObject => ({
      ...smallBadge(signer),
      type: ['VerifiableCredential', 'ClrCredential'],
      credentialSubject: { type: ['ClrSubject'], verifiableCredential: [held] },
    });
    const [sound, unsound] = await Promise.all(
      [badge, { ...badge, name: 'Master Mariner' }].map(async (held) => await examine(bytes(transcript(held)))),
    );
    const parts = [sound, unsound].map((evidence) => JSON.stringify(evidence?.checks).includes('part-not-genuine'));
    expect(parts).toEqual([false, true]);
    const listed = await inner.sign({
      ...smallBadge(inner),
      credentialStatus: {
        type: 'BitstringStatusListEntry',
        statusPurpose: 'revocation',
        statusListIndex: '7',
        statusListCredential: 'https://nobody.example/list',
      },
    });
    expect(JSON.stringify((await examine(bytes(transcript(listed)))).checks)).toContain('part-not-checked');
  });
});

describe('what a credential pins by a digest', () => {
  const CHART = 'https://school.example/chart';
  const chart: JsonObject = { kind: 'chart' };
  const hash = (name: string) => createHash(name).update(JSON.stringify(chart));
  const SOUND: readonly (readonly [string, JsonObject])[] = [
    ['SRI', { digestSRI: `sha384-${hash('sha384').digest('base64')}` }],
    ['SRI of several', { digestSRI: `sha256-AAAA sha512-${hash('sha512').digest('base64')} sha512-BBBB` }],
    ['multibase', { digestMultibase: `u${Buffer.from([0x12, 32, ...hash('sha256').digest()]).toString('base64url')}` }],
    [
      'both',
      {
        digestSRI: `sha256-${hash('sha256').digest('base64')}`,
        digestMultibase: `u${Buffer.from([0x20, 48, ...hash('sha384').digest()]).toString('base64url')}`,
      },
    ],
  ];

  async function documentOf(digest: JsonObject, answer: JsonObject | TroubleCode = chart): Promise<string | undefined> {
    const signer = await createSigner();
    const relatedResource = [
      { id: CHART, ...digest },
      { id: V2, digestSRI: 'sha256-AAAA' },
    ];
    const evidence = await examine(bytes(await signer.sign({ ...smallBadge(signer), relatedResource })), {
      [CHART]: answer,
    });
    expect(told(evidence, 'proof')).toEqual(['pass']);
    return told(evidence, 'document')[0];
  }

  it.each(SOUND)('is as it was meant: %s', async (_, digest) => expect(await documentOf(digest)).toBe('pass'));

  it.each(SOUND)('has changed: %s', async (_, digest) => {
    expect(await documentOf(digest, { kind: 'another' })).toBe('related-differs');
  });

  it('could not be compared', async () => {
    expect(await documentOf(SOUND[0]?.[1] ?? {}, 'offline')).toBe('related-not-compared');
    expect(await documentOf({ digestMultibase: 'zQmNobodyKnows' })).toBe('related-not-compared');
  });
});

describe('a schema that somebody signed', () => {
  const SCHEMA = 'https://school.example/schema';
  const jsonSchema = (required: string): JsonObject => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${SCHEMA}#schema`,
    required: [required],
  });
  const credentialOf = (signer: Signer, schema: JsonObject): JsonObject => ({
    '@context': [V2],
    id: SCHEMA,
    type: ['VerifiableCredential', 'JsonSchemaCredential'],
    issuer: signer.issuer,
    validFrom: '2026-01-02T03:04:05Z',
    credentialSubject: { id: `${SCHEMA}#schema`, type: 'JsonSchema', jsonSchema: schema },
  });

  async function schemaOf(make: (signer: Signer) => Promise<JsonObject | TroubleCode>) {
    const signer = await createSigner();
    const named = { credentialSchema: { id: SCHEMA, type: 'JsonSchemaCredential' } };
    const badge = bytes(await signer.sign({ ...smallBadge(signer), ...named }));
    return told(await examine(badge, { [SCHEMA]: await make(signer) }), 'proof', 'schema');
  }

  it.each<[string, string, (signer: Signer) => Promise<JsonObject | TroubleCode>]>([
    ['is kept', 'pass', (signer) => signer.sign(credentialOf(signer, jsonSchema('name')))],
    ['is broken', 'schema-violated', (signer) => signer.sign(credentialOf(signer, jsonSchema('pages')))],
    ['cannot be had', 'schema-unreachable', async () => 'offline'],
    ['is unsigned', 'schema-unsupported', async (signer) => credentialOf(signer, jsonSchema('name'))],
    [
      'was changed',
      'schema-unsupported',
      async (signer) => ({
        ...(await signer.sign(credentialOf(signer, jsonSchema('pages')))),
        credentialSubject: credentialOf(signer, jsonSchema('name')).credentialSubject,
      }),
    ],
    [
      'is another issuer’s signature',
      'schema-unsupported',
      async (signer) => (await createSigner()).sign(credentialOf(signer, jsonSchema('name'))),
    ],
    [
      'is no longer in force',
      'schema-unsupported',
      (signer) => signer.sign({ ...credentialOf(signer, jsonSchema('name')), validUntil: '2026-02-02T00:00:00Z' }),
    ],
    [
      'is none',
      'schema-unsupported',
      (signer) => signer.sign({ ...credentialOf(signer, {}), credentialSubject: { id: SCHEMA, type: 'JsonSchema' } }),
    ],
  ])('%s', async (_, code, make) => expect(await schemaOf(make)).toEqual(['pass', code]));
});

describe('a Blockcert', () => {
  const certificate: JsonObject = {
    '@context': [
      'https://w3id.org/openbadges/v2',
      'https://w3id.org/blockcerts/v2',
      { nonce: { '@id': 'https://school.example/nonce' } },
    ],
    type: 'Assertion',
    id: 'urn:uuid:00000000-0000-4000-8000-00000000b001',
    nonce: '7',
    recipient: { type: 'email', hashed: false, identity: 'ana@mail.example' },
    recipientProfile: { type: ['RecipientProfile', 'Extension'], name: 'Ana Núñez' },
    issuedOn: '2018-02-07T23:52:16Z',
    badge: {
      type: 'BadgeClass',
      id: 'urn:uuid:00000000-0000-4000-8000-00000000b002',
      name: 'Knots',
      description: 'Ties knots.',
      criteria: {},
      issuer: {
        type: 'Profile',
        id: 'https://school.example/issuers/7',
        name: 'Harbour School',
        revocationList: 'https://school.example/revoked',
      },
    },
    signature: {
      type: ['MerkleProof2017', 'Extension'],
      targetHash: 'a'.repeat(64),
      merkleRoot: 'a'.repeat(64),
      proof: [],
      anchors: [{ type: 'BTCOpReturn', chain: 'bitcoinMainnet' }],
    },
  };

  it('says who, what and whether it was taken back, whatever its receipt is worth', async () => {
    const list = { revokedAssertions: [{ id: String(certificate.id), revocationReason: 'Mistake' }] };
    const evidence = await examine(bytes(certificate), { 'https://school.example/revoked': list });
    expect(evidence.credential).toMatchObject({
      format: 'blockcerts2',
      holder: { name: 'Ana Núñez' },
      issuer: { name: 'Harbour School' },
    });
    expect(told(evidence, 'proof', 'status')).toEqual(['signature-wrong', 'revoked']);
  });

  it('may define the words of its own programs', async () => {
    const evidence = await examine(bytes(certificate));
    expect(evidence.checks.find(({ id }) => id === 'document')?.outcome).toBe('warn');
  });
});

describe('a newer edition', () => {
  const HOME = 'https://school.example/refresh/1';
  const EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
  const renewing = { refreshService: { id: HOME, type: '1EdTechCredentialRefresh' } };
  const dress = (signer: Signer) => ({ ...smallBadge({ ...signer, contexts: [EXTENSIONS] }), ...renewing });

  it('of the same issuer is what is shown', async () => {
    const signer = await createSigner();
    const newer = await signer.sign({ ...dress(signer), validUntil: '2031-01-01T00:00:00Z' });
    const evidence = await examine(bytes(await signer.sign(dress(signer))), { [HOME]: newer });
    expect(told(evidence, 'document', 'proof', 'key')).toEqual(['refreshed', 'pass', 'pass']);
    expect(evidence.credential?.expires).toBe('2031-01-01T00:00:00Z');
  });

  it.each(['a stranger’s', 'a changed one', 'none'])('is not taken where it is %s', async (kind) => {
    const [signer, stranger] = await Promise.all([createSigner(), createSigner()]);
    const changed = { ...(await signer.sign(dress(signer))), validUntil: '2031-01-01T00:00:00Z' };
    const answers = {
      'a stranger’s': await stranger.sign(dress(stranger)),
      'a changed one': changed,
      none: 'offline' as const,
    };
    const evidence = await examine(bytes(await signer.sign(dress(signer))), { [HOME]: answers[kind as 'none'] });
    expect(told(evidence, 'document', 'proof')).toEqual(['pass', 'pass']);
    expect(evidence.credential?.issuer?.id).toBe(signer.issuer);
    expect(evidence.credential?.expires).toBeUndefined();
  });

  it('is not asked for before the credential is proven', async () => {
    const signer = await createSigner();
    const tools = toolsWith({});
    await createExamine(tools)(bytes({ ...(await signer.sign(dress(signer))), name: 'Master Mariner' }));
    expect(tools.asked).not.toContain(HOME);
  });
});

describe('an address of the holder', () => {
  it('never leaves the document in clear', async () => {
    const signer = await createSigner();
    const badge = smallBadge(signer);
    const identifier = [
      { type: 'IdentityObject', identityType: 'emailAddress', hashed: false, identityHash: 'Ana@Mail.example' },
    ];
    const evidence = await examine(
      bytes({ ...badge, credentialSubject: { ...(badge.credentialSubject as JsonObject), identifier } }),
    );
    expect(JSON.stringify(evidence).toLowerCase()).not.toContain('ana@');
    expect(evidence.credential?.holder?.identities).toMatchObject([{ hashed: true, hash: /^sha256\$[\da-f]{64}$/ }]);
  });
});

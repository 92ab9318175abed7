import { describe, expect, it } from 'vitest';
import { readVc } from '../../lib/formats/vc.ts';
import { brokenRules } from '../../lib/formats/vc-rules.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';

const V1: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  id: 'https://school.example/credentials/1',
  type: ['VerifiableCredential'],
  issuer: 'https://school.example/issuers/7',
  issuanceDate: '2021-05-06T07:08:09Z',
  credentialSubject: { id: 'did:example:ana' },
};
const { issuanceDate: _date, ...rest } = V1;
const V2: JsonObject = {
  ...rest,
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  validFrom: '2026-01-02T03:04:05Z',
};

describe('the structure rules of both data models', () => {
  it.each([
    ['1.1', V1],
    ['2.0', V2],
  ])('are kept by a plain credential of %s', (_, document) => expect(brokenRules(document)).toEqual([]));

  const ALIKE: readonly (readonly [string, JsonObject])[] = [
    ['an id that is a list', { id: ['urn:x:1', 'urn:x:2'] }],
    ['an id that is no URL', { id: 'number 7' }],
    ['an id with a space', { id: 'https ://school.example/1' }],
    ['no type', { type: [] }],
    ['another type only', { type: ['OpenBadgeCredential'] }],
    ['no issuer', { issuer: undefined }],
    ['an issuer of null', { issuer: null }],
    ['an issuer without an id', { issuer: { name: 'Harbour School' } }],
    ['an issuer that is no URL', { issuer: 'Harbour School' }],
    ['no subject', { credentialSubject: undefined }],
    ['an empty subject', { credentialSubject: {} }],
    ['one empty subject of two', { credentialSubject: [{ id: 'urn:x:1' }, {}] }],
    ['a subject with two ids', { credentialSubject: { id: ['urn:x:1', 'urn:x:2'] } }],
    ['a proof without a type', { proof: { proofValue: 'z1' } }],
    ['a status entry without a type', { credentialStatus: { id: 'urn:x:1' } }],
    [
      'a status entry with two ids',
      { credentialStatus: { id: ['urn:x:1', 'urn:x:2'], type: 'BitstringStatusListEntry' } },
    ],
    ['a status type that is a number', { credentialStatus: { id: 'urn:x:1', type: 2 } }],
    ['evidence without a type', { evidence: [{ id: 'urn:x:1' }] }],
    ['terms of use without a type', { termsOfUse: { id: 'urn:x:1' } }],
    ['a schema without a type', { credentialSchema: { id: 'urn:x:1' } }],
    ['a schema without an id', { credentialSchema: { type: 'JsonSchema' } }],
    ['a refresh service without a type', { refreshService: { id: 'urn:x:1' } }],
    ['no context', { '@context': undefined }],
    [
      'another context first',
      { '@context': ['https://school.example/context', 'https://www.w3.org/ns/credentials/v2'] },
    ],
  ];
  it.each(ALIKE)('are broken by %s', (_, change) => {
    expect(brokenRules({ ...V1, ...change })).toHaveLength(1);
    expect(brokenRules({ ...V2, ...change })).toHaveLength(1);
  });

  it.each<readonly [string, JsonObject, JsonObject]>([
    ['a context that is a number', V2, { '@context': ['https://www.w3.org/ns/credentials/v2', 7] }],
    ['no issuance date (1.1)', V1, { issuanceDate: undefined }],
    ['an issuance date of another form (1.1)', V1, { issuanceDate: '01/01/2010' }],
    ['an expiry date of another form (1.1)', V1, { expirationDate: '01/01/2030' }],
    ['a status entry without an id (1.1)', V1, { credentialStatus: { type: 'StatusList2021Entry' } }],
    ['an end of another form (2.0)', V2, { validUntil: 'Sun, 26 Feb 2023 01:22:14 +0000' }],
    ['an end before its beginning (2.0)', V2, { validUntil: '2020-01-01T00:00:00Z' }],
    [
      'a name with more than its language (2.0)',
      V2,
      { name: { '@value': 'Knots', '@language': 'en', url: 'urn:x:1' } },
    ],
    [
      'an issuer name with more than that (2.0)',
      V2,
      { issuer: { id: 'urn:x:1', name: { '@value': 'A', url: 'urn:x:1' } } },
    ],
    ['a related resource without a digest (2.0)', V2, { relatedResource: { id: 'urn:x:1' } }],
  ])('are broken by %s', (_, document, change) => expect(brokenRules({ ...document, ...change })).toHaveLength(1));

  it.each<readonly [string, JsonObject]>([
    ['a type beside its own', { type: ['https://school.example/Knots', 'VerifiableCredential'] }],
    ['a status entry without an id', { credentialStatus: { type: 'BitstringStatusListEntry' } }],
    [
      'a name in three languages',
      {
        name: [
          { '@value': 'Knots', '@language': 'en' },
          { '@value': 'Nœuds', '@language': 'fr', '@direction': 'ltr' },
        ],
      },
    ],
    ['no beginning', { validFrom: undefined }],
    ['several subjects', { credentialSubject: [{ id: 'urn:x:1' }, { id: 'urn:x:2' }] }],
  ])('of 2.0 allow %s', (_, change) => expect(brokenRules({ ...V2, ...change })).toEqual([]));
});

const BADGE: JsonObject = {
  ...V2,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'https://school.example/issuers/7',
    name: 'Harbour School',
    url: 'https://school.example',
    email: 'office@school.example',
  },
  awardedDate: '2025-12-24T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  evidence: [{ id: 'https://school.example/log/1', type: ['Evidence'], name: 'Log', narrative: 'Three crossings.' }],
  credentialSubject: {
    id: 'did:example:ana',
    type: ['AchievementSubject'],
    identifier: [
      { type: 'IdentityObject', identityType: 'name', hashed: false, identityHash: 'Ana Núñez' },
      { type: 'IdentityObject', identityType: 'emailAddress', hashed: true, identityHash: 'sha256$ab', salt: 'salt' },
    ],
    dateOfBirth: '2001-01-01',
    creditsEarned: 7.5,
    result: [{ type: ['Result'], achievedLevel: 'urn:x:level-2' }],
    achievement: {
      id: 'urn:uuid:8',
      type: ['Achievement'],
      name: 'Knots',
      description: 'Ties knots.',
      criteria: { id: 'https://school.example/knots', narrative: '**Ten** of them.' },
      image: { id: 'https://school.example/knots.png', type: 'Image' },
      tag: ['rope'],
      alignment: [{ targetName: 'Seamanship', targetUrl: 'https://frame.example/1', targetFramework: 'Frame' }],
      resultDescription: [{ id: 'urn:x:r', rubricCriterionLevel: [{ id: 'urn:x:level-2', level: 'Advanced' }] }],
    },
  },
};

describe('a badge in the normal form', () => {
  it('says what was issued, by whom, to whom, when, and what it took', () => {
    expect(readVc(BADGE).credential).toEqual({
      format: 'ob3',
      id: 'https://school.example/credentials/1',
      achievement: {
        id: 'urn:uuid:8',
        name: 'Knots',
        description: 'Ties knots.',
        criteria: { id: 'https://school.example/knots', narrative: '**Ten** of them.' },
        image: 'https://school.example/knots.png',
        level: 'Advanced',
        hours: '7.5 credits',
        skills: ['rope'],
        alignments: [{ name: 'Seamanship', url: 'https://frame.example/1', framework: 'Frame' }],
      },
      issuer: { id: 'https://school.example/issuers/7', name: 'Harbour School', url: 'https://school.example' },
      holder: {
        id: 'did:example:ana',
        name: 'Ana Núñez',
        identities: [{ type: 'emailAddress', hashed: true, hash: 'sha256$ab', salt: 'salt' }],
      },
      issued: '2025-12-24T00:00:00Z',
      validFrom: '2026-01-02T03:04:05Z',
      expires: '2030-01-01T00:00:00Z',
      evidence: [{ name: 'Log', narrative: 'Three crossings.', url: 'https://school.example/log/1' }],
    });
  });

  it('holds nothing private', () => {
    const text = JSON.stringify(readVc(BADGE).credential);
    expect(text).not.toContain('2001-01-01');
    expect(text).not.toContain('office@');
  });

  it('names what its issuer left out without calling it false', () => {
    const poor = readVc({
      ...BADGE,
      credentialSubject: { type: ['AchievementSubject'], achievement: { id: 'urn:uuid:8', name: 'Knots' } },
    });
    expect(poor.findings.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['incomplete', 'warn'],
      ['incomplete', 'warn'],
    ]);
  });

  it('warns of a date without its zone', () => {
    expect(readVc({ ...BADGE, validFrom: '2026-01-02T03:04:05' }).findings).toMatchObject([
      { code: 'date-without-zone' },
    ]);
  });

  it.each<readonly [string, string, number, string, string]>([
    ['proofs', 'proof', 17, 'too-large', 'more than 16 proofs'],
    ['status entries', 'credentialStatus', 17, 'too-large', 'more than 16 status entries'],
    ['schemas', 'credentialSchema', 17, 'not-all-looked-at', 'schemas'],
    ['endorsements', 'endorsement', 17, 'not-all-looked-at', 'endorsements'],
  ])('tells that it holds more %s than are looked at', (_, name, count, code, why) => {
    const many = Array.from({ length: count }, (_, index) => ({ id: `urn:x:${index}`, type: 'Thing' }));
    const told = (all: readonly JsonObject[]) =>
      readVc({ ...BADGE, [name]: all }).findings.filter((one) => one.code === code);
    expect(told(many)).toMatchObject([{ code, details: code === 'too-large' ? { why } : { what: why, most: 16 } }]);
    expect(told(many.slice(1))).toEqual([]);
  });

  it('tells that a CLR holds more credentials than are looked at', () => {
    const part = { id: 'urn:x:1' };
    const clr = (count: number) =>
      readVc({
        ...BADGE,
        type: ['VerifiableCredential', 'ClrCredential'],
        credentialSubject: { verifiableCredential: Array.from({ length: count }, () => part) },
      });
    expect(clr(100).findings.map(({ code }) => code)).not.toContain('not-all-looked-at');
    expect(clr(101).findings.map(({ code }) => code)).toContain('not-all-looked-at');
    expect(clr(101).parts).toHaveLength(100);
  });

  it('finds endorsements at every level, as objects and as tokens', () => {
    const achievement = {
      ...((BADGE.credentialSubject as JsonObject).achievement as JsonObject),
      endorsementJwt: ['ey.b.c'],
    };
    const issuer = { ...(BADGE.issuer as JsonObject), endorsement: [{ id: 'urn:x:2' }] };
    const read = readVc({ ...BADGE, issuer, endorsement: { id: 'urn:x:1' }, credentialSubject: { achievement } });
    expect(read.endorsements).toEqual([{ id: 'urn:x:1' }, 'ey.b.c', { id: 'urn:x:2' }]);
  });
});

describe('a token', () => {
  const at = (time: string) => Date.parse(time) / 1000;

  it('bounds the credential in it by its own times, where that gives none', () => {
    const { validFrom: _from, ...timeless } = V2;
    const claims = { ...timeless, nbf: at('2026-02-03T04:05:06Z'), exp: at('2026-03-04T05:06:07Z') };
    expect(readVc(claims, 'a token').credential).toMatchObject({
      validFrom: '2026-02-03T04:05:06.000Z',
      expires: '2026-03-04T05:06:07.000Z',
    });
    expect(readVc(claims).credential.expires).toBeUndefined();
  });

  it('does not shift the times that the credential gives', () => {
    const claims = { ...V2, validUntil: '2027-01-01T00:00:00Z', nbf: 0, exp: at('2030-01-01T00:00:00Z') };
    const { validFrom, expires } = readVc(claims, 'a token').credential;
    expect([validFrom, expires]).toEqual([V2.validFrom, '2027-01-01T00:00:00Z']);
  });
});

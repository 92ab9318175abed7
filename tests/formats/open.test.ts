import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMATS, open, openText } from '../../lib/formats/index.ts';
import { iTXt, png, svg } from './pictures.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (payload: object) => `${part({ alg: 'ES256' })}.${part(payload)}.c2lnbmF0dXJl`;

const BADGE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'urn:uuid:7',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'https://school.example/issuers/7', type: ['Profile'], name: 'Harbour School' },
  validFrom: '2026-01-02T03:04:05Z',
  credentialSubject: {
    type: ['AchievementSubject'],
    achievement: { id: 'urn:uuid:8', name: 'Knots', description: 'Ties knots.', criteria: { narrative: 'Ten.' } },
  },
};
const ASSERTION = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://club.example/assertions/1',
  recipient: { type: 'email', hashed: true, salt: 'salt', identity: 'sha256$00' },
  issuedOn: '2024-03-05T00:00:00Z',
  badge: 'https://club.example/badges/1',
  verification: { type: 'HostedBadge' },
};

const firstOf = async (input: Uint8Array) => {
  const opened = await open(input);
  return 'readings' in opened ? opened.readings[0] : undefined;
};

describe('what a file is, is told by what is in it', () => {
  it.each([
    ['JSON', bytes(JSON.stringify(BADGE))],
    ['JSON with a byte order mark', bytes(`\uFEFF${JSON.stringify(BADGE)}`)],
    ['a list of one', bytes(JSON.stringify([BADGE]))],
    ['gzip', gzipSync(JSON.stringify(BADGE))],
    ['a baked PNG', png(iTXt('openbadgecredential', JSON.stringify(BADGE)))],
    [
      'a baked SVG',
      bytes(
        svg(
          `<o:credential xmlns:o="https://purl.imsglobal.org/ob/v3p0"><![CDATA[${JSON.stringify(BADGE)}]]></o:credential>`,
        ),
      ),
    ],
    ['a token', bytes(`${token(BADGE)}\n`)],
    ['a token in quotes', bytes(JSON.stringify(token(BADGE)))],
    ['a token of the data model 1.1', bytes(token({ iss: 'https://school.example/issuers/7', vc: BADGE }))],
    [
      'an envelope',
      bytes(JSON.stringify({ type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${token(BADGE)}` })),
    ],
    ['a presentation', bytes(JSON.stringify({ type: ['VerifiablePresentation'], verifiableCredential: [BADGE] }))],
    [
      'a presentation of a token',
      bytes(JSON.stringify({ type: ['VerifiablePresentation'], verifiableCredential: [token(BADGE)] })),
    ],
    ['a wrapping without a name', bytes(JSON.stringify({ credential: BADGE }))],
  ])('%s', async (_, input) => {
    const reading = await firstOf(input);
    expect(reading?.format).toBe('ob3');
    expect(reading?.credential).toMatchObject({
      id: 'urn:uuid:7',
      achievement: { name: 'Knots' },
      issuer: { name: 'Harbour School' },
    });
  });

  it('a presentation of several holds several', async () => {
    const several = { type: 'VerifiablePresentation', verifiableCredential: [BADGE, { ...BADGE, id: 'urn:uuid:9' }] };
    const opened = await open(bytes(JSON.stringify(several)));
    expect('readings' in opened && opened.readings.map(({ credential }) => credential.id)).toEqual([
      'urn:uuid:7',
      'urn:uuid:9',
    ]);
  });

  it.each([
    ['ob2', ASSERTION],
    ['ob1', { ...ASSERTION, '@context': 'https://w3id.org/openbadges/v1' }],
    [
      'ob1',
      {
        uid: '1',
        recipient: ASSERTION.recipient,
        badge: ASSERTION.badge,
        issuedOn: '2013-01-01',
        verify: { type: 'hosted', url: ASSERTION.id },
      },
    ],
    [
      'ob0.5',
      {
        recipient: 'ana@mail.example',
        badge: { name: 'Knots', issuer: { origin: 'https://club.example', name: 'Club' } },
      },
    ],
    ['clr2', { ...BADGE, type: ['VerifiableCredential', 'ClrCredential'] }],
    ['vc2', { ...BADGE, type: ['VerifiableCredential'] }],
    ['vc1', { ...BADGE, '@context': ['https://www.w3.org/2018/credentials/v1'], type: ['VerifiableCredential'] }],
    ['blockcerts2', { ...ASSERTION, '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'] }],
    ['blockcerts3', { ...BADGE, '@context': [...BADGE['@context'], 'https://w3id.org/blockcerts/v3'] }],
    ['edc', { type: ['VerifiableCredential', 'EuropeanDigitalCredential'] }],
    ['sd-jwt-vc', { iss: 'https://school.example', vct: 'https://school.example/types/knots' }],
  ])('%s', async (format, document) => {
    expect((await firstOf(bytes(JSON.stringify(document))))?.format).toBe(format);
  });

  it('every format is read without a throw, whatever its members hold', () => {
    const names = [
      '@context',
      'type',
      'issuer',
      'credentialSubject',
      'badge',
      'recipient',
      'proof',
      'evidence',
      'credentialStatus',
      'signature',
      'verify',
      'document',
      'vct',
      'status',
    ];
    const anything = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(anything, (document) => void FORMATS.map((format) => format.read(document as never, 'ey.ey.x'))),
    );
  });
});

describe('what holds no credential is told for what it is', () => {
  it.each([
    ['no-credential', 'a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['no-credential', 'a document for people', bytes('%PDF-1.7 …')],
    ['no-credential', 'other data', bytes('{"hello":"world"}')],
    ['no-credential', 'a list of several things', bytes('[1,2]')],
    ['no-credential', 'gzip in gzip', gzipSync(gzipSync('{}'))],
    ['unreadable', 'broken gzip', gzipSync('{"a":1}').subarray(0, 15)],
    ['unreadable', 'bytes', Uint8Array.of(0x80, 0x81, 0x82)],
    ['unreadable', 'a page', bytes('<!doctype html><title>Sign in</title>')],
    ['unreadable', 'a token without its signature', bytes(token(BADGE).split('.').slice(0, 2).join('.'))],
    ['too-large', 'a gzip bomb', gzipSync(new Uint8Array(64 * 2 ** 20))],
  ])('%s: %s', async (code, _, input) => {
    expect(await open(input)).toMatchObject({ finding: { id: 'document', code } });
  });

  it('a badge class was given to nobody', async () => {
    const reading = await firstOf(
      bytes(
        JSON.stringify({
          '@context': 'https://w3id.org/openbadges/v2',
          type: 'BadgeClass',
          id: 'https://club.example/badges/1',
        }),
      ),
    );
    expect(reading).toMatchObject({ securing: [], findings: [{ code: 'no-credential' }] });
  });

  it('an address alone is to be followed', () => {
    expect(openText(' https://club.example/assertions/1 ')).toEqual({ url: 'https://club.example/assertions/1' });
  });

  it('a member that stands twice is a warning', () => {
    const twice = JSON.stringify(BADGE).replace('"id":', '"id":"urn:uuid:6","id":');
    expect(openText(twice)).toMatchObject({
      readings: [{ findings: [{ code: 'duplicate-member', details: { member: 'id' } }] }],
    });
  });
});

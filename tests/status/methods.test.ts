import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../lib/formats/credential.ts';
import { STATUS_METHODS } from '../../lib/status/index.ts';
import { createLists } from '../../lib/status/lists.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import type { Check, JsonObject } from '../../lib/verdict/words.ts';
import { NOW, toolsWith } from '../proofs/tools.ts';

const LIST = 'https://school.example/status/1';
const CREDENTIAL: Credential = {
  format: 'ob3',
  id: 'urn:uuid:7',
  achievement: {},
  issuer: { id: 'https://school.example/issuers/7' },
};
const GENUINE: readonly Check[] = [passed('document'), passed('proof'), passed('key'), passed('dates')];

function bitsWith(indexes: readonly number[], length = 131_072): Buffer {
  const bytes = Buffer.alloc(length / 8);
  for (const index of indexes) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (0x80 >> (index & 7));
  return gzipSync(bytes);
}

const listOf = (subject: JsonObject): JsonObject => ({
  credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', ...subject },
});

/** Asks one entry of one list; what proving the list comes to is given. */
async function ask(entry: JsonObject, list: JsonObject | 'offline', checks: readonly Check[] = GENUINE) {
  const { ask: net, asked } = toolsWith({ [LIST]: list });
  const prove = async (bytes: Uint8Array) => ({ checks, document: JSON.parse(new TextDecoder().decode(bytes)) });
  const lists = createLists({ ask: net, now: NOW, prove, proveToken: async () => [] });
  const method = STATUS_METHODS.find(({ types }) => types.includes(String(entry.type)));
  if (!method) throw new Error('no such method');
  const answer = await method.check(entry, CREDENTIAL, lists);
  await method.check(entry, CREDENTIAL, lists);
  return { ...answer, code: answer.check.code ?? answer.check.outcome, asked };
}

const entry = (more: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '23',
  statusListCredential: LIST,
  ...more,
});

describe('a bitstring status list', () => {
  const encodings: readonly (readonly [string, (bytes: Buffer) => string])[] = [
    ['multibase', (bytes) => `u${bytes.toString('base64url')}`],
    ['base64url', (bytes) => bytes.toString('base64url')],
    ['base64', (bytes) => bytes.toString('base64')],
  ];
  it.each(encodings)('says revoked or not, in %s', async (_, encode) => {
    expect((await ask(entry(), listOf({ encodedList: encode(bitsWith([23])) }))).code).toBe('revoked');
    expect((await ask(entry(), listOf({ encodedList: encode(bitsWith([22, 24])) }))).code).toBe('pass');
  });

  it.each<readonly [string, string | undefined, readonly [string, string]]>([
    ['has no id', undefined, ['revoked', 'pass']],
    ['is called by its address', LIST, ['revoked', 'pass']],
    [
      'is called by it in other letters',
      LIST.replace('https', 'http').replace('status', '%73tatus'),
      ['revoked', 'pass'],
    ],
    ['is called otherwise, and may be another list', `${LIST}0`, ['revoked', 'list-id-differs']],
  ])('%s', async (_, id, [set, clear]) => {
    const listed = async (index: number) => {
      const encodedList = `u${bitsWith([index]).toString('base64url')}`;
      return (await ask(entry(), { ...listOf({ encodedList }), ...(id && { id }) })).code;
    };
    expect([await listed(23), await listed(24)]).toEqual([set, clear]);
  });

  const encodedList = `u${bitsWith([23]).toString('base64url')}`;

  it.each<readonly [string, string, JsonObject, JsonObject]>([
    ['suspended', 'for suspension', { statusPurpose: 'suspension' }, { statusPurpose: 'suspension' }],
    ['suspended', 'for two purposes', { statusPurpose: 'suspension' }, { statusPurpose: ['revocation', 'suspension'] }],
    ['revoked', 'that is too short', {}, { encodedList: `u${bitsWith([23], 1024).toString('base64url')}` }],
    ['revoked', 'with its index as a number', { statusListIndex: 23 }, {}],
    ['revoked', 'that does not say what for, of a bit that is set', {}, { statusPurpose: undefined }],
    [
      'list-not-genuine',
      'that does not say what for, of a clear bit',
      { statusListIndex: '24' },
      { statusPurpose: undefined },
    ],
    ['list-not-genuine', 'for another purpose', {}, { statusPurpose: 'suspension' }],
    ['list-not-genuine', 'of another type', {}, { type: 'SomethingElse' }],
    ['list-not-genuine', 'whose bits are no base64', {}, { encodedList: '%%%' }],
    ['list-not-genuine', 'whose bits are not packed', {}, { encodedList: 'uAAAA' }],
    [
      'list-not-genuine',
      'that swells past 16 MiB',
      {},
      { encodedList: `u${gzipSync(Buffer.alloc(17 * 2 ** 20)).toString('base64url')}` },
    ],
    ['index-out-of-range', 'that ends before the index', { statusListIndex: '131072' }, {}],
    ['index-out-of-range', 'asked without an index', { statusListIndex: 'x' }, {}],
  ])('%s: a list %s', async (code, _, more, subject) => {
    expect((await ask(entry(more), listOf({ encodedList, ...subject }))).code).toBe(code);
  });

  it('gives the text of a message', async () => {
    const statusMessage = [
      { status: '0x0', message: 'pending' },
      { status: '0x2', message: 'under review' },
    ];
    const bytes = Buffer.alloc(16_384);
    bytes[0] = 0b1000_0000;
    const answer = await ask(
      entry({ statusPurpose: 'message', statusSize: 2, statusListIndex: '0', statusMessage }),
      listOf({ statusPurpose: 'message', encodedList: `u${gzipSync(bytes).toString('base64url')}` }),
    );
    expect(answer.check).toMatchObject({ outcome: 'warn', code: 'status-message', message: /under review/ });
  });

  it('is asked for once, and tells how long it stays fresh', async () => {
    const answer = await ask(entry(), { ...listOf({ encodedList, ttl: 300_000 }), validUntil: '2027-01-01T00:00:00Z' });
    expect(answer).toMatchObject({ freshFor: 300_000, asked: [LIST] });
  });

  it.each<readonly [string, string, readonly Check[]]>([
    [
      'list-not-genuine',
      'changed',
      [passed('document'), finding('proof', 'signature-wrong'), passed('key'), passed('dates')],
    ],
    ['list-not-genuine', 'unsigned', [passed('document')]],
    [
      'list-not-genuine',
      'signed by a stranger',
      [passed('document'), passed('proof'), finding('key', 'controller-differs'), passed('dates')],
    ],
    [
      'list-not-genuine',
      'signed by nobody known',
      [passed('document'), passed('proof'), finding('key', 'issuer-not-proven')],
    ],
    ['list-not-genuine', 'twisted', [finding('document', 'context-redefined'), passed('proof'), passed('key')]],
    ['list-expired', 'over', [passed('document'), passed('proof'), passed('key'), finding('dates', 'expired')]],
    [
      'revoked',
      'a little odd but genuine',
      [finding('document', 'wrong-shape'), passed('proof'), passed('key'), passed('dates')],
    ],
  ])('%s: a list that is %s', async (code, _, checks) => {
    expect((await ask(entry(), listOf({ encodedList }), checks)).code).toBe(code);
  });

  it('that does not answer leaves it unknown', async () => {
    expect((await ask(entry(), 'offline')).check).toMatchObject({ outcome: 'unknown', code: 'list-unreachable' });
  });
});

describe('RevocationList2020', () => {
  const old = (index: string): JsonObject => ({
    type: 'RevocationList2020Status',
    revocationListIndex: index,
    revocationListCredential: LIST,
  });
  const list = (byte: number) => ({
    credentialSubject: {
      type: 'RevocationList2020',
      encodedList: gzipSync(Buffer.alloc(16_384, byte)).toString('base64'),
    },
  });

  it.each([
    ['revoked', 0xff],
    ['pass', 0x00],
    ['index-unclear', 0b1000_0000],
  ])('%s', async (code, byte) => expect((await ask(old('0'), list(byte))).code).toBe(code));
});

describe('a plain revocation list', () => {
  const named = { type: '1EdTechRevocationList', id: LIST };

  it.each<readonly [string, string, JsonObject]>([
    ['revoked', 'by id', { revokedCredential: [{ id: 'urn:uuid:7', revocationReason: 'Mistake' }] }],
    ['revoked', 'by an id written otherwise', { revokedCredential: [{ id: ' urn:uuid%3A7 ', revoked: true }] }],
    ['pass', 'and taken off again', { revokedCredential: [{ id: 'urn:uuid:7', revoked: false }] }],
    ['pass', 'with others in it', { revokedCredential: ['urn:uuid:8'], issuer: 'https://school.example/issuers/7' }],
    ['revoked', 'of Open Badges 2.0', { revokedAssertions: ['urn:uuid:7'] }],
    ['list-not-genuine', 'without a list', { name: 'nothing' }],
    ['list-not-genuine', 'of another issuer', { issuer: 'https://other.example', revokedCredential: [] }],
  ])('%s: %s', async (code, _, list) => expect((await ask(named, list)).code).toBe(code));

  it('gives the reason', async () => {
    const list = { revokedCredential: [{ id: 'urn:uuid:7', revocationReason: 'Mistake' }] };
    expect((await ask(named, list)).check.message).toBe('The issuer has taken it back: Mistake.');
  });

  it('that does not answer leaves it unknown', async () => {
    expect((await ask(named, 'offline')).code).toBe('list-unreachable');
  });
});

it('a credential without an id cannot be looked up in a list of ids, so nothing is known', async () => {
  const { ask: net } = toolsWith({ [LIST]: { revokedCredential: [] } });
  const lists = createLists({ ask: net, now: NOW, prove: async () => ({ checks: [] }), proveToken: async () => [] });
  const method = STATUS_METHODS.find(({ types }) => types.includes('1EdTechRevocationList'));
  const { id: _id, ...nameless } = CREDENTIAL;
  const answer = await method?.check({ type: '1EdTechRevocationList', id: LIST }, nameless, lists);
  expect(answer?.check).toMatchObject({ outcome: 'unknown', code: 'index-out-of-range' });
});

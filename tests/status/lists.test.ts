/** What lists say of themselves, by the methods that read them: words, sizes, lifetimes, and whatever is odd about them. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Credential } from '../../lib/formats/credential.ts';
import type { AskOptions } from '../../lib/net/ask.ts';
import { STATUS_METHODS } from '../../lib/status/index.ts';
import { createLists, decodeLeniently, isSameId, type Lists } from '../../lib/status/lists.ts';
import { finding, passed } from '../../lib/verdict/codes.ts';
import type { Check, JsonObject } from '../../lib/verdict/words.ts';
import { NOW, toolsWith } from '../proofs/tools.ts';

const LIST = 'https://school.example/status/1';
const CREDENTIAL: Credential = { format: 'ob3', id: 'urn:uuid:7', achievement: {} };
const GENUINE: readonly Check[] = [passed('document'), passed('proof'), passed('key'), passed('dates')];
const packed = (bytes: Buffer) => `u${gzipSync(bytes).toString('base64url')}`;
/** The first entry is set, of whatever size it is. */
const FIRST = packed(Buffer.concat([Buffer.from([0xff, 0xff]), Buffer.alloc(16_382)]));
const CLEAR = packed(Buffer.alloc(16_384));

const listOf = (subject: JsonObject, more: JsonObject = {}): JsonObject => ({
  credentialSubject: { type: 'BitstringStatusList', statusPurpose: 'revocation', encodedList: FIRST, ...subject },
  ...more,
});
const entry = (more: JsonObject = {}): JsonObject => ({
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '0',
  statusListCredential: LIST,
  ...more,
});

function listsWith(list: JsonObject | 'offline' | 'timed-out', checks: readonly Check[] = GENUINE): Lists {
  const { ask } = toolsWith({ [LIST]: list });
  const prove = async (bytes: Uint8Array) => ({ checks, document: JSON.parse(new TextDecoder().decode(bytes)) });
  return createLists({ ask, now: NOW, prove, proveToken: async () => [passed('proof'), passed('key')] });
}

async function check(asked: JsonObject, list: JsonObject | 'offline' | 'timed-out', checks?: readonly Check[]) {
  const types = [asked.type].flat();
  const method = STATUS_METHODS.find((one) => one.types.some((type) => types.includes(type)));
  if (!method) throw new Error('no such method');
  return await method.check(asked, CREDENTIAL, listsWith(list, checks));
}

describe('a set entry of a bitstring list', () => {
  const MESSAGES = [7, null, ['0x1'], { status: '0x3', message: 'third' }, { status: '0x1', message: 'under review' }];
  const one = { statusPurpose: 'message', statusSize: 1 };

  it.each<readonly [string, JsonObject, JsonObject, object]>([
    [
      'of a newer edition',
      { statusPurpose: 'refresh' },
      { statusPurpose: 'refresh' },
      { text: 'there is a newer edition of it' },
    ],
    [
      'with a message',
      { ...one, statusMessage: MESSAGES },
      { statusPurpose: 'message' },
      { text: 'under review', value: 1 },
    ],
    [
      'with messages by their old name',
      { ...one, statusMessages: MESSAGES },
      { statusPurpose: 'message' },
      { text: 'under review' },
    ],
    [
      'with messages for other values',
      { ...one, statusMessage: [MESSAGES[3] ?? {}] },
      { statusPurpose: 'message' },
      { text: 'message 1' },
    ],
    ['without a message', one, { statusPurpose: 'message' }, { text: 'message 1', value: 1 }],
    ['of two bits', { ...one, statusSize: 2 }, { statusPurpose: 'message' }, { value: 3 }],
    [
      'of as many bits as the list says',
      { statusPurpose: 'message' },
      { statusPurpose: 'message', statusSize: 2 },
      { value: 3 },
    ],
    [
      'of as many bits as the entry says',
      { ...one, statusSize: 3 },
      { statusPurpose: 'message', statusSize: 2 },
      { value: 7 },
    ],
    ['of sixteen bits', { ...one, statusSize: 16 }, { statusPurpose: 'message' }, { value: 0xffff }],
  ])('%s is told', async (_, more, subject, details) => {
    const found = await check(entry(more), listOf(subject));
    expect(found.check).toMatchObject({ outcome: 'warn', code: 'status-message', details });
  });

  it('is a revocation where nothing else is said', async () => {
    expect((await check(entry({ statusPurpose: undefined }), listOf({}))).check.code).toBe('revoked');
  });

  it.each([0, -1, 1.5, 17, '1', Number.NaN])('of %s bits is of no sensible size', async (statusSize) => {
    const found = await check(entry({ statusSize }), listOf({}));
    expect(found.check).toMatchObject({
      code: 'list-not-genuine',
      details: { why: 'its entries are of no sensible size' },
    });
  });

  it.each<readonly [string, JsonObject, JsonObject]>([
    ['it is no status list', {}, { type: 'Person' }],
    ['it is a list for suspension, refresh', {}, { statusPurpose: ['suspension', 'refresh'] }],
    ['it does not say what for', { statusListIndex: '9' }, { statusPurpose: undefined, encodedList: CLEAR }],
    ['its bits cannot be decoded', {}, { encodedList: 7 }],
    ['its bits cannot be decoded', {}, { encodedList: '%%' }],
    ['its bits cannot be unpacked', {}, { encodedList: 'AAAA' }],
    ['it swells beyond 16 MiB', {}, { encodedList: packed(Buffer.alloc(17 * 2 ** 20)) }],
  ])('does not count, for %s', async (why, more, subject) => {
    const { check: found } = await check(entry(more), listOf(subject));
    expect(found).toMatchObject({ code: 'list-not-genuine', details: { why, url: LIST } });
  });

  it('one of several types is enough, and the old ones are known', async () => {
    for (const type of [['Something', 'StatusList2021'], 'StatusList2021Credential']) {
      expect((await check(entry({ type: 'StatusList2021Entry' }), listOf({ type }))).check.code).toBe('revoked');
    }
  });

  it('that is nowhere is told with its index', async () => {
    const told = async (more: JsonObject) => (await check(entry(more), listOf({}))).check.details;
    expect(await told({ statusListIndex: '131072' })).toEqual({ index: 131_072, url: LIST });
    expect(await told({ statusListIndex: 'x' })).toEqual({ index: 'x' });
    expect(await told({ statusListIndex: undefined })).toEqual({ index: 'none' });
    expect(await told({ statusListCredential: undefined })).toEqual({ index: '0' });
  });
});

describe('a signed list', () => {
  const instead = (...others: readonly Check[]) => GENUINE.map((one) => others.find(({ id }) => id === one.id) ?? one);

  it('may have small faults', async () => {
    const odd = instead(finding('document', 'incomplete'), finding('proof', 'created-ahead'));
    expect((await check(entry(), listOf({}), odd)).check.code).toBe('revoked');
  });

  it.each<readonly [string, readonly Check[], string]>([
    ['whose document could not be read', instead(finding('document', 'unknown-context')), 'unknown-context'],
    ['that is twisted', instead(finding('document', 'context-redefined')), 'context-redefined'],
    ['that is changed', instead(finding('proof', 'signature-wrong')), 'signature-wrong'],
    ['of an unproven key', instead(finding('key', 'issuer-not-proven')), 'issuer-not-proven'],
    ['that nobody signed', [passed('document')], 'proof'],
    ['that was not checked at all', [], 'proof'],
    ['whose key was not checked', [passed('document'), passed('proof')], 'key'],
  ])('%s is not believed, and its cause is told', async (_, checks, cause) => {
    const found = await check(entry(), listOf({}), checks);
    expect(found.check).toMatchObject({ code: 'list-not-genuine', details: { cause } });
  });

  it('without a subject is none', async () => {
    const empty = await check(entry(), { name: 'x' });
    expect(empty.check).toMatchObject({ code: 'list-not-genuine', details: { why: 'it holds no list', url: LIST } });
  });

  it.each<readonly [string, JsonObject, JsonObject, number | undefined]>([
    ['nothing is said', {}, {}, undefined],
    ['its time to live', { ttl: 300_000 }, {}, 300_000],
    ['until it ends', {}, { validUntil: '2026-11-24T12:10:00Z' }, 600_000],
    ['whichever is sooner', { ttl: 900_000 }, { validUntil: '2026-11-24T12:10:00Z' }, 600_000],
    ['not for no time', { ttl: 0 }, { validUntil: '2026-11-24T11:00:00Z' }, undefined],
    ['not for what is no time', { ttl: '300000' }, { validUntil: 7 }, undefined],
  ])('is fresh: %s', async (_, subject, more, freshFor) => {
    expect((await check(entry(), listOf(subject, more))).freshFor).toBe(freshFor);
  });

  it('that cannot be had is told why; each is asked for as what it is', async () => {
    const away = { code: 'list-unreachable', details: { url: LIST, why: 'timed-out' } };
    const asked: (AskOptions | undefined)[] = [];
    const lists = createLists({
      ask: async (url, options) => {
        asked.push(options);
        return { url, status: 0, type: '', bytes: new Uint8Array(), trouble: { code: 'timed-out' } };
      },
      now: NOW,
      prove: async () => ({ checks: [] }),
      proveToken: async () => [],
    });
    for (const open of [lists.signed, lists.plain, lists.token]) {
      expect(await open(LIST)).toMatchObject({ finding: away });
    }
    expect(asked.map((options) => options?.size)).toEqual(['list', 'list', 'list']);
    expect(asked.map((options) => options?.accept?.split(',')[0])).toEqual([
      'application/vc+jwt',
      'application/ld+json',
      'application/statuslist+jwt',
    ]);
  });

  it('is kept, and the sixty-fifth lets the oldest go', async () => {
    const asked: string[] = [];
    const lists = createLists({
      ask: async (url) => {
        asked.push(url);
        return { url, status: 200, type: '', bytes: new TextEncoder().encode('{}') };
      },
      now: NOW,
      prove: async () => ({ checks: [] }),
      proveToken: async () => [],
    });
    const url = (number: number) => `${LIST}/${number}`;
    for (let number = 0; number < 64; number += 1) await lists.plain(url(number));
    await lists.plain(url(63));
    expect(asked).toHaveLength(64);
    await lists.plain(url(64));
    await lists.plain(url(2));
    expect(asked).toHaveLength(65);
    await lists.plain(url(0));
    expect(asked).toHaveLength(66);
  });
});

describe('RevocationList2020', () => {
  const old = (more: JsonObject = {}): JsonObject => ({
    type: 'RevocationList2020Status',
    revocationListIndex: '0',
    revocationListCredential: LIST,
    ...more,
  });
  const suspension: JsonObject = { suspensionListIndex: '0', suspensionListCredential: LIST };
  const all = { encodedList: packed(Buffer.alloc(16_384, 0xff)) };

  it.each<readonly [string, JsonObject, JsonObject | 'offline', object]>([
    ['revoked', old(), listOf(all), { code: 'revoked' }],
    ['suspended', { type: 'SuspensionList2020Status', ...suspension }, listOf(all), { code: 'suspended' }],
    [
      'suspended, among other types',
      { type: ['Entry', 'SuspensionList2020Status'], ...suspension },
      listOf(all),
      { code: 'suspended' },
    ],
    ['clear', old(), listOf({ encodedList: CLEAR }), { outcome: 'pass' }],
    [
      'in another list',
      old(),
      listOf({ encodedList: CLEAR }, { id: `${LIST}0` }),
      { code: 'list-id-differs', details: { found: `${LIST}0` } },
    ],
    [
      'unclear',
      old(),
      listOf({ encodedList: packed(Buffer.alloc(16_384, 0x80)) }),
      { code: 'index-unclear', details: { index: 0, url: LIST } },
    ],
    [
      'past the end',
      old({ revocationListIndex: '131072' }),
      listOf(all),
      { code: 'index-out-of-range', details: { index: 131_072, url: LIST } },
    ],
    [
      'without an index',
      old({ revocationListIndex: 'x' }),
      listOf(all),
      { code: 'index-out-of-range', details: { index: 'none' } },
    ],
    ['without a list', old({ revocationListCredential: undefined }), listOf(all), { code: 'index-out-of-range' }],
    ['in a list that is away', old(), 'offline', { code: 'list-unreachable' }],
    ['in a list that holds no bits', old(), listOf({ encodedList: '%%' }), { code: 'list-not-genuine' }],
  ])('%s', async (_, asked, list, expected) => {
    expect((await check(asked, list)).check).toMatchObject(expected);
  });

  it('is fresh no longer than its list', async () => {
    expect(await check(old(), listOf(all, { validUntil: '2026-11-24T12:10:00Z' }))).toHaveProperty('freshFor', 600_000);
    expect(await check(old(), listOf(all))).not.toHaveProperty('freshFor');
  });
});

describe('a plain list', () => {
  const named = { type: '1EdTechRevocationList', id: LIST };

  it.each<readonly [string, JsonObject, JsonObject, object]>([
    [
      'that is not named',
      { type: '1EdTechRevocationList' },
      {},
      { code: 'list-unreachable', details: { why: 'the entry names no list' } },
    ],
    [
      'that holds none',
      named,
      { name: 'x' },
      { code: 'list-not-genuine', details: { why: 'it holds no list', url: LIST } },
    ],
    [
      'of an issuer, for a credential that names none',
      named,
      { issuer: 'https://other.example', revokedCredential: [] },
      { outcome: 'pass' },
    ],
    ['of numbers', named, { revokedCredential: [7, null] }, { outcome: 'pass' }],
    [
      'without a reason',
      named,
      { revokedCredential: [{ id: 'urn:uuid:7' }] },
      { code: 'revoked', details: { url: LIST } },
    ],
    ['by the uid of old badges', named, { revokedAssertions: [{ uid: 'urn:uuid:7' }] }, { code: 'revoked' }],
  ])('%s', async (_, asked, list, expected) => {
    expect((await check(asked, list)).check).toMatchObject(expected);
  });

  it('that is no object, or cannot be read, is not believed', async () => {
    for (const text of ['[7]', '{']) {
      const lists = createLists({
        ask: async (url) => ({ url, status: 200, type: '', bytes: new TextEncoder().encode(text) }),
        now: NOW,
        prove: async () => ({ checks: [] }),
        proveToken: async () => [],
      });
      expect(await lists.plain(LIST)).toMatchObject({
        finding: { code: 'list-not-genuine', details: { why: 'it cannot be read' } },
      });
    }
  });
});

it.each([
  [true, ' urn:uuid:7 ', 'urn:uuid%3A7'],
  [true, 'HTTP://school.example/1', 'https://school.example/1'],
  [true, 'urn:100%', 'urn:100%'],
  [false, 'urn:100%', 'urn:100'],
  [false, 'xhttp://a.example', 'xhttps://a.example'],
])('%s: %s and %s are one id', (same, one, other) => expect(isSameId(one, other)).toBe(same));

it.each([
  ['-_-_', [0xfb, 0xff, 0xbf]],
  ['+/+/', [0xfb, 0xff, 0xbf]],
  ['+/+_', [0xfb, 0xff, 0xbf]],
  ['AQI=', [1, 2]],
  ['AQ==', [1]],
  ['+_==', [0xfb]],
  ['%', undefined],
])('%s is decoded, leniently', (text, bytes) => {
  const decoded = decodeLeniently(text);
  expect(decoded && [...decoded]).toEqual(bytes);
});

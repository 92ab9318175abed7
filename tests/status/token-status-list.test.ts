/** Token Status Lists of every size, signed by jose and packed by zlib; and lists that are another's, late, swollen or forged. */
import { deflateSync } from 'node:zlib';
import * as jose from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import type { Answer } from '../../lib/net/ask.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { NOW, toolsWith } from '../proofs/tools.ts';

const SCHOOL = 'https://school.example';
const LIST = 'https://school.example/status/1';
const SECONDS = NOW / 1000;

let keys: jose.GenerateKeyPairResult;
let metadata: JsonObject;

beforeAll(async () => {
  keys = await jose.generateKeyPair('ES256', { extractable: true });
  metadata = { issuer: SCHOOL, jwks: { keys: [{ ...(await jose.exportJWK(keys.publicKey)) }] } };
});

const sign = async (payload: JsonObject, typ: string, key = keys.privateKey) =>
  await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', typ })
    .sign(key);

/** A list in which the entries given hold a value and all others nothing. */
function pack(bits: number, entries: Readonly<Record<number, number>>, count = 64): string {
  const bytes = new Uint8Array((count * bits) / 8);
  for (const [index, value] of Object.entries(entries)) {
    const at = Number(index) * bits;
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (value << (at & 7));
  }
  return jose.base64url.encode(deflateSync(bytes));
}

const claims = (bits: number, lst: string, more: JsonObject = {}): JsonObject => ({
  iss: SCHOOL,
  sub: LIST,
  iat: SECONDS - 60,
  ttl: 600,
  status_list: { bits, lst },
  ...more,
});

/** What check `status` of a credential at that place of the list comes to. */
async function statusAt(idx: number, list: string, entry: JsonObject = { uri: LIST }) {
  const tools = toolsWith({ [`${SCHOOL}/.well-known/jwt-vc-issuer`]: metadata });
  const answer: Answer = { url: LIST, status: 200, type: '', bytes: new TextEncoder().encode(list) };
  const ask: typeof tools.ask = async (url) => (url === LIST ? answer : await tools.ask(url));
  const credential = { iss: SCHOOL, vct: `${SCHOOL}/knots`, status: { status_list: { idx, ...entry } } };
  const examine = createExamine({ ...tools, ask });
  const evidence = await examine(new TextEncoder().encode(`${await sign(credential, 'dc+sd-jwt')}~`));
  const status = evidence.checks.find(({ id }) => id === 'status');
  return { code: status?.code ?? status?.outcome, freshFor: evidence.freshFor };
}

describe('a token status list', () => {
  it.each([1, 2, 4, 8])('of %i bits tells its entries apart', async (bits) => {
    const list = await sign(claims(bits, pack(bits, bits > 1 ? { 7: 1, 9: 2 } : { 7: 1 })), 'statuslist+jwt');
    expect((await statusAt(7, list)).code).toBe('revoked');
    expect((await statusAt(8, list)).code).toBe('pass');
    expect((await statusAt(9, list)).code).toBe(bits > 1 ? 'suspended' : 'pass');
    expect((await statusAt(64, list)).code).toBe('index-out-of-range');
  });

  it('tells what it does not know and does not judge it', async () => {
    const list = await sign(claims(4, pack(4, { 3: 11 })), 'statuslist+jwt');
    expect((await statusAt(3, list)).code).toBe('status-message');
  });

  it('is fresh for as long as it says', async () => {
    const list = await sign(claims(1, pack(1, {})), 'statuslist+jwt');
    expect((await statusAt(0, list)).freshFor).toBe(600_000);
    const ending = await sign(claims(1, pack(1, {}), { exp: SECONDS + 60 }), 'statuslist+jwt');
    expect((await statusAt(0, ending)).freshFor).toBe(60_000);
  });

  it.each<[string, () => Promise<string>, string]>([
    ['that is out of date', () => sign(claims(1, pack(1, {}), { exp: SECONDS - 1 }), 'statuslist+jwt'), 'list-expired'],
    [
      'of another address',
      () => sign(claims(1, pack(1, {}), { sub: `${LIST}0` }), 'statuslist+jwt'),
      'list-not-genuine',
    ],
    ['of another type', () => sign(claims(1, pack(1, {})), 'JWT'), 'list-not-genuine'],
    ['of no size', () => sign(claims(3, pack(1, {})), 'statuslist+jwt'), 'list-not-genuine'],
    ['that cannot be unpacked', () => sign(claims(1, 'AAAA'), 'statuslist+jwt'), 'list-not-genuine'],
    ['that swells beyond measure', () => sign(claims(1, pack(1, {}, 2 ** 28)), 'statuslist+jwt'), 'list-not-genuine'],
    ['that is a web page', async () => '<!doctype html>', 'list-not-genuine'],
    [
      'by somebody else',
      async () => sign(claims(1, pack(1, {})), 'statuslist+jwt', (await jose.generateKeyPair('ES256')).privateKey),
      'list-not-genuine',
    ],
  ])('%s is not believed', async (_, list, code) => {
    expect((await statusAt(0, await list())).code).toBe(code);
  });

  it('that cannot be had, or is not named, leaves it open', async () => {
    expect((await statusAt(0, '', { uri: `${LIST}9` })).code).toBe('list-unreachable');
    expect((await statusAt(0, '', {})).code).toBe('index-out-of-range');
  });
});

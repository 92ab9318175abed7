/** Tokens of genuine issuers that are written oddly must not be accused, and keys that are not for issuing not be used. */
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { openText } from '../../lib/formats/index.ts';
import { verifyJwt } from '../../lib/proofs/jwt.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from './badges.ts';
import { toolsWith } from './tools.ts';

const SCHOOL = 'https://school.example/issuers/7';
const KEYS = 'https://school.example/.well-known/jwks.json';
const badge = smallBadge({ issuer: SCHOOL, contexts: [] });

const { privateKey, publicKey } = await jose.generateKeyPair('ES256', { extractable: true });
const jwk = (await jose.exportJWK(publicKey)) as JsonObject;
const sign = (payload: JsonObject, header: JsonObject = {}) =>
  new jose.CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: 'ES256', ...header } as jose.CompactJWSHeaderParameters)
    .sign(privateKey);

async function prove(payload: JsonObject, keys: readonly JsonObject[]) {
  const { proof, key } = await verifyJwt(await sign(payload, { kid: 'one' }), SCHOOL, toolsWith({ [KEYS]: { keys } }));
  return [proof, key].map(({ code, outcome }) => code ?? outcome);
}

describe('a key set', () => {
  it('may give one name to two keys: the algorithm tells which is meant', async () => {
    const other = (await jose.exportJWK((await jose.generateKeyPair('EdDSA')).publicKey)) as JsonObject;
    expect(
      await prove(badge, [
        { ...other, kid: 'one' },
        { ...jwk, kid: 'one' },
      ]),
    ).toEqual(['pass', 'pass']);
  });

  it.each(['enc', 'sign', 5])('a key published for the use %s does not issue', async (use) => {
    expect(await prove(badge, [{ ...jwk, kid: 'one', use }])).toEqual(['not-computed', 'not-for-assertion']);
  });
});

describe('the moment in a claim', () => {
  const at = (text: string) => Date.parse(text) / 1000;

  it.each<[string, JsonObject]>([
    ['no zone in the credential', { validFrom: '2026-01-02T03:04:05', nbf: at('2026-01-02T08:04:05Z') }],
    ['a day in the credential', { validUntil: '2030-01-02', exp: at('2030-01-02T23:59:59Z') }],
  ])('is the same: %s', async (_, claims) => {
    expect(await prove({ ...badge, ...claims }, [{ ...jwk, kid: 'one' }])).toEqual(['pass', 'pass']);
  });

  it.each<[string, JsonObject]>([
    ['two seconds off', { nbf: at('2026-01-02T03:04:07Z') }],
    ['two days off, without a zone', { validUntil: '2030-01-02', exp: at('2030-01-04T00:00:01Z') }],
    ['as text', { nbf: String(at('2026-01-02T03:04:05Z')) }],
  ])('is another: %s', async (_, claims) => {
    expect(await prove({ ...badge, ...claims }, [{ ...jwk, kid: 'one' }])).toEqual([
      'claims-differ-from-token',
      'pass',
    ]);
  });
});

it('a credential with pieces to withhold ends, and is asked for, where only the token says so', async () => {
  const status = { status_list: { idx: 7, uri: 'https://school.example/statuses/1' } };
  const opened = openText(`${await sign({ ...badge, exp: 1_700_000_000, status })}~`);
  const [reading] = 'readings' in opened ? opened.readings : [];
  expect(reading?.credential.expires).toBe('2023-11-14T22:13:20.000Z');
  expect(reading?.status).toEqual([expect.objectContaining({ idx: 7 })]);
  expect(reading?.securing.map(({ how }) => how)).toEqual(['sd-jwt']);
});

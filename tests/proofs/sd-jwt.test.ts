/**
 * SD-JWT VC: signed by jose, digests by Node, and the digest that RFC 9901 works out (4.2.3). What a holder leaves out is
 * allowed; what anybody changes, adds or hides where it must be seen is not.
 */
import { createHash, createPublicKey } from 'node:crypto';
import * as jose from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../lib/formats/disclosures.ts';
import { open } from '../../lib/formats/index.ts';
import { verifySdJwt } from '../../lib/proofs/sd-jwt.ts';
import type { Json, JsonObject } from '../../lib/verdict/words.ts';
import certificates from '../keys/certificates.json' with { type: 'json' };
import { toolsWith } from './tools.ts';

const SCHOOL = 'https://school.example/issuers/7';
const METADATA = 'https://school.example/.well-known/jwt-vc-issuer/issuers/7';
const KEY_SET = 'https://school.example/.well-known/jwks.json';

const piece = (...parts: Json[]) => jose.base64url.encode(JSON.stringify(parts));
const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

const NAME = piece('salt-1', 'given_name', 'Ana');
const KNOTS = piece('salt-2', { name: 'Bowline' });
const COURSE = piece('salt-3', 'course', { name: 'Knots', parts: [{ '...': digest(KNOTS) }, { '...': 'withheld' }] });
const CLAIMS = {
  iss: SCHOOL,
  iat: Date.parse('2026-01-02T03:04:05Z') / 1000,
  vct: 'https://school.example/types/course',
  family_name: 'Ferro',
  _sd: [digest(NAME), digest(COURSE), 'nobody-knows'],
  _sd_alg: 'sha-256',
};

let keys: jose.GenerateKeyPairResult;
let holder: jose.GenerateKeyPairResult;
let jwk: JsonObject;
let cnf: JsonObject;

beforeAll(async () => {
  keys = await jose.generateKeyPair('ES256', { extractable: true });
  holder = await jose.generateKeyPair('ES256', { extractable: true });
  jwk = { ...(await jose.exportJWK(keys.publicKey)), kid: 'one' };
  cnf = { jwk: { ...(await jose.exportJWK(holder.publicKey)) } };
});

const encode = (value: JsonObject) => new TextEncoder().encode(JSON.stringify(value));
const signWith = async (key: jose.CryptoKey, payload: JsonObject, header: object) =>
  await new jose.CompactSign(encode(payload)).setProtectedHeader({ alg: 'ES256', ...header }).sign(key);
const sign = (payload: JsonObject, header: object = { kid: 'one', typ: 'dc+sd-jwt' }) =>
  signWith(keys.privateKey, payload, header);
const metadata = () => ({ issuer: SCHOOL, jwks: { keys: [jwk] } });
const published = () => toolsWith({ [METADATA]: metadata() });
const show = async (payload: JsonObject, ...pieces: string[]) => `${[await sign(payload), ...pieces].join('~')}~`;
const verify = async (token: string) => await verifySdJwt(token, SCHOOL, published());

describe('an SD-JWT VC', () => {
  it('passes with all, some or none of its pieces shown', async () => {
    for (const pieces of [[NAME, COURSE, KNOTS], [COURSE, KNOTS], [COURSE], [NAME], []]) {
      const checks = await verify(await show(CLAIMS, ...pieces));
      expect(checks).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
    }
  });

  it('is read with the pieces in their places', async () => {
    const opened = await open(new TextEncoder().encode(await show(CLAIMS, COURSE, NAME, KNOTS)));
    const [reading] = 'readings' in opened ? opened.readings : [];
    expect(reading?.credential).toMatchObject({
      format: 'sd-jwt-vc',
      achievement: { name: 'Knots' },
      holder: { name: 'Ana Ferro' },
      issuer: { id: SCHOOL },
    });
    expect(reading?.document).toMatchObject({ course: { parts: [{ name: 'Bowline' }] } });
    expect(JSON.stringify(reading?.document)).not.toMatch(/_sd|\.\.\./);
  });

  it('has digests as the standard works one out', () => {
    const shown = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
    expect(digestOf(shown, {})).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
  });

  const twice = { ...CLAIMS, again: { _sd: [digest(NAME)] } };
  const changed = piece('salt-1', 'given_name', 'Eve');
  const hidden = piece('salt', 'exp', 4_000_000_000);
  const reserved = piece('salt', '_sd', []);
  const taken = piece('salt', 'family_name', 'Other');
  const entry = piece('salt', 'only an entry');
  const garbled = jose.base64url.encode('["salt","given_name"');
  it.each<[string, JsonObject, string[]]>([
    ['a piece that was changed', CLAIMS, [changed]],
    ['a piece that is shown twice', CLAIMS, [NAME, NAME]],
    ['a piece of a piece that is not shown', CLAIMS, [KNOTS]],
    ['a digest that stands twice', twice, [NAME]],
    ['an end that is hidden', { ...CLAIMS, _sd: [digest(hidden)] }, [hidden]],
    ['a reserved name in a piece', { ...CLAIMS, _sd: [digest(reserved)] }, [reserved]],
    ['a name that stands already', { ...CLAIMS, _sd: [digest(taken)] }, [taken]],
    ['an entry where a member belongs', { ...CLAIMS, _sd: [digest(entry)] }, [entry]],
    ['a piece that is no JSON', { ...CLAIMS, _sd: [digest(garbled)] }, [garbled]],
    ['a hash that is not known', { ...CLAIMS, _sd_alg: 'md5' }, [NAME]],
    ['digests that are no list', { ...CLAIMS, _sd: 'x' }, []],
    ['a reserved name in the token', { ...CLAIMS, extra: { '...': 'x' } }, []],
    ['far too many pieces', CLAIMS, Array<string>(2000).fill(NAME)],
  ])('with %s is not genuine', async (_, payload, pieces) => {
    expect((await verify(await show(payload, ...pieces))).proof).toMatchObject({ code: 'pieces-do-not-fit' });
  });

  it('is not genuine after a change to the token', async () => {
    const [header, , signature] = (await show(CLAIMS, NAME)).split('.');
    const forged = `${header}.${jose.base64url.encode(JSON.stringify({ ...CLAIMS, family_name: 'Eve' }))}.${signature}`;
    expect((await verify(forged)).proof).toMatchObject({ code: 'signature-wrong' });
  });

  it('is no token of another type, nor one without an algorithm', async () => {
    const other = `${await sign(CLAIMS, { kid: 'one', typ: 'JWT' })}~`;
    expect((await verify(other)).proof).toMatchObject({ code: 'token-of-another-kind' });
    const none = `${jose.base64url.encode('{"alg":"none"}')}.${jose.base64url.encode(JSON.stringify(CLAIMS))}.~`;
    expect((await verify(none)).proof).toMatchObject({ code: 'algorithm-refused' });
  });
});

describe('its key', () => {
  const keyBy = async (documents: Parameters<typeof toolsWith>[0], header: object = { kid: 'one' }) => {
    const { proof, key } = await verifySdJwt(`${await sign(CLAIMS, header)}~`, SCHOOL, toolsWith(documents));
    return [proof.code ?? proof.outcome, key.code ?? key.outcome];
  };

  it('comes from the issuer’s own metadata, or its host’s key set where it has none', async () => {
    expect(await keyBy({ [METADATA]: metadata() })).toEqual(['pass', 'pass']);
    const elsewhere = { issuer: SCHOOL, jwks_uri: 'https://keys.example/school' };
    expect(await keyBy({ [METADATA]: elsewhere, 'https://keys.example/school': { keys: [jwk] } })).toEqual([
      'pass',
      'pass',
    ]);
    expect(await keyBy({ [METADATA]: 'not-found', [KEY_SET]: { keys: [jwk] } })).toEqual(['pass', 'pass']);
  });

  it('is nobody’s where the metadata is another issuer’s, or cannot be had', async () => {
    const foreign = { ...metadata(), issuer: 'https://school.example/issuers/8' };
    expect(await keyBy({ [METADATA]: foreign })).toEqual(['not-computed', 'controller-differs']);
    expect(await keyBy({})).toEqual(['not-computed', 'key-unreachable']);
    expect(await keyBy({ [METADATA]: metadata() }, { kid: 'two' })).toEqual(['not-computed', 'not-for-assertion']);
  });

  /** Signed with the key of certificates that openssl made: self-signed, as anybody can make one. */
  async function byCertificate(which: 'good' | 'over', documents: Parameters<typeof toolsWith>[0]) {
    const { key: pem, [which]: certificate } = certificates['P-256'];
    const token = await signWith(await jose.importPKCS8(pem, 'ES256'), CLAIMS, { x5c: [certificate] });
    const { proof, key } = await verifySdJwt(`${token}~`, SCHOOL, toolsWith(documents));
    return [proof.code ?? proof.outcome, key.code ?? key.outcome, key.details];
  }
  const NOWHERE = { [METADATA]: 'not-found', [KEY_SET]: 'not-found' } as const;

  it('in a certificate proves no issuer by itself, whatever the certificate says', async () => {
    const names = { CN: 'Harbour School Seal', O: 'Harbour School', organizationIdentifier: 'VATXX-12345678' };
    const hosts = ['school.example', SCHOOL];
    expect(await byCertificate('good', NOWHERE)).toEqual([
      'pass',
      'issuer-not-proven',
      { certificate: { ...names, hosts } },
    ]);
    const { key } = certificates['P-256'];
    const own = await jose.exportJWK(createPublicKey(key));
    const listed = await byCertificate('good', { [METADATA]: { issuer: SCHOOL, jwks: { keys: [{ ...own }] } } });
    expect(listed.slice(0, 2)).toEqual(['pass', 'pass']);
  });

  it('in a certificate must have been good when it signed', async () => {
    expect((await byCertificate('over', NOWHERE)).slice(0, 2)).toEqual(['pass', 'key-expired']);
    expect(await keyBy(NOWHERE, { x5c: ['AAAA'] })).toEqual(['not-computed', 'key-unreadable']);
  });
});

describe('a key binding', () => {
  const bind = async (token: string, key = holder.privateKey, typ = 'kb+jwt') =>
    token +
    (await signWith(key, { aud: 'https://reader.example', iat: 1_780_000_000, sd_hash: digest(token) }, { typ }));

  it('is told where it is good', async () => {
    const token = await show({ ...CLAIMS, cnf }, NAME);
    expect((await verify(await bind(token))).proof).toMatchObject({
      outcome: 'pass',
      details: { keyBinding: { for: 'https://reader.example', at: 1_780_000_000 } },
    });
  });

  it('by another key, of another type or over other pieces warns', async () => {
    const token = await show({ ...CLAIMS, cnf }, NAME);
    const other = await show({ ...CLAIMS, cnf }, NAME, COURSE);
    const moved = other + (await bind(token)).slice(token.length);
    for (const wrong of [await bind(token, keys.privateKey), await bind(token, holder.privateKey, 'JWT'), moved]) {
      expect((await verify(wrong)).proof).toMatchObject({ outcome: 'warn', code: 'key-binding-wrong' });
    }
  });
});

describe('a status entry', () => {
  const LIST = { status_list: { idx: 7, uri: 'https://school.example/status/1' } };
  const read = async (token: string) => {
    const opened = await open(new TextEncoder().encode(token));
    return 'readings' in opened ? opened.readings[0] : undefined;
  };

  it('that is shown as a piece makes the whole worthless: it must be seen', async () => {
    const hidden = piece('salt-9', 'status', LIST);
    const token = await show({ ...CLAIMS, _sd: [digest(hidden)] }, hidden);
    expect((await verify(token)).proof).toMatchObject({ outcome: 'fail', code: 'pieces-do-not-fit' });
  });

  it('may be what is withheld, where the token shows none', async () => {
    const hidden = piece('salt-9', 'status', LIST);
    const payload = { ...CLAIMS, _sd: [digest(NAME), digest(hidden)] };
    expect(await read(await show(payload, NAME))).toMatchObject({ isPartlyShown: true, status: [] });
    const open = await read(await show({ ...payload, status: LIST }, NAME));
    expect(open?.status).toMatchObject([{ type: 'TokenStatusList' }]);
  });

  it('is not withheld where all that the token has is shown', async () => {
    const payload = { ...CLAIMS, _sd: [digest(NAME)] };
    expect(await read(await show(payload, NAME))).not.toHaveProperty('isPartlyShown');
  });
});

describe('a W3C credential in an SD-JWT', () => {
  const STATUS = { type: 'BitstringStatusListEntry', statusListIndex: '7' };
  const END = '2030-01-01T00:00:00Z';
  const BADGE = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    issuer: SCHOOL,
    name: 'Knots',
    credentialSubject: { id: 'urn:x:ana', knows: 'knots' },
  };
  const hidden = piece('salt-1', 'credentialStatus', STATUS);
  const entry = piece('salt-2', STATUS);
  const within = piece('salt-3', 'statusListIndex', '7');
  const list = piece('salt-4', 'credentialStatus', [STATUS, { '...': digest(entry) }]);
  const image = piece('salt-5', 'image', 'https://school.example/knots.png');
  const codes = async (payload: JsonObject, ...pieces: string[]) => {
    const opened = await open(new TextEncoder().encode(await show({ ...BADGE, ...payload }, ...pieces)));
    return 'readings' in opened ? opened.readings.flatMap(({ findings }) => findings.map(({ code }) => code)) : [];
  };

  it.each<[string, JsonObject, string[]]>([
    ['a status', { validUntil: END, _sd: [digest(hidden)] }, []],
    ['an end, or anything else', { credentialStatus: STATUS, _sd: [digest(image)] }, []],
    ['one of several status entries', { validUntil: END, credentialStatus: [STATUS, { '...': digest(entry) }] }, []],
    ['a status entry of a list that is a piece', { validUntil: END, _sd: [digest(list)] }, [list]],
    ['part of a status entry', { validUntil: END, credentialStatus: { ...STATUS, _sd: [digest(within)] } }, []],
  ])('of which %s may be withheld leaves open whether it is in force', async (_, payload, pieces) => {
    expect(await codes(payload, ...pieces)).toContain('validity-not-shown');
  });

  it.each<[string, JsonObject, string[]]>([
    ['all is shown', { _sd: [digest(hidden), digest(image)] }, [hidden, image]],
    ['an entry of a list is shown', { validUntil: END, _sd: [digest(list)] }, [list, entry]],
    ['end and status stand there', { validUntil: END, credentialStatus: STATUS, _sd: [digest(image)] }, []],
    ['the token ends', { exp: 2_000_000_000, credentialStatus: STATUS, _sd: [digest(image)] }, []],
    ['only its subject withholds', { credentialSubject: { id: 'urn:x:ana', _sd: [digest(image)] } }, []],
    ['nothing is withheld', {}, []],
  ])('is in force as far as it says where %s', async (_, payload, pieces) => {
    expect(await codes(payload, ...pieces)).not.toContain('validity-not-shown');
  });
});

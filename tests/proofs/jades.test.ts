/** European Digital Credentials, sealed by jose with the key of certificates that openssl made. */
import { createHash } from 'node:crypto';
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { createExamine } from '../../lib/checking/examine.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import certificates from '../keys/certificates.json' with { type: 'json' };
import { toolsWith } from './tools.ts';

const CREDENTIAL = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'http://data.europa.eu/snb/model/context/edc-ap'],
  id: 'urn:credential:7',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  displayParameter: { title: { de: ['Navigation'], en: ['Tidewater Navigation'] } },
  issuer: { id: 'urn:org:1', type: 'Organisation', legalName: { en: ['Harbour School'] } },
  issuanceDate: '2026-01-02T03:04:05Z',
  validFrom: '2026-01-02T03:04:05Z',
  expirationDate: '2040-01-02T03:04:05Z',
  credentialSubject: { id: 'urn:person:1', type: 'Person', fullName: { en: ['Ana Ferro'] } },
};
const TEXT = JSON.stringify(CREDENTIAL, null, 2);

const named = (certificate: string) => ({
  x5c: [certificate],
  'x5t#S256': createHash('sha256').update(Buffer.from(certificate, 'base64')).digest('base64url'),
});

/** A sealed credential; the header's members can be exchanged. */
async function seal(more: JsonObject = {}, type: 'RSA' | 'P-256' = 'RSA'): Promise<JsonObject> {
  const { key, good } = certificates[type];
  const alg = type === 'RSA' ? 'RS256' : 'ES256';
  const header = {
    alg,
    b64: false,
    crit: ['b64', 'sigT', 'adoTst'],
    sigT: '2026-01-02T03:04:05Z',
    adoTst: { tstTokens: [{ val: 'AAAA' }] },
    ...named(good),
    ...more,
  };
  const signed = await new jose.FlattenedSign(new TextEncoder().encode(TEXT))
    .setProtectedHeader(header)
    .sign(await jose.importPKCS8(key, alg), { crit: { sigT: true, adoTst: true, sigD: true } });
  return { payload: TEXT, signatures: [{ protected: signed.protected ?? '', signature: signed.signature }] };
}

async function examine(document: JsonObject) {
  const evidence = await createExamine(toolsWith())(new TextEncoder().encode(JSON.stringify(document)));
  const told = ['document', 'proof', 'key'].map((id) => {
    const check = evidence.checks.find((one) => one.id === id);
    return check?.code ?? check?.outcome;
  });
  return { told, credential: evidence.credential };
}

describe('a European Digital Credential', () => {
  it('with more seals or status entries than are looked at is left open, and says so', async () => {
    const { payload, signatures } = await seal();
    const [one = {}] = signatures as readonly JsonObject[];
    expect((await examine({ payload, signatures: Array<JsonObject>(17).fill(one) })).told[0]).toBe('too-large');
    const status = Array<JsonObject>(17).fill({ type: 'TrustedCredentialStatusList2021' });
    expect(
      (await examine({ payload: JSON.stringify({ ...CREDENTIAL, credentialStatus: status }), signatures })).told[0],
    ).toBe('too-large');
    expect((await examine({ payload, signatures: Array<JsonObject>(16).fill(one) })).told[0]).toBe('pass');
  });

  it.each(['RSA', 'P-256'] as const)('is sound by its seal of %s, which proves no owner', async (type) => {
    const { told, credential } = await examine(await seal({}, type));
    expect(told).toEqual(['pass', 'pass', 'issuer-not-proven']);
    expect(credential).toMatchObject({
      format: 'edc',
      achievement: { name: 'Tidewater Navigation' },
      issuer: { name: 'Harbour School' },
      holder: { name: 'Ana Ferro' },
      expires: '2040-01-02T03:04:05Z',
    });
  });

  it('is not genuine when its text was changed', async () => {
    const sealed = await seal();
    const forged = { ...sealed, payload: TEXT.replace('Ana Ferro', 'Eve Ferro') };
    expect((await examine(forged)).told).toEqual(['pass', 'signature-wrong', 'issuer-not-proven']);
    expect((await examine({ ...sealed, payload: `${TEXT} ` })).told[1]).toBe('signature-wrong');
  });

  it.each<[string, JsonObject, string, string]>([
    ['a certificate other than the one named', { 'x5t#S256': 'AAAA' }, 'malformed-proof', 'none'],
    ['a certificate that was over when it signed', named(certificates.RSA.over), 'pass', 'key-expired'],
    ['a time at which the certificate was not good', { sigT: '2036-01-02T03:04:05Z' }, 'pass', 'key-expired'],
    ['no certificate', { x5c: [] }, 'not-computed', 'key-unreadable'],
    ['an extension that is not known', { crit: ['b64', 'sigD'], sigD: {} }, 'algorithm-refused', 'none'],
    ['another key’s certificate', named(certificates['P-256'].good), 'signature-wrong', 'issuer-not-proven'],
  ])('with %s is told for it', async (_, header, proof, key) => {
    expect((await examine(await seal(header))).told.slice(1)).toEqual([proof, key]);
  });

  it('without a seal is signed by nobody', async () => {
    expect((await examine(CREDENTIAL)).told.slice(1)).toEqual(['none', 'none']);
  });

  it('that is cut off is unreadable', async () => {
    const sealed = await seal();
    expect((await examine({ ...sealed, payload: TEXT.slice(0, 300) })).told[0]).toBe('unreadable');
  });
});

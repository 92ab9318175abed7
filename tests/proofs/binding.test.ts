/** Whose key it is, chains and dates of proofs: what a good signature does not say. */
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyProof } from '../../lib/proofs/index.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from './badges.ts';
import { createHandSigner } from './signers.ts';
import { NOW, toolsWith } from './tools.ts';

const SCHOOL = 'did:web:school.example';
const ADDRESS = 'https://school.example/.well-known/did.json';

const METHOD = `${SCHOOL}#key-1`;
const signer = createHandSigner();
const badge = smallBadge({ issuer: SCHOOL, contexts: [] });
const document: JsonObject = {
  id: SCHOOL,
  verificationMethod: [{ id: '#key-1', type: 'Multikey', controller: SCHOOL, publicKeyMultibase: signer.multikey }],
  assertionMethod: ['#key-1'],
};
let signed: JsonObject;

/** Signed by the school's key: the proof names a method of its did:web document. */
beforeAll(async () => {
  signed = await signer.prove(badge, { verificationMethod: METHOD });
});

const verify = (badge: JsonObject, held: JsonObject | 'offline' | 'not-found' = document, issuer: string = SCHOOL) =>
  verifyProof(badge, badge.proof as JsonObject, issuer, toolsWith({ [ADDRESS]: held }));

const withMethod = (change: JsonObject): JsonObject => ({
  ...document,
  verificationMethod: [{ ...(document.verificationMethod as JsonObject[])[0], ...change }],
});

describe('a key of a controller document', () => {
  it('is the issuer’s when the issuer’s document lists it for assertions', async () => {
    expect(await verify(signed)).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
  });

  it.each<[string, () => JsonObject, string]>([
    [
      'is listed for logging in only',
      () => ({ ...document, assertionMethod: [], authentication: ['#key-1'] }),
      'not-for-assertion',
    ],
    [
      'is controlled by somebody else',
      () => withMethod({ controller: 'did:web:mallory.example' }),
      'controller-differs',
    ],
    ['names no controller', () => withMethod({ controller: undefined }), 'controller-differs'],
    ['is revoked', () => withMethod({ revoked: '2026-02-01T00:00:00Z' }), 'key-revoked'],
    ['has expired', () => withMethod({ expires: '2026-02-01T00:00:00Z' }), 'key-expired'],
    ['has an end that cannot be read', () => withMethod({ expires: 'soon' }), 'key-expired'],
  ])('does not count when it %s', async (_, held, code) => {
    expect(await verify(signed, held())).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'fail', code } });
  });

  it('is not found when the document does not hold it', async () => {
    const held = { ...document, verificationMethod: [], assertionMethod: [] };
    expect(await verify(signed, held)).toMatchObject({
      proof: { outcome: 'unknown', code: 'not-computed' },
      key: { outcome: 'fail', code: 'not-for-assertion' },
    });
  });

  it('is not believed of a document that is somebody else’s', async () => {
    const held = { ...document, id: 'did:web:mallory.example' };
    expect((await verify(signed, held)).key).toMatchObject({ outcome: 'fail', code: 'controller-differs' });
  });

  it.each(['offline', 'not-found'] as const)('leaves both open when the document is %s', async (trouble) => {
    expect(await verify(signed, trouble)).toMatchObject({
      proof: { outcome: 'unknown', code: 'not-computed' },
      key: { outcome: 'unknown', code: 'key-unreachable' },
    });
  });
});

describe('a proof', () => {
  it('by a foreign key is good, and its key is not', async () => {
    const mallory = `did:key:${signer.multikey}`;
    const foreign = await signer.prove(badge, { verificationMethod: `${mallory}#${signer.multikey}` });
    expect(await verify(foreign)).toMatchObject({
      proof: { outcome: 'pass' },
      key: { outcome: 'fail', code: 'controller-differs' },
    });
  });

  it('does not get its key from a fragment that looks like one', async () => {
    const forged = await signer.prove(badge, { verificationMethod: `${SCHOOL}#${signer.multikey}` });
    expect(await verify(forged)).toMatchObject({ proof: { outcome: 'unknown' }, key: { code: 'not-for-assertion' } });
  });

  it('for another purpose is not for issuing', async () => {
    const proof = { ...(signed.proof as JsonObject), proofPurpose: 'authentication' };
    expect((await verify({ ...signed, proof })).key).toMatchObject({ outcome: 'fail', code: 'not-for-assertion' });
  });

  it('that has expired is named before its signature is looked at', async () => {
    const proof = { ...(signed.proof as JsonObject), expires: new Date(NOW - 1000).toISOString() };
    expect((await verify({ ...signed, proof })).proof).toMatchObject({ outcome: 'fail', code: 'proof-expired' });
  });

  it.each<[string, JsonObject]>([
    ['no key', { verificationMethod: undefined }],
    ['a key that is no URL', { verificationMethod: 'key-1' }],
    ['no purpose', { proofPurpose: undefined }],
    ['a date that is none', { created: 'yesterday' }],
    ['an earlier proof that is not there', { previousProof: 'urn:uuid:nowhere' }],
    ['no list of earlier proofs in it', { previousProof: [] }],
    ['a signature that is no multibase', { proofValue: '???' }],
  ])('with %s is malformed', async (_, change) => {
    const proof = { ...(signed.proof as JsonObject), ...change };
    expect((await verify({ ...signed, proof })).proof).toMatchObject({ outcome: 'fail', code: 'malformed-proof' });
  });

  it('of an unknown suite says so, and nothing of its key', async () => {
    const proof = { type: 'SealingWaxSignature1699', verificationMethod: `${SCHOOL}#key-1` };
    expect(await verifyProof(signed, proof, SCHOOL, toolsWith())).toMatchObject({
      proof: { outcome: 'unknown', code: 'suite-unsupported' },
      key: { outcome: 'none' },
    });
  });

  it('covers a document that rests on an unknown vocabulary as far as nobody can tell', async () => {
    const context = [...(signed['@context'] as string[]), 'https://school.example/context'];
    expect((await verify({ ...signed, '@context': context })).proof).toMatchObject({
      outcome: 'unknown',
      code: 'not-computed',
    });
  });
});

describe('what a proof says of itself', () => {
  const remark = async (options: JsonObject) => {
    const proven = await signer.prove(badge, { verificationMethod: METHOD, ...options });
    return (await verifyProof(proven, proven.proof as JsonObject, SCHOOL, toolsWith({ [ADDRESS]: document }))).proof;
  };
  const inSeconds = (seconds: number) => new Date(NOW + seconds * 1000).toISOString();

  it('is told where it is dated ahead of today, unless a clock may be to blame', async () => {
    expect(await remark({ created: inSeconds(6 * 60) })).toMatchObject({ outcome: 'warn', code: 'created-ahead' });
    expect(await remark({ created: inSeconds(4 * 60) })).toMatchObject({ outcome: 'pass' });
  });

  it('is told where it was made for somebody', async () => {
    const made = await remark({ domain: ['harbour.example', 'sea.example'], challenge: 'c-1' });
    expect(made).toMatchObject({
      outcome: 'pass',
      details: { domain: 'harbour.example, sea.example', challenge: 'c-1' },
    });
    expect(made.message).toContain('harbour.example, sea.example');
    expect(await remark({ challenge: 'c-1' })).toMatchObject({ outcome: 'pass', details: { challenge: 'c-1' } });
  });
});

describe('a chain', () => {
  it('covers the document together with the earlier proof', async () => {
    const once = await signer.prove(badge, { verificationMethod: METHOD, id: 'urn:uuid:first' });
    const chained = await signer.prove(once, { verificationMethod: METHOD, previousProof: 'urn:uuid:first' });
    const [earlier, later] = chained.proof as [JsonObject, JsonObject];
    const tools = toolsWith({ [ADDRESS]: document });
    expect((await verifyProof(chained, later, SCHOOL, tools)).proof.outcome).toBe('pass');
    const twisted = { ...chained, proof: [{ ...earlier, created: '2026-03-03T03:03:03Z' }, later] };
    expect((await verifyProof(twisted, later, SCHOOL, tools)).proof).toMatchObject({ code: 'signature-wrong' });
  });
});

/** Sets of proofs: which of them speaks for the credential. */
import * as jose from 'jose';
import { describe, expect, it } from 'vitest';
import { checkProofs } from '../../lib/checks/proof.ts';
import type { Reading, Securing } from '../../lib/formats/format.ts';
import { openText } from '../../lib/formats/index.ts';
import type { TroubleCode } from '../../lib/net/ask.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from '../proofs/badges.ts';
import { createHandSigner } from '../proofs/signers.ts';
import { toolsWith } from '../proofs/tools.ts';

const SCHOOL = 'did:web:school.example';
const ADDRESS = 'https://school.example/.well-known/did.json';
const [school, notary] = [createHandSigner(), createHandSigner()];
const id = `${SCHOOL}#key-1`;
const controller = {
  id: SCHOOL,
  verificationMethod: [{ id, type: 'Multikey', controller: SCHOOL, publicKeyMultibase: school.multikey }],
  assertionMethod: [id],
};

const unsigned = smallBadge({ issuer: SCHOOL, contexts: [] });
const byNotary = await notary.prove(unsigned, {
  verificationMethod: `did:key:${notary.multikey}#${notary.multikey}`,
});
const byBoth = await school.prove(byNotary, { verificationMethod: id });

async function told(document: JsonObject, known: JsonObject | TroubleCode) {
  const { proof, key } = await check(document, known);
  return [proof, key].map(({ code, outcome }) => code ?? outcome);
}

async function check(document: JsonObject, known: JsonObject | TroubleCode) {
  const opened = openText(JSON.stringify(document));
  const [reading] = 'readings' in opened ? opened.readings : [];
  if (!reading) throw new Error('it was not read');
  return await checkProofs(reading, toolsWith({ [ADDRESS]: known }));
}

it.each<[string, JsonObject, JsonObject | TroubleCode, readonly string[]]>([
  ['the issuer’s beside a notary’s', byBoth, controller, ['pass', 'pass']],
  ['the issuer’s, out of reach, beside a notary’s', byBoth, 'timed-out', ['not-computed', 'key-unreachable']],
  ['a notary’s alone', byNotary, controller, ['pass', 'controller-differs']],
  ['both, and changed', { ...byBoth, name: 'Master Mariner' }, controller, ['signature-wrong', 'controller-differs']],
  [
    'both, changed, the issuer’s out of reach',
    { ...byBoth, name: 'Master' },
    'offline',
    ['signature-wrong', 'controller-differs'],
  ],
  [
    'a notary’s beside one of an unknown kind',
    { ...byNotary, proof: [byNotary.proof as JsonObject, { type: 'SealingWax' }] },
    controller,
    ['pass', 'controller-differs'],
  ],
])('%s', async (_, document, known, codes) => {
  expect(await told(document, known)).toEqual(codes);
});

describe('what is beside the proof that speaks', () => {
  const broken = { ...(byNotary.proof as JsonObject), proofValue: 'z1' };
  const seal = { type: 'SealingWax' };

  it.each<readonly [string, readonly JsonObject[], string, readonly string[]]>([
    ['another that is good', [], 'pass', ['pass controller-differs']],
    [
      'one that is wrong',
      [broken],
      'other-proof-wrong',
      ['pass controller-differs', 'signature-wrong controller-differs'],
    ],
    ['one of a kind that nobody knows', [seal], 'pass', ['pass controller-differs', 'suite-unsupported none']],
  ])('%s', async (_, more, code, others) => {
    const proofs = [...more, ...(byBoth.proof as readonly JsonObject[])];
    const { proof, key } = await check({ ...byBoth, proof: proofs }, controller);
    expect([proof.code ?? proof.outcome, key.outcome]).toEqual([code, 'pass']);
    const beside = (proof.details?.others ?? []) as readonly { proof: string; key: string }[];
    expect(beside.map((one) => `${one.proof} ${one.key}`).toSorted()).toEqual(others);
  });

  it('is not told where there is none, nor where none is good', async () => {
    const alone = await school.prove(unsigned, { verificationMethod: id });
    expect((await check(alone, controller)).proof).not.toHaveProperty('details.others');
    const { proof } = await check({ ...byBoth, name: 'Master Mariner' }, controller);
    expect(proof.code).toBe('signature-wrong');
  });
});

describe('which of two speaks', () => {
  const unproven = 'did:web:elsewhere.example';
  const own = `did:key:${notary.multikey}`;
  const byOwn = { verificationMethod: `${own}#${notary.multikey}` };

  it('one that is sound and nobody’s before one that is wrong', async () => {
    const document = { ...unsigned, issuer: own };
    const good = await notary.prove(document, byOwn);
    const wrong = { ...(good.proof as JsonObject), created: '2026-03-03T03:03:03Z' };
    for (const proof of [
      [good.proof as JsonObject, wrong],
      [wrong, good.proof as JsonObject],
    ]) {
      const told = await check({ ...good, proof }, controller);
      expect([told.proof.outcome, told.key.outcome]).not.toContain('fail');
    }
  });

  it('one that is out of reach before one of a stranger or of an unknown kind', async () => {
    const away = { ...(byNotary.proof as JsonObject), verificationMethod: `${unproven}#1` };
    const { key } = await check(
      { ...byNotary, proof: [{ type: 'SealingWax' }, byNotary.proof as JsonObject, away] },
      controller,
    );
    expect(key.outcome).toBe('unknown');
    const strangers = await check(
      { ...byNotary, proof: [{ type: 'SealingWax' }, byNotary.proof as JsonObject] },
      controller,
    );
    expect(strangers.key.code).toBe('controller-differs');
  });
});

describe('a token beside a proof that is wrong', () => {
  const KEYS = 'https://school.example/.well-known/jwks.json';
  const ISSUER = 'https://school.example/issuers/7';

  /** What speaks for a credential by both, whose token is good by the key in its header; whose that is, the key set tells. */
  async function both(set: JsonObject | TroubleCode | 'its own') {
    const { privateKey, publicKey } = await jose.generateKeyPair('ES256', { extractable: true });
    const jwk = (await jose.exportJWK(publicKey)) as JsonObject;
    const badge = smallBadge({ issuer: ISSUER, contexts: [] });
    const token = await new jose.CompactSign(new TextEncoder().encode(JSON.stringify(badge)))
      .setProtectedHeader({ alg: 'ES256', jwk: jwk as jose.JWK })
      .sign(privateKey);
    const good = await notary.prove(badge, { verificationMethod: `did:key:${notary.multikey}#${notary.multikey}` });
    const wrong = { ...(good.proof as JsonObject), created: '2026-03-03T03:03:03Z' };
    const reading: Reading = {
      format: 'ob3',
      credential: { format: 'ob3', achievement: {}, issuer: { id: ISSUER } },
      document: badge,
      securing: [
        { how: 'proof', proof: wrong },
        { how: 'jwt', token },
      ],
      status: [],
      schemas: [],
      endorsements: [],
      findings: [],
    };
    const keys = set === 'its own' ? { keys: [jwk] } : set;
    const { proof, key } = await checkProofs(reading, toolsWith({ [KEYS]: keys }));
    return [proof, key].map(({ code, outcome }) => code ?? outcome);
  }

  it.each<readonly [string, JsonObject | TroubleCode | 'its own', readonly string[]]>([
    ['the issuer’s', 'its own', ['other-proof-wrong', 'pass']],
    ['nobody’s', { keys: [] }, ['pass', 'issuer-not-proven']],
    ['unclear whose', 'offline', ['pass', 'key-unreachable']],
  ])('speaks for it: %s', async (_, set, codes) => {
    expect(await both(set)).toEqual(codes);
  });
});

describe('a proof with a doubt', () => {
  it('goes before one that is wrong', async () => {
    const ahead = await school.prove(unsigned, { verificationMethod: id, created: '2027-01-01T00:00:00Z' });
    const wrong = { ...(ahead.proof as JsonObject), created: '2026-03-03T03:03:03Z' };
    const { proof, key } = await check({ ...ahead, proof: [wrong, ahead.proof as JsonObject] }, controller);
    expect([proof.code, key.outcome]).toEqual(['other-proof-wrong', 'pass']);
  });
});

describe('each way of securing', () => {
  const reading = (securing: readonly Securing[], more: Partial<Reading> = {}): Reading => ({
    format: 'ob3',
    credential: { format: 'ob3', achievement: {} },
    document: {},
    securing,
    status: [],
    schemas: [],
    endorsements: [],
    findings: [],
    ...more,
  });

  it.each<readonly [string, readonly Securing[], readonly string[]]>([
    ['none', [], ['none', 'none']],
    ['being served', [{ how: 'hosted', url: 'https://school.example/1' }], ['none', 'none']],
    ['a token of Open Badges 2.0, which is proven elsewhere', [{ how: 'ob2-jws', token: 'x' }], ['none', 'none']],
  ])('%s is no proof', async (_, securing, outcomes) => {
    const { proof, key } = await checkProofs(reading(securing), toolsWith());
    expect([proof, key].map(({ outcome }) => outcome)).toEqual(outcomes);
    expect([proof, key].map(({ id }) => id)).toEqual(['proof', 'key']);
  });

  it.each<readonly [string, Securing]>([
    ['a token', { how: 'jwt', token: 'x.y.z' }],
    ['a token with pieces', { how: 'sd-jwt', token: 'x.y.z~' }],
    ['a signature beside its payload', { how: 'jades', payload: '{}', header: 'x', signature: 'z' }],
    ['a proof', { how: 'proof', proof: { type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' } }],
  ])('%s that is none is no pass', async (_, securing) => {
    const { proof } = await checkProofs(reading([securing]), toolsWith());
    expect(['fail', 'unknown']).toContain(proof.outcome);
  });
});

/** Every suite: what others signed is good, and after any change to it, it no longer is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyProof } from '../../lib/proofs/index.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { fullBadge, smallBadge } from './badges.ts';
import { SIGNERS, type Signer } from './signers.ts';
import { mutants, toolsWith } from './tools.ts';

/**
 * What may change: the JCS suites sign under the contexts that the proof names, and the document may add to them; and the
 * older suites know their own context, which adds nothing to the document itself.
 */
const MAY_CHANGE: Readonly<Record<string, string>> = {
  'eddsa-jcs-2022': '@context changed',
  'ecdsa-jcs-2019': '@context changed',
  Ed25519Signature2018: '@context.2 removed',
  JsonWebSignature2020: '@context.2 removed',
};

const tools = toolsWith();
const proofOf = (document: JsonObject) => document.proof as JsonObject;
const verify = (document: JsonObject, issuer: string) => verifyProof(document, proofOf(document), issuer, tools);

describe.each(Object.keys(SIGNERS))('%s', (name) => {
  let signer: Signer;
  let signed: JsonObject;

  beforeAll(async () => {
    signer = (await SIGNERS[name]?.()) as Signer;
    signed = await signer.sign(smallBadge(signer));
  });

  it('passes as it was signed', async () => {
    expect(await verify(signed, signer.issuer)).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
  });

  it('passes with everything that a badge can hold', async () => {
    const full = await signer.sign(fullBadge(signer));
    expect(await verify(full, signer.issuer)).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
  });

  it('passes whatever the order of its members', async () => {
    const { proof, ...body } = signed;
    const turned = { proof, ...Object.fromEntries(Object.entries(body).toReversed()) };
    expect((await verify(turned, signer.issuer)).proof.outcome).toBe('pass');
  });

  it('is never good after a change to the document or its proof', async () => {
    const good: string[] = [];
    for (const { what, document } of mutants(signed)) {
      if (typeof document.proof !== 'object' || what === MAY_CHANGE[signer.suite]) continue;
      const { proof, key } = await verify(document, signer.issuer);
      if (proof.outcome === 'pass' && key.outcome === 'pass') good.push(what);
    }
    expect(good).toEqual([]);
  });

  it('is not good as the proof of another suite', async () => {
    const others = Object.keys(SIGNERS).map((other) => other.split(' ')[0] ?? '');
    for (const suite of new Set(others.filter((other) => other !== signer.suite))) {
      const isCryptosuite = /^(ed|ec)dsa-/.test(suite);
      const label = isCryptosuite ? { type: 'DataIntegrityProof', cryptosuite: suite } : { type: suite };
      const relabelled = { ...signed, proof: { ...proofOf(signed), ...label } };
      expect((await verify(relabelled, signer.issuer)).proof.outcome, suite).not.toBe('pass');
    }
  });

  it('is not the proof of another issuer’s key', async () => {
    const other = (await SIGNERS[name]?.()) as Signer;
    const elsewhere = await other.sign(smallBadge(signer));
    expect(await verify(elsewhere, signer.issuer)).toMatchObject({
      proof: { outcome: 'pass' },
      key: { outcome: 'fail', code: 'controller-differs' },
    });
    const { verificationMethod } = proofOf(elsewhere);
    const exchanged = { ...signed, proof: { ...proofOf(signed), ...(verificationMethod && { verificationMethod }) } };
    expect((await verify(exchanged, signer.issuer)).proof).toMatchObject({ outcome: 'fail' });
  });
});

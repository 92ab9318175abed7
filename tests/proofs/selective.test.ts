/** Selective disclosure: what its holder shows is good, what the holder changed or the issuer gave for keeping is not. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import fc from 'fast-check';
import signatures from 'jsonld-signatures';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCbor } from '../../lib/proofs/cbor.ts';
import { verifyProof } from '../../lib/proofs/index.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from './badges.ts';
import { documentLoader, MADE, purpose } from './signers.ts';
import { mutants, toolsWith } from './tools.ts';

const tools = toolsWith();
let issuer: string;
let base: JsonObject;
let shown: JsonObject;

const verify = (document: JsonObject) => verifyProof(document, document.proof as JsonObject, issuer, tools);

beforeAll(async () => {
  const pair = await ecdsaMultikey.generate({ curve: 'P-256' });
  const { publicKeyMultibase = '' } = await pair.export({ publicKey: true });
  issuer = `did:key:${publicKeyMultibase}`;
  pair.id = `${issuer}#${publicKeyMultibase}`;
  pair.controller = issuer;
  const signing = ecdsaSd.createSignCryptosuite({ mandatoryPointers: ['/issuer', '/validFrom'] });
  const badge = {
    ...smallBadge({ issuer, contexts: [] }),
    evidence: [{ type: ['Evidence'], name: 'Log of a crossing' }],
  };
  base = (await signatures.sign(badge, {
    suite: new DataIntegrityProof({ signer: pair.signer(), cryptosuite: signing, date: MADE }),
    purpose: purpose(),
    documentLoader,
  })) as JsonObject;
  const selectivePointers = ['/credentialSubject/achievement/name', '/evidence'];
  shown = (await signatures.derive(base, {
    suite: new DataIntegrityProof({ cryptosuite: ecdsaSd.createDiscloseCryptosuite({ selectivePointers }) }),
    purpose: purpose(),
    documentLoader,
  })) as JsonObject;
});

describe('ecdsa-sd-2023', () => {
  it('passes with what the holder chose to show', async () => {
    expect(shown).not.toHaveProperty('name');
    expect(await verify(shown)).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
  });

  it('as the issuer made it is not for showing', async () => {
    expect((await verify(base)).proof).toMatchObject({ outcome: 'fail', code: 'base-proof' });
  });

  it('is never good after a change', async () => {
    const good: string[] = [];
    for (const { what, document } of mutants(shown)) {
      if (typeof document.proof !== 'object') continue;
      const { proof, key } = await verify(document);
      if (proof.outcome === 'pass' && key.outcome === 'pass') good.push(what);
    }
    expect(good).toEqual([]);
  });
});

describe('CBOR', () => {
  it.each<[string, number[], unknown]>([
    ['numbers', [0x83, 0x00, 0x18, 0x64, 0x19, 0x03, 0xe8], [0, 100, 1000]],
    ['bytes', [0x42, 1, 2], Uint8Array.of(1, 2)],
    ['maps', [0xa1, 0x01, 0x41, 7], new Map([[1, Uint8Array.of(7)]])],
  ])('is read: %s', (_, bytes, value) => {
    expect(readCbor(Uint8Array.from(bytes))).toEqual(value);
  });

  it.each<[string, number[]]>([
    ['nothing', []],
    ['bytes left over', [0x00, 0x00]],
    ['an array that claims to be endless', [0x9a, 0xff, 0xff, 0xff, 0xff]],
    ['bytes that are not there', [0x5a, 0xff, 0xff, 0xff, 0xff]],
    ['nesting', [...Array<number>(100).fill(0x81), 0x00]],
    ['an indefinite length', [0x9f, 0x00, 0xff]],
    ['text', [0x61, 0x61]],
  ])('is not read: %s', (_, bytes) => {
    expect(readCbor(Uint8Array.from(bytes))).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => void readCbor(bytes)));
  });
});

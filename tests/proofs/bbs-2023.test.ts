/**
 * bbs-2023 by a badge that @digitalbazaar/bbs-2023-cryptosuite signed and its holder's side derived (bbs-badge.json; the key
 * was made for it and thrown away). A file and no signer: that package has a random key and proof at every run, and its curve
 * is none of ours.
 */
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { readMultikey } from '../../lib/keys/multikey.ts';
import { type BbsProof, verifyBbsProof } from '../../lib/proofs/bbs.ts';
import { bytesOf } from '../../lib/proofs/disclosure.ts';
import { verifyProof } from '../../lib/proofs/index.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import badge from './bbs-badge.json' with { type: 'json' };
import { mutants, toolsWith } from './tools.ts';

const tools = toolsWith();
const shown: JsonObject = badge.shown;
const issuer = badge.shown.issuer.id;

const verify = (document: JsonObject) => verifyProof(document, document.proof as JsonObject, issuer, tools);
const withValue = (proofValue: string): JsonObject => ({ ...shown, proof: { ...badge.shown.proof, proofValue } });

describe('bbs-2023', () => {
  it('passes with what the holder chose to show', async () => {
    expect(shown).not.toHaveProperty('name');
    expect(await verify(shown)).toMatchObject({ proof: { outcome: 'pass' }, key: { outcome: 'pass' } });
  });

  it('as the issuer made it is not for showing', async () => {
    expect((await verify(withValue(badge.base))).proof).toMatchObject({ outcome: 'fail', code: 'base-proof' });
  });

  it('bound to a holder is not claimed to be good', async () => {
    expect((await verify(withValue('u2V0FAAAA'))).proof).toMatchObject({
      outcome: 'unknown',
      code: 'suite-unsupported',
    });
  });

  it('of more statements than can be looked at is left open', async () => {
    const value = [0xd9, 0x5d, 0x03, 0x85, 0x59, 0x80, 0x00, ...new Uint8Array(0x8000), 0xa0, 0x80, 0x80, 0x40];
    const many = withValue(`u${base64urlnopad.encode(Uint8Array.from(value))}`);
    expect((await verify(many)).proof).toMatchObject({ outcome: 'unknown', code: 'not-computed' });
  });

  it('is never good after a change', async () => {
    const good: string[] = [];
    for (const { what, document } of mutants(shown)) {
      if (typeof document.proof !== 'object') continue;
      const { proof, key } = await verify(document);
      if (proof.outcome === 'pass' && key.outcome === 'pass') good.push(what);
    }
    expect(good).toEqual([]);
  }, 60_000);

  it('is never good after a change to any part of its proof value', async () => {
    const bytes = bytesOf(badge.shown.proof.proofValue) ?? new Uint8Array();
    const outcomes = await Promise.all(
      Array.from({ length: 24 }, async (_, part) => {
        const at = Math.floor(((part + 0.5) * bytes.length) / 24);
        const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
        return (await verify(withValue(`u${base64urlnopad.encode(changed)}`))).proof.outcome;
      }),
    );
    expect(outcomes).not.toContain('pass');
  }, 60_000);

  it('is not the proof of another issuer’s key', async () => {
    const proof = { ...badge.shown.proof, verificationMethod: `${OTHER}#${OTHER.slice('did:key:'.length)}` };
    expect(await verify({ ...shown, proof })).toMatchObject({
      proof: { outcome: 'fail' },
      key: { outcome: 'fail', code: 'controller-differs' },
    });
  });
});

/** Generator of G2 as a key: well-formed, and nobody's. */
const G2 =
  '93e02b6052719f607dacd3a088274f65596bd0d09920b61ab5da61bbdc7f5049334cf11213945d57e5ac7d055d042b7e' +
  '024aa2b2f08f0a91260805272dc51051c6e47ad4fa403b02b4510b647ae3d1770bac0326a805bbefd48056c8c121bdb8';
const OTHER = `did:key:u${base64urlnopad.encode(Uint8Array.from([0xeb, 0x01, ...Buffer.from(G2, 'hex')]))}`;

describe('a BBS proof', () => {
  const empty = new Uint8Array();
  const nothing: BbsProof = { proof: empty, header: empty, presentationHeader: empty, messages: [], indexes: [] };
  const key = readMultikey(issuer.slice('did:key:'.length))?.raw ?? empty;

  it.each<[string, Uint8Array, Partial<BbsProof>]>([
    ['nothing', key, {}],
    ['zeros', key, { proof: new Uint8Array(272) }],
    ['points at infinity', key, { proof: atInfinity() }],
    ['a key that is no point', new Uint8Array(96), {}],
    ['indexes beyond the list', key, { proof: atInfinity(), indexes: [7], messages: [empty] }],
    ['indexes that go down', key, { proof: atInfinity(), indexes: [1, 0], messages: [empty, empty] }],
  ])('of %s is not good', (_, publicKey, given) => {
    expect(verifyBbsProof(publicKey, { ...nothing, ...given })).toBe(false);
  });
});

function atInfinity(): Uint8Array {
  const proof = new Uint8Array(272).fill(1);
  for (const start of [0, 48, 96]) proof.fill(0, start, start + 48).fill(0xc0, start, start + 1);
  return proof;
}

/** Blockcerts whose receipts are made here: hash by jsonld itself, trees and CBOR by hand. */
import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { TroubleCode } from '../../lib/net/ask.ts';
import { EXPLORERS, type Explorer } from '../../lib/proofs/ledgers.ts';
import { verifyMerkleProof } from '../../lib/proofs/merkle-proof.ts';
import { readReceipt } from '../../lib/proofs/merkle-receipt.ts';
import type { JsonObject } from '../../lib/verdict/words.ts';
import { smallBadge } from './badges.ts';
import { documentLoader } from './signers.ts';
import { toolsWith } from './tools.ts';

const ISSUER = 'https://school.example/issuers/7';
const badge = smallBadge({ issuer: ISSUER, contexts: [] });

const sha256 = (...parts: readonly (Buffer | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

async function hashOf(document: JsonObject): Promise<Buffer> {
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true };
  return sha256(String(await jsonld.canonize(document as jsonld.JsonLdDocument, options as object)));
}

/** A tree of this certificate and two neighbours. */
async function receiptFor(document: JsonObject) {
  const target = await hashOf(document);
  const [left, right] = [sha256('left'), sha256('right')];
  const root = sha256(sha256(left, target), right);
  return {
    target: target.toString('hex'),
    left: left.toString('hex'),
    right: right.toString('hex'),
    root: root.toString('hex'),
  };
}

async function version2(document: JsonObject = badge): Promise<JsonObject> {
  const { target, left, right, root } = await receiptFor(document);
  return {
    type: ['MerkleProof2017', 'Extension'],
    targetHash: target,
    merkleRoot: root,
    proof: [{ left }, { right }],
    anchors: [{ type: 'BTCOpReturn', chain: 'bitcoinMainnet' }],
  };
}

describe('a ledger that the user wants asked', () => {
  const [blockstream, , blockscout] = EXPLORERS as [Explorer, Explorer, Explorer];
  const TX = 'ab'.repeat(32);
  const AT = `https://blockstream.info/api/tx/${TX}`;
  const SENDER = '1BoatSLRHtKNngkdXEeobR76b53LETtpyT';
  const anchors = [{ type: 'BTCOpReturn', chain: 'bitcoinMainnet', sourceId: TX }];
  const profile = (key: JsonObject = {}): JsonObject => ({
    id: ISSUER,
    publicKey: [{ id: `ecdsa-koblitz-pubkey:${SENDER}`, created: '2020-01-01T00:00:00Z', ...key }],
  });
  const told = (root: string, more: JsonObject = {}): JsonObject => ({
    txid: TX,
    vin: [{ prevout: { scriptpubkey_address: SENDER } }],
    vout: [{ scriptpubkey: '76a914' }, { scriptpubkey: `6a20${root}` }],
    status: { confirmed: true, block_time: Date.parse('2021-01-01T00:00:00Z') / 1000 },
    ...more,
  });

  async function ask(documents: (root: string) => Record<string, JsonObject | TroubleCode>, change: JsonObject = {}) {
    const proof: JsonObject = { ...(await version2()), anchors, ...change };
    const tools = toolsWith(documents(String(proof.merkleRoot)));
    const { proof: check, key } = await verifyMerkleProof({ ...badge, proof }, proof, ISSUER, {
      ...tools,
      explorer: blockstream,
    });
    return { codes: [check.code ?? check.outcome, key.code ?? key.outcome], asked: tools.asked, check };
  }

  it.each<readonly [string, (root: string) => Record<string, JsonObject | TroubleCode>, readonly string[]]>([
    [
      'holds the root, put there by the issuer',
      (root) => ({ [AT]: told(root), [ISSUER]: profile() }),
      ['pass', 'pass'],
    ],
    ['holds another root', () => ({ [AT]: told('0'.repeat(64)), [ISSUER]: profile() }), ['anchor-differs', 'pass']],
    ['does not answer', () => ({ [AT]: 'offline', [ISSUER]: profile() }), ['anchor-unreachable', 'issuer-unreachable']],
    [
      'tells of another transaction',
      (root) => ({ [AT]: told(root, { txid: 'cd'.repeat(32) }), [ISSUER]: profile() }),
      ['anchor-unreachable', 'issuer-unreachable'],
    ],
    [
      'has not confirmed it',
      (root) => ({ [AT]: told(root, { status: { confirmed: false } }), [ISSUER]: profile() }),
      ['anchor-unreachable', 'issuer-unreachable'],
    ],
    [
      'says that somebody else put it there',
      (root) => ({
        [AT]: told(root, { vin: [{ prevout: { scriptpubkey_address: '1Somebody' } }] }),
        [ISSUER]: profile(),
      }),
      ['pass', 'controller-differs'],
    ],
    [
      'says that it was put there after the key was revoked',
      (root) => ({ [AT]: told(root), [ISSUER]: profile({ revoked: '2020-06-01T00:00:00Z' }) }),
      ['pass', 'key-expired'],
    ],
    ['cannot tell whose it is', (root) => ({ [AT]: told(root), [ISSUER]: 'offline' }), ['pass', 'issuer-unreachable']],
  ])('%s', async (_, documents, codes) => {
    const found = await ask(documents);
    expect(found.codes).toEqual(codes);
    expect(found.asked[0]).toBe(AT);
  });

  it('is named where it speaks', async () => {
    const { check } = await ask((root) => ({ [AT]: told(root), [ISSUER]: profile() }));
    expect(check.message).toContain('blockstream.info');
  });

  it('is not asked about what does not agree with its receipt, nor about other ledgers, nor unasked', async () => {
    const wrong = await ask(() => ({}), { targetHash: 'a'.repeat(64) });
    expect(wrong).toMatchObject({ codes: ['signature-wrong', 'none'], asked: [] });
    const elsewhere = await ask(() => ({}), {
      anchors: [{ type: 'ETHData', chain: 'ethereumRopsten', sourceId: `0x${TX}` }],
    });
    expect(elsewhere).toMatchObject({ codes: ['anchor-not-checked', 'none'], asked: [] });
    const proof = { ...(await version2()), anchors };
    const tools = toolsWith({});
    await verifyMerkleProof({ ...badge, proof }, proof, ISSUER, tools);
    expect(tools.asked).toEqual([]);
  });

  it('may be Ethereum’s', () => {
    const answer = {
      hash: `0x${TX}`,
      raw_input: `0x${'AB'.repeat(32)}`,
      from: { hash: '0xA' },
      timestamp: '2021-01-01T00:00:00Z',
      status: 'ok',
    };
    expect(blockscout.read(answer)).toMatchObject({ data: [TX], from: ['0xA'] });
    expect(blockscout.read({ ...answer, status: 'error' })).toBeUndefined();
  });
});

const array = (...items: readonly Uint8Array[]) =>
  Uint8Array.from([0x80 + items.length, ...items.flatMap((item) => [...item])]);
const number = (value: number) => Uint8Array.of(value);
const text = (hex: string) => Uint8Array.from([0x58, 66, 0x78, 64, ...Buffer.from(hex)]);

async function version3(document: JsonObject = badge): Promise<JsonObject> {
  const { target, left, right, root } = await receiptFor(document);
  const path = array(array(number(0), text(left)), array(number(1), text(right)));
  const anchor = array(
    array(number(0), number(0)),
    array(number(1), number(3)),
    array(number(2), text('ab'.repeat(32))),
  );
  const cbor = array(
    array(number(3), path),
    array(number(0), text(root)),
    array(number(1), text(target)),
    array(number(2), array(anchor)),
  );
  return {
    type: 'MerkleProof2019',
    created: '2026-01-02T03:04:05Z',
    proofPurpose: 'assertionMethod',
    proofValue: `z${base58.encode(cbor)}`,
  };
}

const verify = async (document: JsonObject, proof: JsonObject, issuer = ISSUER) =>
  await verifyMerkleProof(document, proof, issuer, toolsWith());

describe.each([
  ['MerkleProof2017', version2, 'signature', 'bitcoinMainnet'],
  ['MerkleProof2019', version3, 'proof', 'Bitcoin'],
] as const)('%s', (_, make, member, chain) => {
  it('that agrees leaves only the ledger open', async () => {
    const proof = await make();
    const { proof: check } = await verify({ ...badge, [member]: proof }, proof);
    expect(check).toMatchObject({ outcome: 'unknown', code: 'anchor-not-checked', details: { chain } });
  });

  it('of a certificate that was changed is wrong', async () => {
    const proof = await make();
    expect((await verify({ ...badge, name: 'Master Mariner', [member]: proof }, proof)).proof.code).toBe(
      'signature-wrong',
    );
  });
});

describe('a receipt', () => {
  it('whose path leads elsewhere contradicts itself', async () => {
    const proof = await version2();
    const swapped = { ...proof, proof: [...(proof.proof as JsonObject[])].reverse() };
    expect((await verify(badge, swapped)).proof).toMatchObject({ code: 'malformed-proof', outcome: 'fail' });
  });

  it.each<readonly [string, JsonObject]>([
    ['without hashes', { type: ['MerkleProof2017'] }],
    ['whose value is no CBOR', { type: 'MerkleProof2019', proofValue: 'zABC' }],
    ['whose value is no base58', { type: 'MerkleProof2019', proofValue: 'z000' }],
    [
      'with a path without end',
      {
        type: ['MerkleProof2017'],
        targetHash: 'a'.repeat(64),
        merkleRoot: 'a'.repeat(64),
        proof: Array(500).fill({ left: 'a'.repeat(64) }),
      },
    ],
  ])('%s cannot be read', async (_, proof) => {
    expect((await verify(badge, proof)).proof.code).toBe('malformed-proof');
  });

  it('names a method that must be the issuer’s', async () => {
    const other = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
    const proof = { ...(await version3()), verificationMethod: other };
    expect((await verify({ ...badge, proof }, proof)).key.code).toBe('controller-differs');
    expect((await verify({ ...badge, proof }, proof, other)).key.outcome).toBe('none');
  });
});

it('a receipt in CBOR names ledger and transaction', async () => {
  expect(readReceipt(await version3())).toMatchObject({ network: 'bitcoin-testnet', transaction: 'ab'.repeat(32) });
});

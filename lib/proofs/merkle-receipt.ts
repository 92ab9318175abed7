/**
 * The receipt of a Blockcert: which hash it is for, the path from there to a root, and the ledger that holds the root. In
 * MerkleProof2017 it stands as JSON, in MerkleProof2019 as CBOR in multibase.
 */
import { base58 } from '@scure/base';
import { objectsOf, textOf } from '../formats/members.ts';
import type { JsonObject } from '../verdict/words.ts';
import { type Cbor, readCbor } from './cbor.ts';
import type { Network } from './ledgers.ts';

/** Hashes in lower-case hex. */
export interface Receipt {
  readonly targetHash: string;
  readonly merkleRoot: string;
  readonly path: readonly Step[];
  /** The ledger, as far as it is named. */
  readonly chain: string;
  /** The same, where it is one that explorers are known of; and the transaction there. */
  readonly network?: Network;
  readonly transaction?: string;
}

export interface Step {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** Longer than the path in any tree of certificates. */
const LONGEST_PATH = 64;

/** Whether a proof is a receipt in a public ledger. */
export function isMerkleProof({ type, cryptosuite }: JsonObject): boolean {
  const types = [type].flat().map(String);
  return cryptosuite === 'merkle-proof-2019' || types.includes('MerkleProof2019') || types.includes('MerkleProof2017');
}

/** The receipt in a proof, or undefined where it cannot be read. */
export function readReceipt(proof: JsonObject): Receipt | undefined {
  const receipt = typeof proof.proofValue === 'string' ? fromCbor(proof.proofValue) : fromJson(proof);
  const hashes = receipt && [receipt.targetHash, receipt.merkleRoot, ...receipt.path.map(({ hash }) => hash)];
  return hashes?.every((hash) => /^[\da-f]{64}$/.test(hash)) && hashes.length <= LONGEST_PATH ? receipt : undefined;
}

function fromJson({ targetHash, merkleRoot, proof, anchors }: JsonObject): Receipt {
  const path = objectsOf(proof).map(
    ({ left, right }): Step =>
      left === undefined ? { side: 'right', hash: textOf(right) ?? '' } : { side: 'left', hash: textOf(left) ?? '' },
  );
  const [anchor] = objectsOf(anchors);
  const name = textOf(anchor?.chain) ?? (anchor?.type === 'BTCOpReturn' ? 'bitcoinMainnet' : '');
  const chain = textOf(anchor?.chain) ?? textOf(anchor?.type) ?? 'unnamed';
  const read = { targetHash: textOf(targetHash) ?? '', merkleRoot: textOf(merkleRoot) ?? '', path, chain };
  return { ...read, ...anchoredAt(NETWORKS[name], textOf(anchor?.sourceId)) };
}

/** What the first entry of each outer pair says that the second is. */
const KEYS = { root: 0, target: 1, anchors: 2, path: 3 } as const;
const CHAINS: Readonly<Record<number, string>> = { 0: 'Bitcoin', 1: 'Ethereum' };

/** Base58 takes time that grows with the square; this leaves room for the longest path. */
const LONGEST_TEXT = 8192;

function fromCbor(text: string): Receipt | undefined {
  const pairs = listed(readCbor(decode(text)));
  const valueAt = (key: number) => listed(pairs.find((pair) => listed(pair)[0] === key))[1];
  return {
    targetHash: hexOf(valueAt(KEYS.target)),
    merkleRoot: hexOf(valueAt(KEYS.root)),
    path: listed(valueAt(KEYS.path)).map((step) => {
      const [side, hash] = listed(step);
      return { side: side === 0 ? 'left' : 'right', hash: hexOf(hash) };
    }),
    chain: chainOf(listed(valueAt(KEYS.anchors))[0]),
    ...anchorIn(listed(listed(valueAt(KEYS.anchors))[0])),
  };
}

function decode(text: string): Uint8Array {
  if (!text.startsWith('z') || text.length > LONGEST_TEXT) return new Uint8Array();
  try {
    return base58.decode(text.slice(1));
  } catch {
    return new Uint8Array();
  }
}

const listed = (value: Cbor | undefined): readonly Cbor[] => (Array.isArray(value) ? value : []);

/** A hash stands as the CBOR of its hexadecimal text: two bytes that say "text of 64", then the digits. */
function hexOf(value: Cbor | undefined): string {
  if (!(value instanceof Uint8Array) || value[0] !== 0x78 || value[1] !== 64) return '';
  return new TextDecoder().decode(value.subarray(2));
}

/** Names of MerkleProof2017, and numbers of MerkleProof2019: the chain, then the network in it. */
const NETWORKS: Readonly<Record<string, Network>> = {
  bitcoinMainnet: 'bitcoin',
  bitcoinTestnet: 'bitcoin-testnet',
  ethereumMainnet: 'ethereum',
  '0 1': 'bitcoin',
  '0 3': 'bitcoin-testnet',
  '1 1': 'ethereum',
};

function anchoredAt(
  network: Network | undefined,
  transaction: string | undefined,
): Pick<Receipt, 'network' | 'transaction'> {
  const isOne = /^(?:0x)?[\da-f]{64}$/i.test(transaction ?? '');
  return network && transaction && isOne ? { network, transaction } : {};
}

function anchorIn(anchor: readonly Cbor[]): Pick<Receipt, 'network' | 'transaction'> {
  const of = (key: number) => listed(anchor.find((pair) => listed(pair)[0] === key))[1];
  const bytes = of(2);
  const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes.subarray(2)) : undefined;
  return anchoredAt(NETWORKS[`${of(0)} ${of(1)}`], text);
}

function chainOf(anchor: Cbor | undefined): string {
  const [, chain] = listed(listed(anchor)[0]);
  return (typeof chain === 'number' && CHAINS[chain]) || 'unnamed';
}

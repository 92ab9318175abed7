/**
 * A Blockcert's anchor, where the user wants the ledger asked: does the transaction hold the receipt's root (check `proof`), and does
 * the issuer's profile list who put it there, at that time (check `key`; Blockcerts, "Verification process")?
 */
import { stringsOf, textOf } from '../formats/members.ts';
import { askForDocument } from '../keys/asked.ts';
import { finding, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { ProofChecks } from './index.ts';
import { askExplorer, type Explorer, type Transaction } from './ledgers.ts';
import type { Receipt } from './merkle-receipt.ts';
import type { ProofTools } from './suite.ts';

/** Undefined where the explorer does not know that ledger, or the receipt names no transaction. */
export async function checkAnchor(
  { network, transaction, merkleRoot, chain }: Receipt,
  explorer: Explorer,
  issuerId: string | undefined,
  tools: ProofTools,
): Promise<ProofChecks | undefined> {
  if (!network || !transaction || !explorer.networks.includes(network)) return undefined;
  const said = { chain, explorer: explorer.host, ledger: explorer.id };
  const found = await askExplorer(explorer, network, transaction, tools.ask);
  if (!found) {
    const proof = finding('proof', 'anchor-unreachable', said);
    return { proof, key: finding('key', 'issuer-unreachable', { url: explorer.host }) };
  }
  const holds = found.data.includes(merkleRoot);
  return {
    proof: holds ? passed('proof', 'in-ledger', said) : finding('proof', 'anchor-differs', said),
    key: await checkSender(found, issuerId, tools),
  };
}

/** A key of the profile counts from its creation until it was revoked or ran out. */
async function checkSender({ from, at }: Transaction, issuerId: string | undefined, tools: ProofTools): Promise<Check> {
  if (!issuerId?.startsWith('https://')) return finding('key', 'issuer-not-proven');
  const asked = await askForDocument(issuerId, tools);
  if ('finding' in asked) return finding('key', 'issuer-unreachable', { url: issuerId });
  const { publicKey, verificationMethod } = asked.document;
  const listed = [publicKey, verificationMethod].flat().map((one) => readAddress(one));
  const own = listed.find((one) => one && from.some((sender) => isSame(sender, one.address)));
  if (!own) return finding('key', 'controller-differs', { controller: from.join(', ') || 'nobody' });
  if (at < own.since || at >= own.until)
    return finding('key', 'key-expired', { date: new Date(own.until).toISOString() });
  return passed('key');
}

interface Address {
  readonly address: string;
  readonly since: number;
  readonly until: number;
}

/** `ecdsa-koblitz-pubkey:` and an address of the ledger, by itself or as the id of a key with its times. */
function readAddress(entry: unknown): Address | undefined {
  const key = (typeof entry === 'string' ? { id: entry } : (entry ?? {})) as JsonObject;
  const [, address] = /^(?:.*#)?ecdsa-koblitz-pubkey:(\w{20,100})$/.exec(textOf(key.id) ?? '') ?? [];
  if (!address) return undefined;
  const since = Date.parse(textOf(key.created) ?? '');
  const ends = stringsOf([key.revoked, key.expires].flat() as never).map((date) => Date.parse(date));
  const known = ends.filter((end) => !Number.isNaN(end));
  return { address, since: Number.isNaN(since) ? 0 : since, until: Math.min(8.64e15, ...known) };
}

/** Ethereum's addresses are the same in either case; Bitcoin's of the old form are not. */
const isSame = (one: string, other: string) =>
  one === other || (one.startsWith('0x') && one.toLowerCase() === other.toLowerCase());

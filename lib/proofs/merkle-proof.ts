/**
 * Blockcerts 2 and 3 (MerkleProof2017, MerkleProof2019): the document's hash is the receipt's, and the receipt's path leads to
 * its root. Whether the root stands in the ledger only the ledger can say. It is asked only where the user names who is to be asked
 * (anchor.ts); otherwise that is left open.
 */
import { canonicalise } from '../jsonld/canonical.ts';
import { resolveMethod } from '../keys/index.ts';
import { finding, nothing } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { ProofChecks } from './index.ts';
import { concat, hash, notCanonical } from './integrity.ts';
import { askableAt } from './ledgers.ts';
import { type Receipt, readReceipt, type Step } from './merkle-receipt.ts';
import type { ProofTools } from './suite.ts';

/** @param document with all its proofs, of which the hash covers none */
export async function verifyMerkleProof(
  document: JsonObject,
  proof: JsonObject,
  issuerId: string | undefined,
  tools: ProofTools,
): Promise<ProofChecks> {
  const receipt = readReceipt(proof);
  const { proof: _proofs, signature: _signature, ...covered } = document;
  if (!receipt) {
    const check = finding('proof', 'malformed-proof', { why: 'its receipt cannot be read' });
    return { proof: check, key: await checkMethod(proof.verificationMethod, issuerId, tools) };
  }
  const [here, key] = await Promise.all([
    checkReceipt(covered, receipt, tools),
    checkMethod(proof.verificationMethod, issuerId, tools),
  ]);
  // Only what agrees with its receipt is looked for in the ledger.
  const { explorer } = tools;
  if (here.code !== 'anchor-not-checked' || !explorer) return { proof: here, key };
  const { checkAnchor } = await import('./anchor.ts');
  const anchored = await checkAnchor(receipt, explorer, issuerId, tools);
  return anchored ? { ...anchored, ...(key.outcome === 'fail' && { key }) } : { proof: here, key };
}

async function checkReceipt(covered: JsonObject, receipt: Receipt, tools: ProofTools): Promise<Check> {
  const canonical = await canonicalise(covered, tools.contexts);
  if ('finding' in canonical) return notCanonical(canonical.finding);
  const documentHash = await hash(canonical.bytes, 'sha256');
  tools.note?.({ form: 'RDFC-1.0', canonicalDocument: canonical.bytes, hash: 'sha256', documentHash });
  if (hexOf(documentHash) !== receipt.targetHash) return finding('proof', 'signature-wrong');
  const root = await climb(receipt.targetHash, receipt.path);
  tools.note?.({
    parts: { targetHash: receipt.targetHash, path: receipt.path.map(asPart), root, chain: receipt.chain },
  });
  if (root !== receipt.merkleRoot)
    return finding('proof', 'malformed-proof', { why: 'its receipt contradicts itself' });
  return finding('proof', 'anchor-not-checked', { chain: receipt.chain, root, ...askableAt(receipt) });
}

const asPart = ({ side, hash: neighbour }: Step) => ({ side, hash: neighbour });

/** Each step hashes what was reached together with its neighbour. */
async function climb(from: string, path: readonly Step[]): Promise<string> {
  let reached: Uint8Array = bytesOf(from);
  for (const { side, hash: neighbour } of path) {
    const pair = side === 'left' ? [bytesOf(neighbour), reached] : [reached, bytesOf(neighbour)];
    reached = await hash(concat(...pair), 'sha256');
  }
  return hexOf(reached);
}

/** The method names who put it in the ledger. That it is the issuer's can be told; that they did, only there. */
async function checkMethod(method: unknown, issuerId: string | undefined, tools: ProofTools): Promise<Check> {
  if (typeof method !== 'string' || !/^(?:did|https):/.test(method)) return nothing('key');
  const answer = await resolveMethod(method, tools);
  if ('finding' in answer) return answer.finding;
  tools.note?.({ method: answer.method, key: answer.method.key });
  const { controller, document } = answer.method;
  if (document === issuerId && (controller === issuerId || controller === '')) return nothing('key');
  return finding('key', 'controller-differs', { controller: document, issuer: issuerId ?? 'nobody' });
}

const hexOf = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

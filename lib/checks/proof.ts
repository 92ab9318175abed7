/**
 * Checks `proof` and `key` of a document with however many proofs: each is verified by itself, one good proof suffices (Open
 * Badges 3.0, "Integrity"), and an unknown one beside it is no failure. A wrong one beside it is mentioned.
 */
import type { Reading, Securing } from '../formats/format.ts';
import { type ProofChecks, verifyProof } from '../proofs/index.ts';
import { verifyJades } from '../proofs/jades.ts';
import { verifyJwt } from '../proofs/jwt.ts';
import { verifyMerkleProof } from '../proofs/merkle-proof.ts';
import { isMerkleProof } from '../proofs/merkle-receipt.ts';
import { noting } from '../proofs/notes.ts';
import { verifySdJwt } from '../proofs/sd-jwt.ts';
import type { ProofTools } from '../proofs/suite.ts';
import { because, finding, nothing } from '../verdict/codes.ts';
import { after, all, type Soon } from '../verdict/soon.ts';
import type { Check } from '../verdict/words.ts';

export const checkProofs = (reading: Reading, tools: ProofTools): Soon<ProofChecks> =>
  after(all(reading.securing.map((securing) => verify(securing, reading, tools))), judge);

function judge(results: readonly (ProofChecks | undefined)[]): ProofChecks {
  const made = results.flatMap((result) => (result ? [result] : []));
  const [best, ...others] = made.toSorted((a, b) => rank(a) - rank(b));
  if (!best) return { proof: nothing('proof'), key: nothing('key') };
  const wrong = others.find(({ proof }) => proof.outcome === 'fail');
  const isGood = rank(best) === 0;
  const proof = isGood && wrong ? finding('proof', 'other-proof-wrong', because(wrong.proof)) : best.proof;
  return { proof: withOthers(proof, others), key: best.key };
}

function verify(securing: Securing, reading: Reading, tools: ProofTools): Soon<ProofChecks | undefined> {
  const { how } = securing;
  if (how === 'hosted' || how === 'ob2-jws') return undefined;
  return noting(how, tools, (noted) => verifyOne(securing, reading, noted));
}

function verifyOne(
  securing: Exclude<Securing, { how: 'hosted' | 'ob2-jws' }>,
  { document, credential }: Reading,
  tools: ProofTools,
): Soon<ProofChecks> {
  const issuerId = credential.issuer?.id;
  if (securing.how === 'jwt') return verifyJwt(securing.token, issuerId, tools);
  if (securing.how === 'sd-jwt') return verifySdJwt(securing.token, issuerId, tools);
  if (securing.how === 'jades') return verifyJades(securing, tools);
  const { proof } = securing;
  return (isMerkleProof(proof) ? verifyMerkleProof : verifyProof)(document, proof, issuerId, tools);
}

/**
 * The best first: sound and the issuer's, sound and nobody's, sound and unclear whose, wrong, out of reach, somebody else's,
 * unchecked. A second signer beside an issuer whose key cannot be had just now (a notary) makes nothing false.
 */
function rank({ proof, key }: ProofChecks): number {
  const isSound = proof.outcome === 'pass' || proof.outcome === 'warn';
  if (isSound && key.outcome === 'pass') return 0;
  if (isSound && key.outcome === 'warn') return 1;
  if (isSound && key.outcome === 'unknown') return 2;
  if (proof.outcome === 'fail') return 3;
  if (key.outcome === 'unknown') return 4;
  return key.outcome === 'fail' ? 5 : 6;
}

/** What the other proofs of a set came to, for an expert. */
function withOthers(proof: Check, others: readonly ProofChecks[]): Check {
  if (others.length === 0) return proof;
  const also = others.map((one) => ({
    proof: one.proof.code ?? one.proof.outcome,
    key: one.key.code ?? one.key.outcome,
  }));
  return { ...proof, details: { ...proof.details, others: also } };
}

/**
 * All proof suites, and the one door to them: is it unchanged since somebody with this key made it (check `proof`), and is
 * the key the issuer's, for issuing (check `key`)? The two are answered apart: a good signature by a foreign key passes the
 * first and fails the second. To add a suite, write a file of the shape of suite.ts and list it here.
 */

import { CLOCK_GRACE } from '../checks/dates.ts';
import { stringsOf } from '../formats/members.ts';
import { resolveMethod } from '../keys/index.ts';
import { parsed } from '../net/address.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import { after, type Soon } from '../verdict/soon.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { bbs2023 } from './bbs-2023.ts';
import { judgeBinding } from './binding.ts';
import { coveredBy } from './chain.ts';
import { ecdsaJcs2019 } from './ecdsa-jcs-2019.ts';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.ts';
import { ecdsaSd2023 } from './ecdsa-sd-2023.ts';
import { ecdsaSecp256k1Signature2019 } from './ecdsa-secp256k1-signature-2019.ts';
import { ed25519Signature2018 } from './ed25519-signature-2018.ts';
import { ed25519Signature2020 } from './ed25519-signature-2020.ts';
import { eddsaJcs2022 } from './eddsa-jcs-2022.ts';
import { eddsa2022, eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';
import { optionsOf } from './integrity.ts';
import { jsonWebSignature2020 } from './json-web-signature-2020.ts';
import { rsaSignature2018 } from './rsa-signature-2018.ts';
import type { ProofSuite, ProofTools } from './suite.ts';

export { verifyJws } from './jws.ts';
export { verifyJwt } from './jwt.ts';

export const SUITES: readonly ProofSuite[] = [
  eddsaRdfc2022,
  eddsa2022,
  eddsaJcs2022,
  ed25519Signature2020,
  ed25519Signature2018,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  ecdsaSecp256k1Signature2019,
  jsonWebSignature2020,
  rsaSignature2018,
  ecdsaSd2023,
  bbs2023,
];

export interface ProofChecks {
  readonly proof: Check;
  readonly key: Check;
}

/**
 * Verifies one embedded proof.
 * @param document the secured document as it stands, all its proofs included: a chained proof covers earlier ones
 * @param issuerId the id that the document names as its issuer, undefined where it names none
 * @returns both checks. Where the key cannot be had, `key` says why and `proof` is `not-computed`; never a pass.
 */
export function verifyProof(
  document: JsonObject,
  proof: JsonObject,
  issuerId: string | undefined,
  tools: ProofTools,
): Soon<ProofChecks> {
  const id = suiteOf(proof);
  tools.note?.({ suite: id, options: optionsOf(proof) });
  const suite = SUITES.find((one) => one.id === id);
  if (!suite) return { proof: finding('proof', 'suite-unsupported', { suite: id }), key: nothing('key') };
  const covered = coveredBy(document, proof, tools.contexts);
  const why = covered ? faultOf(proof) : 'it names an earlier proof that is not there';
  const methodId = methodOf(proof);
  if (why || !covered || methodId === undefined) {
    return { proof: finding('proof', 'malformed-proof', { why: why ?? 'it names no key' }), key: nothing('key') };
  }
  return after(resolveMethod(methodId, tools), (answer) => {
    if ('finding' in answer) return { proof: withoutKey(proof, tools.now), key: answer.finding };
    const { method } = answer;
    tools.note?.({ method, key: method.key });
    const key = purposeOf(proof) ?? judgeBinding(method, issuerId, tools.now);
    const expired = expiryOf(proof, tools.now);
    if (expired) return { proof: expired, key };
    return after(suite.verify(covered, proof, method.key, tools), (check) => ({
      proof: remarked(check, proof, tools.now),
      key,
    }));
  });
}

/** What a proof covers, by its suite; of one that is not known, nothing is taken for granted. */
export const coveredAs = (proof: JsonObject): ProofSuite['covers'] =>
  SUITES.find(({ id }) => id === suiteOf(proof))?.covers ?? 'graph';

/** A cryptosuite goes by its name, an older suite by the type of its proof. */
function suiteOf({ type, cryptosuite }: JsonObject): string {
  return String(type === 'DataIntegrityProof' ? (cryptosuite ?? 'unnamed') : (type ?? 'unnamed')).slice(0, 100);
}

/** The id of the verification method. One that is embedded proves nothing by itself: it is looked up by its id. */
function methodOf({ verificationMethod }: JsonObject): string | undefined {
  const id =
    typeof verificationMethod === 'object' && verificationMethod !== null
      ? (verificationMethod as JsonObject).id
      : verificationMethod;
  return typeof id === 'string' ? id : undefined;
}

/** Members that a signature does not cover: of the others of them anybody could put one beside it. */
const SIGNATURES = ['proofValue', 'jws', 'signatureValue'] as const;

/** What breaks the rules of Data Integrity for any proof, as the end of a sentence. */
function faultOf(proof: JsonObject): string | undefined {
  const { created, expires } = proof;
  const method = methodOf(proof);
  if (method === undefined || !isUrl(method)) return 'its verificationMethod is no URL';
  if (SIGNATURES.filter((name) => proof[name] !== undefined).length > 1) return 'it holds more than one signature';
  if (typeof proof.proofPurpose !== 'string') return 'it has no proofPurpose';
  if ([created, expires].some((date) => date !== undefined && !isInstant(date))) return 'its dates cannot be read';
  return undefined;
}

/** What follows `did:` is opaque to the parser, which takes it all. */
const isUrl = (text: string) => text.startsWith('did:') || parsed(text) !== undefined;

const isInstant = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

function expiryOf({ expires }: JsonObject, now: number): Check | undefined {
  if (typeof expires !== 'string' || Date.parse(expires) > now) return undefined;
  return finding('proof', 'proof-expired', { date: expires });
}

/** What a good proof says of itself that a reader should know: that it is from the future, or for whom it was made. */
function remarked(check: Check, { created, domain, challenge }: JsonObject, now: number): Check {
  if (check.outcome !== 'pass') return check;
  if (typeof created === 'string' && Date.parse(created) > now + CLOCK_GRACE) {
    return finding('proof', 'created-ahead', { date: created });
  }
  if (domain === undefined && challenge === undefined) return check;
  const said = { ...check.details, ...(domain !== undefined && { domain: stringsOf(domain).join(', ') }), challenge };
  return passed('proof', domain === undefined ? undefined : 'made-for', said);
}

function withoutKey(proof: JsonObject, now: number): Check {
  return expiryOf(proof, now) ?? finding('proof', 'not-computed', { why: 'the key is not at hand' });
}

function purposeOf({ proofPurpose }: JsonObject): Check | undefined {
  return proofPurpose === 'assertionMethod'
    ? undefined
    : finding('key', 'not-for-assertion', { purpose: String(proofPurpose) });
}

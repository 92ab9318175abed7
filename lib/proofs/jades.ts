/**
 * JAdES seals (ETSI TS 119 182-1) as European Digital Credentials carry them: a JWS over the text as it stands, with the
 * signer's certificate and the time in the protected header, and a time stamp of the signature beside it. The chain to the trusted
 * lists of the EU is not followed, so such a seal never proves who its owner is.
 */
import { base64urlnopad } from '@scure/base';
import type { Securing } from '../formats/format.ts';
import { parseJson } from '../formats/json.ts';
import { isObject, stringsOf } from '../formats/members.ts';
import { decodeText } from '../formats/token.ts';
import { isGoodAt, readCertificate } from '../keys/index.ts';
import { encode } from '../jsonld/encode.ts';
import { decode } from '../keys/jwk.ts';
import { finding, nothing, passed } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import type { ProofChecks } from './index.ts';
import { hash, judged } from './integrity.ts';
import { ALGORITHMS, isAlgorithm, verifySignature } from './signature.ts';
import type { ProofTools } from './suite.ts';
import { readStamp } from './time-stamp.ts';

/** Extensions that must be understood, and are: the payload is not encoded; when it was signed; time stamps of the payload. */
const UNDERSTOOD = ['b64', 'sigT', 'adoTst'];

/** Check `proof` (signature, certificate named) and check `key` (certificate good when it signed; never more than a doubt). */
export async function verifyJades(
  seal: Extract<Securing, { how: 'jades' }>,
  { now, note }: Pick<ProofTools, 'now' | 'note'>,
): Promise<ProofChecks> {
  const header = headerOf(seal.header);
  const signature = decode(seal.signature);
  if (!header || !signature) return { proof: malformed('its header or signature cannot be read'), key: nothing('key') };
  const { alg, b64, crit, x5c } = header;
  const isKnown =
    stringsOf(crit).every((name) => UNDERSTOOD.includes(name)) && (b64 !== false || stringsOf(crit).includes('b64'));
  if (!isAlgorithm(alg) || !isKnown) {
    return { proof: finding('proof', 'algorithm-refused', { algorithm: String(alg ?? 'none') }), key: nothing('key') };
  }
  const certificate = await readCertificate(x5c);
  if (!certificate) {
    const proof = finding('proof', 'not-computed', { why: 'the key is not at hand' });
    return { proof, key: finding('key', 'key-unreadable', { type: 'x5c' }) };
  }
  const named = base64urlnopad.encode(await hash(certificate.der, 'sha256'));
  if (header['x5t#S256'] !== undefined && header['x5t#S256'] !== named) {
    return { proof: malformed('its certificate is another than the one that it names'), key: nothing('key') };
  }
  const input = new TextEncoder().encode(`${seal.header}.${seal.payload}`);
  note?.({ header, key: certificate.key, keyNamedBy: 'x5c in the header', algorithm: alg, input, signature });
  const isSound =
    ALGORITHMS[alg].keyType === certificate.key.type && (await verifySignature(alg, certificate.key, signature, input));
  const { names, until } = certificate;
  const stamps = await Promise.all((seal.stamps ?? []).map((one) => readStamp(one, encode(seal.signature))));
  const [earliest] = stamps.flatMap((one) => ('at' in one ? [one] : [])).toSorted((a, b) => a.at - b.at);
  // Its own word for the time counts only where nobody else gave theirs.
  const isTimely = isGoodAt(certificate, earliest?.at ?? signingTime(header) ?? now);
  const [wrong] = stamps.flatMap((one) => ('why' in one ? [one.why] : []));
  return {
    proof: isSound ? remarked(earliest, wrong) : judged(false),
    key: isTimely
      ? finding('key', 'issuer-not-proven', { certificate: names })
      : finding('key', 'key-expired', { date: new Date(until).toISOString().slice(0, 10), certificate: names }),
  };
}

/** What a sound seal's time stamps say: when it was there, or that they are no good. */
function remarked(
  stamp: { readonly at: number; readonly by: JsonObject } | undefined,
  wrong: string | undefined,
): Check {
  if (stamp) return passed('proof', undefined, { stamped: new Date(stamp.at).toISOString(), by: stamp.by });
  return wrong === undefined ? judged(true) : finding('proof', 'time-stamp-wrong', { why: wrong });
}

const malformed = (why: string): Check => finding('proof', 'malformed-proof', { why });

function headerOf(encoded: string): JsonObject | undefined {
  const read = parseJson(decodeText(encoded) ?? '');
  return 'value' in read && read.duplicates.length === 0 && isObject(read.value) ? read.value : undefined;
}

/** When the signer says that it signed: `sigT`, or `iat` in newer editions. */
function signingTime({ sigT, iat }: JsonObject): number | undefined {
  const at = typeof iat === 'number' ? iat * 1000 : typeof sigT === 'string' ? Date.parse(sigT) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

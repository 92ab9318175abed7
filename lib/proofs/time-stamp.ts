/**
 * Time stamps (RFC 3161): somebody's signed word that these bytes were there at a moment. Imprint, signature, the certificate's purpose
 * and its own time are checked. Its chain is not followed, as no list of those who may make stamps is at hand (keys/x5c.ts).
 */
import { base64 } from '@scure/base';
import { type Der, hexOf, partsOf, readDer, timeOf } from '../keys/der.ts';
import { type Certificate, isGoodAt, readCertificate } from '../keys/index.ts';
import type { JsonObject } from '../verdict/words.ts';
import { owned, verifySignature } from './signature.ts';

export type Stamp =
  /** When the bytes were there at the latest, in milliseconds, and what the maker of the stamp calls itself. */
  { readonly at: number; readonly by: JsonObject } | { readonly why: string };

/** In base64. A stamp with the certificates of its maker has a few KiB. */
const LONGEST = 65_536;

/** Object identifiers in hexadecimal, as they stand in DER. */
const SIGNED_DATA = '2a864886f70d010702';
const TST_INFO = '2a864886f70d0109100104';
const MESSAGE_DIGEST = '2a864886f70d010904';
const EXTENDED_KEY_USAGE = '551d25';
const FOR_STAMPS = '2b06010505070308';

/** SHA-2 by its object identifier, with how keys sign over it. */
const DIGESTS: Readonly<Record<string, readonly [name: string, rsa: 'RS256' | 'RS384' | 'RS512']>> = {
  '608648016503040201': ['SHA-256', 'RS256'],
  '608648016503040202': ['SHA-384', 'RS384'],
  '608648016503040203': ['SHA-512', 'RS512'],
};
/** By type of key: the digest that it goes with, and the length of each half of a signature. */
const CURVES = { 'P-256': ['SHA-256', 'ES256', 32], 'P-384': ['SHA-384', 'ES384', 48] } as const;

const UNREADABLE = { why: 'its time stamp cannot be read' };

/** @param token a time stamp in base64. @param stamped what it must be about */
export async function readStamp(token: string, stamped: Uint8Array): Promise<Stamp> {
  const parts = takeApart(token);
  if (!parts) return UNREADABLE;
  const { info, signer, certificates } = parts;
  const [, , imprint, , time] = partsOf(readAll(info.content)[0]);
  const at = time ? timeOf({ ...time, content: withoutFraction(time.content) }) : Number.NaN;
  const [imprintAlgorithm, imprinted] = partsOf(imprint);
  if (!imprinted || Number.isNaN(at)) return UNREADABLE;
  if (!(await isHash(imprintAlgorithm, stamped, imprinted))) return { why: 'its time stamp is of something else' };
  const certificate = await certificateOf(signer, certificates);
  if (!certificate || !(await isSigned(signer, info, certificate)))
    return { why: 'its time stamp is not signed soundly' };
  if (!certificate.uses.includes(FOR_STAMPS) || !isGoodAt(certificate, at))
    return { why: 'whoever made its time stamp had no certificate for that' };
  return { at, by: certificate.names };
}

interface Parts {
  /** What the stamp says, as it was signed. */
  readonly info: Der;
  /** Who is meant to have signed, and how. */
  readonly signer: readonly Der[];
  readonly certificates: readonly Der[];
}

/** ContentInfo, SignedData and SignerInfo (RFC 5652, 3, 5.1 and 5.3). */
function takeApart(token: string): Parts | undefined {
  const [type, wrapped] = partsOf(readAll(decode(token))[0]);
  const [, , encapsulated, ...more] = partsOf(partsOf(wrapped)[0]);
  const [contentType, content] = partsOf(encapsulated);
  const info = partsOf(content)[0];
  const signers = partsOf(more.find(({ tag }) => tag === 0x31));
  if (!type || hexOf(type) !== SIGNED_DATA || !contentType || hexOf(contentType) !== TST_INFO || !info)
    return undefined;
  const signer = signers.length === 1 ? partsOf(signers[0]) : [];
  return { info, signer, certificates: partsOf(more.find(({ tag }) => tag === 0xa0)) };
}

const readAll = (bytes: Uint8Array | undefined): readonly Der[] => (bytes && readDer(bytes)) ?? [];

function decode(text: string): Uint8Array | undefined {
  try {
    return text.length > LONGEST ? undefined : base64.decode(text.replace(/\s/g, ''));
  } catch {
    return undefined;
  }
}

/** A moment may be exact to fractions of a second, which certificates' times are not. */
const withoutFraction = (content: Uint8Array) =>
  new TextEncoder().encode(new TextDecoder().decode(content).replace(/\.\d+Z$/, 'Z'));

const digestOf = (algorithm: Der | undefined) => DIGESTS[hexOf(partsOf(algorithm)[0] ?? NOTHING)];
const NOTHING: Der = { tag: 0, content: new Uint8Array(), whole: new Uint8Array() };

async function isHash(algorithm: Der | undefined, bytes: Uint8Array, { content }: Der): Promise<boolean> {
  const [name] = digestOf(algorithm) ?? [];
  if (!name) return false;
  const hash = new Uint8Array(await crypto.subtle.digest(name, owned(bytes)));
  return hash.length === content.length && hash.every((byte, at) => byte === content[at]);
}

/** The certificate that the signer names by issuer and number, and what it may be used for. */
async function certificateOf([, sid]: readonly Der[], all: readonly Der[]) {
  const [issuer, serial] = partsOf(sid);
  const isMeant = (certificate: Der) => {
    const body = partsOf(partsOf(certificate)[0]);
    const [number, , from] = body[0]?.tag === 0xa0 ? body.slice(1) : body;
    return issuer && serial && number && from && same(number.whole, serial.whole) && same(from.whole, issuer.whole);
  };
  const found = all.find(isMeant);
  const read = found && (await readCertificate([base64.encode(found.whole)]));
  return read && { ...read, uses: usesOf(found) };
}

function usesOf(certificate: Der): readonly string[] {
  const extensions = partsOf(partsOf(certificate)[0]).find(({ tag }) => tag === 0xa3);
  const usage = partsOf(partsOf(extensions)[0])
    .map(partsOf)
    .find(([type]) => type && hexOf(type) === EXTENDED_KEY_USAGE);
  return partsOf(readAll(usage?.at(-1)?.content)[0]).map(hexOf);
}

/** Signed are the attributes, of which one is the digest of what the stamp says (RFC 5652, 5.4). */
async function isSigned(signer: readonly Der[], info: Der, { key }: Certificate): Promise<boolean> {
  const [, , algorithm, attributes, , signature] = signer;
  const digest = digestOf(algorithm);
  if (attributes?.tag !== 0xa0 || !signature || !digest) return false;
  const stated = partsOf(attributes)
    .map(partsOf)
    .find(([type]) => type && hexOf(type) === MESSAGE_DIGEST);
  const value = partsOf(stated?.[1])[0];
  if (!value || !(await isHash(algorithm, info.content, value))) return false;
  const signed = Uint8Array.of(0x31, ...attributes.whole.subarray(1));
  if (key.type === 'RSA') return await verifySignature(digest[1], key, signature.content, signed);
  if (key.type !== 'P-256' && key.type !== 'P-384') return false;
  const [name, algorithmName, length] = CURVES[key.type];
  const halves = partsOf(readAll(signature.content)[0]).map(({ content }) => padded(content, length));
  const isPair = halves.length === 2 && name === digest[0];
  return (
    isPair && (await verifySignature(algorithmName, key, Uint8Array.from(halves.flatMap((half) => [...half])), signed))
  );
}

/** A number of DER, which has as many bytes as it needs, as one of a given length. */
function padded(content: Uint8Array, length: number): Uint8Array {
  const number = content.subarray(
    Math.max(
      0,
      content.findIndex((byte) => byte !== 0),
    ),
  );
  const bytes = new Uint8Array(length);
  if (number.length <= length) bytes.set(number, length - number.length);
  return bytes;
}

const same = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

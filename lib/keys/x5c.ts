/**
 * The certificate that stands in a token's header (RFC 7515, 4.1.6; RFC 5280): its key, when it is good, and whom it names. Its
 * chain is not followed: no list of those who may issue certificates is at hand, and anybody can make one that names anybody.
 * So a certificate gives a key, never an issuer.
 */
import { base64 } from '@scure/base';
import type { Json, JsonObject } from '../verdict/words.ts';
import { type Der, hexOf, partsOf, readDer, stringOf, timeOf } from './der.ts';
import { readSpki } from './pem.ts';
import type { PublicKey } from './source.ts';

export interface Certificate {
  readonly der: Uint8Array<ArrayBuffer>;
  readonly key: PublicKey;
  /** Milliseconds. */
  readonly from: number;
  readonly until: number;
  /** What it calls its owner, for an expert: `CN`, `O`, `organizationIdentifier`, and hosts. */
  readonly names: JsonObject;
}

/** In base64; a certificate has a few KiB. */
const LONGEST = 32_768;

/** The certificate of the signer: the first of the chain. Undefined where there is none that can be read, or its key cannot. */
export async function readCertificate(x5c: Json | undefined): Promise<Certificate | undefined> {
  const [first] = Array.isArray(x5c) ? (x5c as readonly Json[]) : [];
  const der = typeof first === 'string' && first.length <= LONGEST ? decode(first) : undefined;
  const [certificate] = (der && readDer(der)) ?? [];
  const [body] = partsOf(certificate);
  const parts = partsOf(body);
  // The version is optional, and tagged [0]; then serial number, algorithm, issuer, validity, subject, key.
  const [, , , validity, subject, spki] = parts[0]?.tag === 0xa0 ? parts.slice(1) : parts;
  const key = spki && (await readSpki(spki.whole));
  const [from, until] = partsOf(validity).map(timeOf);
  if (!der || !key || !subject || from === undefined || until === undefined) return undefined;
  return { der, key, from, until, names: { ...namesIn(subject), hosts: hostsIn(parts) } };
}

export const isGoodAt = ({ from, until }: Certificate, moment: number) => from <= moment && moment <= until;

function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64.decode(text.replace(/\s/g, '')));
  } catch {
    return undefined;
  }
}

/** Attributes of a name that tell who it is (X.520), by object identifier: 2.5.4.3, 2.5.4.10, 2.5.4.97. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  '550403': 'CN',
  '55040a': 'O',
  '550461': 'organizationIdentifier',
};

function namesIn(subject: Der): JsonObject {
  const attributes = partsOf(subject).flatMap((set) => partsOf(set).map(partsOf));
  return Object.fromEntries(
    attributes.flatMap(([type, value]) => {
      const name = type && ATTRIBUTES[hexOf(type)];
      return name && value ? [[name, stringOf(value).slice(0, 200)]] : [];
    }),
  );
}

/** 2.5.29.17, the alternative names: those that are hosts ([2]) or addresses ([6]). */
const ALTERNATIVE_NAMES = '551d11';

function hostsIn(parts: readonly Der[]): readonly string[] {
  const extensions = partsOf(partsOf(parts.find(({ tag }) => tag === 0xa3))[0]).map(partsOf);
  const value = extensions.find(([type]) => type && hexOf(type) === ALTERNATIVE_NAMES)?.at(-1);
  return partsOf(partsOf(value)[0])
    .filter(({ tag }) => tag === 0x82 || tag === 0x86)
    .map((name) => stringOf(name).slice(0, 200))
    .slice(0, 20);
}

/** Keys as PEM, as Open Badges 2.0 issuers and old controller documents publish them: SPKI, or PKCS#1 for RSA. */
import { base64 } from '@scure/base';
import { readJwk } from './jwk.ts';
import type { PublicKey } from './source.ts';

const PEM = /-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\s]{1,8192})-----END (?:RSA )?PUBLIC KEY-----/;

/** How WebCrypto is asked to read it: it takes the one that fits the object identifier inside. */
const READINGS: readonly (RsaHashedImportParams | EcKeyImportParams | { readonly name: string })[] = [
  { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  { name: 'ECDSA', namedCurve: 'P-256' },
  { name: 'ECDSA', namedCurve: 'P-384' },
  { name: 'Ed25519' },
];

/** The public key in PEM text, or undefined where there is none of a kind that is verified here. */
export async function readPem(text: string): Promise<PublicKey | undefined> {
  const [, pkcs1, body] = PEM.exec(text) ?? [];
  const der = body === undefined ? undefined : decodeBody(body);
  if (!der) return undefined;
  return await readSpki(pkcs1 ? wrapRsa(der) : der);
}

/** The public key in a SubjectPublicKeyInfo (RFC 5280, 4.1), or undefined where it is of a kind that is not verified here. */
export async function readSpki(spki: Uint8Array<ArrayBuffer>): Promise<PublicKey | undefined> {
  for (const reading of READINGS) {
    const jwk = await exportJwk(spki, reading);
    if (jwk) return readJwk({ ...jwk } as Record<string, string>);
  }
  return undefined;
}

function decodeBody(body: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Uint8Array(base64.decode(body.replace(/\s/g, '')));
  } catch {
    return undefined;
  }
}

async function exportJwk(
  spki: Uint8Array<ArrayBuffer>,
  reading: (typeof READINGS)[number],
): Promise<JsonWebKey | undefined> {
  try {
    const key = await crypto.subtle.importKey('spki', spki, reading, true, ['verify']);
    const { kty, crv, n, e, x, y } = await crypto.subtle.exportKey('jwk', key);
    return Object.fromEntries(Object.entries({ kty, crv, n, e, x, y }).filter(([, value]) => value !== undefined));
  } catch {
    return undefined;
  }
}

/** SEQUENCE { rsaEncryption, NULL }: what SPKI puts before the bare RSA key of PKCS#1. */
const RSA_ALGORITHM = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

function wrapRsa(pkcs1: Uint8Array): Uint8Array<ArrayBuffer> {
  const bits = der(0x03, [0, ...pkcs1]);
  return Uint8Array.from(der(0x30, [...RSA_ALGORITHM, ...bits]));
}

/** Tag, length in the long form of two bytes, content: long enough for any key, short enough for the limit above. */
const der = (tag: number, content: readonly number[]) => [
  tag,
  0x82,
  content.length >> 8,
  content.length & 0xff,
  ...content,
];

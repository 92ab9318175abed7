/**
 * Compact tokens (RFC 7515, RFC 9901) as text: what they say, before anything in them is believed. Verifying is the business
 * of proofs/.
 */

import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { decodeBase64url } from './base64.ts';
import { parseJson, readText } from './json.ts';
import { isObject, present } from './members.ts';
import { instantOf } from './numeric-date.ts';

export interface Token {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  readonly duplicates: readonly string[];
  readonly odd: readonly string[];
}

/** Longest token that is read, in characters. */
const LONGEST = 8 * 2 ** 20;

/** Two or three parts of base64url, the signature possibly lost; an SD-JWT has more, after tildes. */
export function isToken(text: string): boolean {
  return text.startsWith('ey') && /^[\w-]+\.[\w-]+(?:\.[\w-]*)?(?:~[\w.~-]*)?$/.test(text);
}

export function readToken(text: string): Token | { readonly finding: Check } {
  if (text.length > LONGEST) return { finding: finding('document', 'too-large', { why: 'more than 8 MiB' }) };
  const [issued = ''] = text.split('~', 1);
  const [first = '', second = '', ...rest] = issued.split('.');
  const header = readPart(first);
  const payload = readPart(second);
  const tooLarge = [header, payload].find((part) => part && 'finding' in part && part.finding.code === 'too-large');
  if (tooLarge && 'finding' in tooLarge) return tooLarge;
  if (!header || !payload || 'finding' in header || 'finding' in payload)
    return { finding: finding('document', 'unreadable', { why: 'the token is garbled' }) };
  if (rest.length !== 1)
    return { finding: finding('document', 'unreadable', { why: 'the token breaks off before its end' }) };
  return {
    header: header.value,
    payload: payload.value,
    duplicates: [...header.duplicates, ...payload.duplicates],
    odd: [...header.odd, ...payload.odd],
  };
}

type Part = Pick<Token, 'duplicates' | 'odd'> & { readonly value: JsonObject };

function readPart(encoded: string): Part | { readonly finding: Check } | undefined {
  const text = decodeText(encoded);
  const read = text === undefined ? undefined : parseJson(text);
  if (!read || 'finding' in read) return read;
  return isObject(read.value) ? { ...read, value: read.value } : undefined;
}

/** The text in base64url, or undefined. */
export function decodeText(encoded: string): string | undefined {
  const bytes = decodeBase64url(encoded.replace(/=+$/, ''));
  return bytes && readText(bytes);
}

/**
 * The credential that a token carries: its payload (VC-JOSE-COSE, Open Badges 3.0), or what stands under `vc`, completed from the
 * token's own claims as the data model 1.1 says (6.3.1).
 */
export function credentialOf({ payload }: Token): JsonObject {
  const { vc, iss, jti, sub, nbf, exp } = payload;
  if (!isObject(vc)) return payload;
  const { credentialSubject } = vc;
  const subject =
    isObject(credentialSubject) && sub !== undefined ? { id: sub, ...credentialSubject } : credentialSubject;
  return present({
    ...vc,
    id: vc.id ?? jti,
    issuer: vc.issuer ?? iss,
    issuanceDate: vc.issuanceDate ?? vc.validFrom ?? instantOf(nbf),
    expirationDate: vc.expirationDate ?? vc.validUntil ?? instantOf(exp),
    credentialSubject: subject,
  });
}

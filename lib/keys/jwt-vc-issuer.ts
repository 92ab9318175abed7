/**
 * JWT VC issuer metadata (SD-JWT VC, 5): where the issuer of such a token publishes its keys. The well-known part goes between
 * host and path, so that each issuer on a host has metadata of its own.
 */

import { isObject } from '../formats/members.ts';
import { parsed } from '../net/address.ts';
import { finding } from '../verdict/codes.ts';
import { askForDocument } from './asked.ts';
import { askForKeySet, type Keys, readKeySet } from './jwks.ts';
import type { KeyTools } from './source.ts';

/** The keys that the issuer's own metadata holds or leads to. Metadata must name the issuer that it was asked for. */
export async function askForIssuerKeys(issuerId: string, tools: KeyTools): Promise<Keys> {
  const url = metadataAddress(issuerId);
  if (!url) return { finding: finding('key', 'key-unreachable', { url: issuerId, why: 'no-address' }) };
  const asked = await askForDocument(url, tools);
  if ('finding' in asked) return asked;
  const { issuer, jwks, jwks_uri: address } = asked.document;
  if (issuer !== issuerId) {
    return { finding: finding('key', 'controller-differs', { controller: String(issuer ?? 'nobody'), url }) };
  }
  if (typeof address === 'string' && address.startsWith('https://')) return await askForKeySet(address, tools);
  return { keys: isObject(jwks) ? readKeySet(jwks) : [] };
}

/** `https://host/a/b` → `https://host/.well-known/jwt-vc-issuer/a/b` */
export function metadataAddress(issuerId: string): string | undefined {
  const url = issuerId.startsWith('https://') ? parsed(issuerId) : undefined;
  return url && `${url.origin}/.well-known/jwt-vc-issuer${url.pathname.replace(/\/$/, '')}`;
}

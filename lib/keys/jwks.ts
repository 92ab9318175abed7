/** Key sets (RFC 7517): where an issuer with an https id publishes the keys of its tokens (Open Badges 3.0, key provenance). */

import { isObject } from '../formats/members.ts';
import { parsed } from '../net/address.ts';
import { finding } from '../verdict/codes.ts';
import type { Check, JsonObject } from '../verdict/words.ts';
import { askForDocument } from './asked.ts';
import { readJwk } from './jwk.ts';
import type { KeyTools, PublicKey } from './source.ts';

export interface SetKey {
  readonly key: PublicKey;
  readonly kid?: string;
  /** The issuer that the key says it is of. */
  readonly iss?: string;
}

/** More keys than any issuer has. */
const MOST = 200;

/** The keys of the set at an address, those left out that cannot be used here. */
export async function askForKeySet(url: string, tools: KeyTools): Promise<Keys> {
  const asked = await askForDocument(url, tools);
  return 'finding' in asked ? asked : { keys: readKeySet(asked.document) };
}

/** A JWK on its own is a set of one. */
export function readKeySet(document: JsonObject): readonly SetKey[] {
  const { keys, kty } = document;
  const entries: readonly unknown[] = Array.isArray(keys) ? keys : kty === undefined ? [] : [document];
  return (
    entries
      .slice(0, MOST)
      .filter(isObject)
      // What is published for encrypting is not for issuing (RFC 7517, 4.2).
      .filter(({ use }) => use === undefined || use === 'sig')
      .flatMap((jwk) => {
        const key = readJwk(jwk);
        const { kid, iss } = jwk;
        return key ? [{ key, ...(typeof kid === 'string' && { kid }), ...(typeof iss === 'string' && { iss }) }] : [];
      })
  );
}

export type Keys = { readonly keys: readonly SetKey[] } | { readonly finding: Check };

/** The keys in the key set of an issuer's own host. The finding's `why` is `no-address` for an issuer that has none. */
export async function askForOwnKeys(issuerId: string, tools: KeyTools): Promise<Keys> {
  const address = keySetAddress(issuerId);
  return address
    ? await askForKeySet(address, tools)
    : { finding: finding('key', 'key-unreachable', { url: issuerId || 'no address', why: 'no-address' }) };
}

/** Where the host of an https issuer publishes its key set, or undefined for an issuer of another kind. */
export function keySetAddress(issuerId: string): string | undefined {
  return issuerId.startsWith('https://') && parsed(issuerId)
    ? new URL('/.well-known/jwks.json', issuerId).href
    : undefined;
}

/** All ways to a key, the most particular first; to add one, write a file of this shape and list it here. */
import { finding } from '../verdict/codes.ts';
import type { Soon } from '../verdict/soon.ts';
import { https, otherDid } from './controlled.ts';
import { didJwk } from './did-jwk.ts';
import { didKey } from './did-key.ts';
import { didWeb } from './did-web.ts';
import type { KeyAnswer, KeySource, KeyTools } from './source.ts';

export { readJwk, sameKey } from './jwk.ts';
export { askForKeySet, askForOwnKeys, type Keys, keySetAddress, type SetKey } from './jwks.ts';
export { askForIssuerKeys } from './jwt-vc-issuer.ts';
export { readPem } from './pem.ts';
export { type Certificate, isGoodAt, readCertificate } from './x5c.ts';

export const KEY_SOURCES: readonly KeySource[] = [didKey, didJwk, didWeb, otherDid, https];

/** The verification method behind an id, or the finding of check `key` that says why there is none. */
export function resolveMethod(id: string, tools: KeyTools): Soon<KeyAnswer> {
  const source = KEY_SOURCES.find(({ takes }) => takes(id));
  return source
    ? source.resolve(id, tools)
    : { finding: finding('key', 'key-unreachable', { url: id, why: 'it is no address that can be asked' }) };
}

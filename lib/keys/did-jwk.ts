/** did:jwk: the identifier is the key, as base64url of its JWK; its one method is `#0`. */
import { finding } from '../verdict/codes.ts';
import type { Json } from '../verdict/words.ts';
import { decode, readJwk } from './jwk.ts';
import { recall } from './memory.ts';
import type { KeyAnswer, KeySource, PublicKey } from './source.ts';

export const didJwk: KeySource = {
  scheme: 'did:jwk',
  takes: (id) => id.startsWith('did:jwk:'),

  async resolve(id, { keys }) {
    return recall(keys?.methods, id, () => read(id));
  },
};

function read(id: string): KeyAnswer {
  const [did = '', fragment] = id.split('#');
  if (fragment !== undefined && fragment !== '0') {
    return { finding: finding('key', 'not-for-assertion', { method: id, why: 'a did:jwk has one key only, #0' }) };
  }
  const key = readKey(did.slice('did:jwk:'.length));
  if (!key) return { finding: finding('key', 'key-unreadable', { method: id, type: 'did:jwk' }) };
  return {
    method: { id, controller: did, document: did, relationships: ['assertionMethod', 'authentication'], key },
  };
}

function readKey(encoded: string): PublicKey | undefined {
  const bytes = decode(encoded);
  if (!bytes) return undefined;
  try {
    const jwk: Json = JSON.parse(new TextDecoder().decode(bytes));
    return readJwk(jwk);
  } catch {
    return undefined;
  }
}

/** did:key: the identifier is the key. Nothing is asked; only the key itself may stand in the fragment. */
import { finding } from '../verdict/codes.ts';
import { recall } from './memory.ts';
import { readMultikey } from './multikey.ts';
import type { KeyAnswer, KeySource } from './source.ts';

export const didKey: KeySource = {
  scheme: 'did:key',
  takes: (id) => id.startsWith('did:key:'),

  resolve: (id, { keys }) => recall(keys?.methods, id, () => read(id)),
};

/** A did:key without a fragment stands for its one key: some issuers name it so. */
function read(id: string): KeyAnswer {
  const [did = '', fragment] = id.split('#');
  const text = did.slice('did:key:'.length);
  if (fragment !== undefined && fragment !== text) {
    return { finding: finding('key', 'not-for-assertion', { method: id, why: 'the fragment is another key' }) };
  }
  const key = readMultikey(text);
  if (!key) return { finding: finding('key', 'key-unreadable', { method: id, type: 'did:key' }) };
  return {
    method: { id, controller: did, document: did, relationships: ['assertionMethod', 'authentication'], key },
  };
}

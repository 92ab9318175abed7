/**
 * Controlled identifier documents behind an https address, and keys published one by one: such a key counts once the
 * document of the controller that it names lists it. Other DIDs are asked for by name, which only documents that the caller
 * handed in can answer.
 */
import { finding } from '../verdict/codes.ts';
import type { JsonObject } from '../verdict/words.ts';
import { askForDocument } from './asked.ts';
import { keyOf, methodIn } from './document.ts';
import type { KeyAnswer, KeySource, KeyTools } from './source.ts';

export const https: KeySource = {
  scheme: 'https',
  takes: (id) => id.startsWith('https://'),

  async resolve(id, tools) {
    const [base = ''] = id.split('#');
    const asked = await askForDocument(base, tools);
    if ('finding' in asked) return asked;
    return base === id && holdsKey(asked.document)
      ? await publishedAlone(asked.document, id, tools)
      : await methodIn(asked.document, base, id);
  },
};

export const otherDid: KeySource = {
  scheme: 'did',
  takes: (id) => /^did:[a-z0-9]+:/.test(id),

  async resolve(id, tools) {
    const [did = ''] = id.split('#');
    const asked = await askForDocument(did, tools);
    return 'finding' in asked ? asked : await methodIn(asked.document, did, id);
  },
};

const holdsKey = (document: JsonObject) =>
  ['publicKeyMultibase', 'publicKeyJwk', 'publicKeyPem', 'publicKeyBase58'].some((name) => name in document);

/** The key has an address of its own: its controller's document says whether it is for assertions. */
async function publishedAlone(key: JsonObject, id: string, tools: KeyTools): Promise<KeyAnswer> {
  const controller = key.controller ?? key.owner;
  if (typeof controller !== 'string' || key.id !== id) {
    return { finding: finding('key', 'controller-differs', { controller: String(controller ?? 'nobody') }) };
  }
  const asked = await askForDocument(controller, tools);
  if ('finding' in asked) return asked;
  const listed = await methodIn({ ...asked.document, publicKey: [key] }, controller, id);
  const read = await keyOf(key);
  return 'method' in listed && read ? { method: { ...listed.method, controller, key: read } } : listed;
}

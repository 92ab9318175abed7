/** did:web: the document lies on the host that the identifier names (https://w3c-ccg.github.io/did-method-web). */
import { finding } from '../verdict/codes.ts';
import { askForDocument } from './asked.ts';
import { methodIn } from './document.ts';
import type { KeyAnswer, KeySource, KeyTools } from './source.ts';

export const didWeb: KeySource = {
  scheme: 'did:web',
  takes: (id) => id.startsWith('did:web:'),

  async resolve(id, tools: KeyTools): Promise<KeyAnswer> {
    const [did = ''] = id.split('#');
    const url = addressOf(did);
    if (!url) return { finding: finding('key', 'key-unreachable', { url: did, why: 'it names no host' }) };
    const asked = await askForDocument(url, tools);
    return 'finding' in asked ? asked : await methodIn(asked.document, did, id);
  },
};

/** `did:web:host%3A8443:a:b` → `https://host:8443/a/b/did.json`; without a path `/.well-known/did.json`. */
export function addressOf(did: string): string | undefined {
  const [host = '', ...path] = did.slice('did:web:'.length).split(':');
  const authority = host.replace(/%3A/i, ':');
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/i.test(authority)) return undefined;
  if (path.some((part) => !/^[\w.~%!$&'()*+,;=@-]+$/.test(part) || part === '.' || part === '..')) return undefined;
  return `https://${authority}/${path.length > 0 ? path.join('/') : '.well-known'}/did.json`;
}

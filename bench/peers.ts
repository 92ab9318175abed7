/** What people would use instead, by suite: each is handed a parsed credential and does what its `verifyCredential` does. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { createContexts } from '../lib/jsonld/contexts.ts';
import type { JsonObject } from '../lib/verdict/words.ts';
import type { Way } from './contest.ts';

interface Suite {
  readonly peer: () => object;
  readonly form: 'rdfc' | 'jcs';
  /** Whether verifier-core takes these credentials. */
  readonly isKnownToCore: boolean;
}

const integrity = (cryptosuite: object) => () => new DataIntegrityProof({ cryptosuite });

export const SUITES: Readonly<Record<string, Suite>> = {
  'eddsa-rdfc-2022': { peer: integrity(eddsaRdfc), form: 'rdfc', isKnownToCore: true },
  Ed25519Signature2020: { peer: () => new Ed25519Signature2020(), form: 'rdfc', isKnownToCore: false },
  'ecdsa-rdfc-2019': { peer: integrity(ecdsaRdfc), form: 'rdfc', isKnownToCore: false },
  'eddsa-jcs-2022': { peer: integrity(eddsaJcs.createVerifyCryptosuite()), form: 'jcs', isKnownToCore: false },
  'ecdsa-jcs-2019': { peer: integrity(ecdsaJcs.createVerifyCryptosuite()), form: 'jcs', isKnownToCore: false },
};

export function peerWay(credentials: readonly JsonObject[], suite: () => object): Way {
  return async (at) => {
    const { verified, error } = await vc.verifyCredential({
      credential: credentials[at],
      suite: suite(),
      documentLoader,
    });
    if (!verified) throw new Error(`@digitalbazaar/vc refused a good credential: ${String(error)}`);
  };
}

const known = createContexts();

/** Pinned contexts, and the document of any did:key, in the form that @digitalbazaar's libraries want. */
async function documentLoader(url: string): Promise<object> {
  const document = url.startsWith('did:key:') ? keyDocument(url) : known.get(url);
  if (!document) throw new Error(`no such document: ${url}`);
  return { documentUrl: url, document, tag: 'static' };
}

function keyDocument(url: string): object {
  const [id = ''] = url.split('#');
  const key = id.slice('did:key:'.length);
  const method = { id: `${id}#${key}`, controller: id, type: 'Multikey', publicKeyMultibase: key };
  const contexts = ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'];
  return url.includes('#')
    ? { '@context': contexts[1], ...method }
    : { '@context': contexts, id, verificationMethod: [method], assertionMethod: [method.id] };
}

/** Ed25519Signature2018: Ed25519 over canonical RDF as a detached JWS. */
import { createIntegritySuite } from './integrity.ts';

export const ed25519Signature2018 = createIntegritySuite({
  id: 'Ed25519Signature2018',
  form: 'rdfc',
  in: 'jws',
  context: 'https://w3id.org/security/v2',
  signs: { Ed25519: { algorithm: 'EdDSA', digest: 'sha256' } },
});

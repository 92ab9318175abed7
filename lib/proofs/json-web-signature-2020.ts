/** JsonWebSignature2020: canonical RDF as a detached JWS, with the algorithm that its table gives each type of key. */
import { createIntegritySuite } from './integrity.ts';

export const jsonWebSignature2020 = createIntegritySuite({
  id: 'JsonWebSignature2020',
  form: 'rdfc',
  in: 'jws',
  context: 'https://w3id.org/security/suites/jws-2020/v1',
  signs: {
    Ed25519: { algorithm: 'EdDSA', digest: 'sha256' },
    secp256k1: { algorithm: 'ES256K', digest: 'sha256' },
    'P-256': { algorithm: 'ES256', digest: 'sha256' },
    'P-384': { algorithm: 'ES384', digest: 'sha256' },
    RSA: { algorithm: 'PS256', digest: 'sha256' },
  },
});

/** EcdsaSecp256k1Signature2019: the suite of issuers that came from block chains; a detached JWS. */
import { createIntegritySuite } from './integrity.ts';

export const ecdsaSecp256k1Signature2019 = createIntegritySuite({
  id: 'EcdsaSecp256k1Signature2019',
  form: 'rdfc',
  in: 'jws',
  context: 'https://w3id.org/security/v2',
  signs: { secp256k1: { algorithm: 'ES256K', digest: 'sha256' } },
});

/** RsaSignature2018: RSA with PKCS#1 over canonical RDF as a detached JWS (W3C CCG, "RSA Signature Suite 2018"). No longer issued. */
import { createIntegritySuite } from './integrity.ts';

export const rsaSignature2018 = createIntegritySuite({
  id: 'RsaSignature2018',
  form: 'rdfc',
  in: 'jws',
  context: 'https://w3id.org/security/v2',
  signs: { RSA: { algorithm: 'RS256', digest: 'sha256' } },
});

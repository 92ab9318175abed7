/**
 * RsaSignature2018: RSA with PKCS#1 over canonical RDF as a detached JWS (W3C CCG, "RSA Signature Suite 2018"). No longer issued.
 * Programs of its time read the proof's options with the security context and not with the document's; the context of VCDM 1.1
 * reads them otherwise, for it leaves prefixes in them unresolved.
 */
import { createIntegritySuite } from './integrity.ts';

export const rsaSignature2018 = createIntegritySuite({
  id: 'RsaSignature2018',
  form: 'rdfc',
  in: 'jws',
  context: 'https://w3id.org/security/v2',
  isContextFirst: true,
  signs: { RSA: { algorithm: 'RS256', digest: 'sha256' } },
});

/** ecdsa-rdfc-2019: ECDSA over canonical RDF (Data Integrity ECDSA Cryptosuites 1.0). With P-384 every hash is SHA-384. */
import { createIntegritySuite } from './integrity.ts';

export const ecdsaRdfc2019 = createIntegritySuite({
  id: 'ecdsa-rdfc-2019',
  form: 'rdfc',
  in: 'proofValue',
  signs: {
    'P-256': { algorithm: 'ES256', digest: 'sha256' },
    'P-384': { algorithm: 'ES384', digest: 'sha384' },
  },
});

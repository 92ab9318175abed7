/** ecdsa-jcs-2019: ECDSA over canonical JSON (Data Integrity ECDSA Cryptosuites 1.0). */
import { createIntegritySuite } from './integrity.ts';

export const ecdsaJcs2019 = createIntegritySuite({
  id: 'ecdsa-jcs-2019',
  form: 'jcs',
  in: 'proofValue',
  signs: {
    'P-256': { algorithm: 'ES256', digest: 'sha256' },
    'P-384': { algorithm: 'ES384', digest: 'sha384' },
  },
});

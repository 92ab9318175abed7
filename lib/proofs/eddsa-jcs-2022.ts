/** eddsa-jcs-2022: Ed25519 over canonical JSON (Data Integrity EdDSA Cryptosuites 1.0). */
import { createIntegritySuite } from './integrity.ts';

export const eddsaJcs2022 = createIntegritySuite({
  id: 'eddsa-jcs-2022',
  form: 'jcs',
  in: 'proofValue',
  signs: { Ed25519: { algorithm: 'EdDSA', digest: 'sha256' } },
});

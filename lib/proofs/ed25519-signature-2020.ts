/** Ed25519Signature2020: what eddsa-rdfc-2022 was before Data Integrity; much issued, and read for as long as it is. */
import { createIntegritySuite } from './integrity.ts';

export const ed25519Signature2020 = createIntegritySuite({
  id: 'Ed25519Signature2020',
  form: 'rdfc',
  in: 'proofValue',
  signs: { Ed25519: { algorithm: 'EdDSA', digest: 'sha256' } },
});

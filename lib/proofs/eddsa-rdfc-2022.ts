/** eddsa-rdfc-2022: Ed25519 over canonical RDF (Data Integrity EdDSA Cryptosuites 1.0), and its name before the standard. */
import { createIntegritySuite, type IntegritySuite } from './integrity.ts';

const SUITE: Omit<IntegritySuite, 'id'> = {
  form: 'rdfc',
  in: 'proofValue',
  signs: { Ed25519: { algorithm: 'EdDSA', digest: 'sha256' } },
};

export const eddsaRdfc2022 = createIntegritySuite({ id: 'eddsa-rdfc-2022', ...SUITE });
export const eddsa2022 = createIntegritySuite({ id: 'eddsa-2022', ...SUITE });

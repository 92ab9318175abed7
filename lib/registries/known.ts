/**
 * The registers that are known, as data, by authority within each form. This snapshot names registers and where they are asked;
 * it holds no issuers, so without the network, or the user's yes to asking, no register knows anybody. Registers for tests
 * and sandboxes are left out on purpose: whoever likes may stand in them.
 */
import type { Register } from './register.ts';

/** The day on which addresses were last compared with DCC's list of known registries. */
export const AS_OF = '2026-11-24';

export const REGISTERS: readonly Register[] = [
  {
    name: 'DCC Member Registry',
    type: 'dcc-legacy',
    url: 'https://digitalcredentials.github.io/dcc-registry/registry.json',
    governance: 'https://digitalcredentials.github.io/dcc-registry',
  },
  {
    name: 'DCC Community Registry',
    type: 'dcc-legacy',
    url: 'https://digitalcredentials.github.io/community-registry/registry.json',
    governance: 'https://digitalcredentials.github.io/community-registry',
  },
  {
    name: 'DCC Member Registry (federation)',
    type: 'oidf',
    url: 'https://registry.dcconsortium.org/.well-known/openid-federation',
  },
  {
    name: 'Credential Engine Issuer Registry',
    type: 'oidf',
    url: 'https://issuerregistry.credentialengine.org/oidfed/.well-known/openid-federation',
    governance: 'https://credentialengine.org/',
  },
];

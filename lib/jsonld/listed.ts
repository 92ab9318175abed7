/**
 * Contexts that no package ships, by the SHA-256 of their canonical JSON. They are asked for at their own address when a
 * credential rests on them, and believed only with one of these hashes: a list of two holds two known editions.
 */
export const LISTED: Readonly<Record<string, readonly string[]>> = {
  'https://ns.did.ai/suites/secp256k1-2019/v1': ['9125f9365f562d895c1c8090d7860725f392d4872dff4ec559b48d8709d69564'],
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': [
    '7defe702c102faf14108579b7d65ef39ecf4c3bbef925b803e15bd77cd6e3394',
  ],
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': [
    'a2dd0c0c07434663b7b54a51dd8a3363f6d5c420efa87e3d97b4ef8661596d44',
  ],
  'https://schema.org/': ['194a40caa6c6980ac451e480b1ec931cb8093ecf39f016417573b4746285b771'],
  'https://w3id.org/citizenship/v2': ['085a5277811f1028884ae0a7abafb0ec53ff86440555d8a749b9bfb9f1e02311'],
  'https://w3id.org/citizenship/v4rc1': ['15ca37d6ed55aee696cb2c8ca747d889418756c66188a47734c15e092ffef869'],
  'https://w3id.org/openbadges/extensions/applyLinkExtension/context.json': [
    '15c4aba81d7934c63a54061fc32cb9a2350f9be58541444d002b9d699fefafa8',
  ],
  'https://w3id.org/openbadges/extensions/exampleExtension/context.json': [
    '43387d0e77d482c2d5455cc342681a4ac65d4d729d4a91cafc542a8aa8090d5c',
  ],
  'https://w3id.org/openbadges/v1': ['4ed40deaba3459888417bd886b7f17fce7d7bb26f9dec2c211618382288ce402'],
  'https://w3id.org/security/suites/secp256k1-2019/v1': [
    '9125f9365f562d895c1c8090d7860725f392d4872dff4ec559b48d8709d69564',
  ],
  'https://w3id.org/vdl/v1': ['33c9dad4847f7d466d28b9f704dd07d8e1da7614d99b94febb03e19d815ef7da'],
  'https://www.w3.org/2018/credentials/examples/v1': [
    '5bca9da34aefb4c5e0cd993e222e58827734e0928fda0210ee73413c43d6e5e5',
  ],
  'https://www.w3.org/ns/cid/v1': ['9fc257da5b37784ca2b07c3ad666f5ff9beea846a360ddd229fd0b44972015c8'],
  'https://www.w3.org/ns/credentials/examples/v2': ['8a675bead391be98e6054c4e07c41f73337508d398e07047344c5d349aa2dc58'],
  'https://www.w3.org/ns/odrl.jsonld': ['c9b3bbb66a340349a8b126f464287e139570ae46d40d89362733196babb1c9c6'],
};

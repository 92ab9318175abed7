/** Types for the issuing side of packages that ship none: only as much as the demo world uses. */
declare module '@digitalbazaar/vc' {
  export function issue(options: object): Promise<object>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: object);
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    signer(): object;
    export(options: object): Promise<Record<string, unknown>>;
  }
  export function generate(options: object): Promise<KeyPair>;
}

/** The signers' packages ship no types: as much of them as the tests use. */
declare module 'jsonld-signatures' {
  export class Purpose {}
  const signatures: {
    sign(document: object, options: object): Promise<object>;
    verify(document: object, options: object): Promise<{ verified: boolean; error?: unknown }>;
    derive(document: object, options: object): Promise<object>;
    purposes: { AssertionProofPurpose: new (options?: object) => object };
  };
  export default signatures;
}
declare module '@digitalbazaar/vc' {
  export function issue(options: object): Promise<object>;
  export function verifyCredential(options: object): Promise<{ verified: boolean; error?: unknown }>;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: object);
  }
}
declare module '@digitalbazaar/ed25519-multikey' {
  export function generate(options?: object): Promise<MultikeyPair>;
}
declare module '@digitalbazaar/ecdsa-multikey' {
  export function generate(options: object): Promise<MultikeyPair>;
  export function from(key: object): Promise<MultikeyPair>;
  export function toJwk(options: object): Promise<object>;
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): object;
}
declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createSignCryptosuite(): object;
  export function createVerifyCryptosuite(): object;
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options?: object): object;
  export function createDiscloseCryptosuite(options?: object): object;
  export function createVerifyCryptosuite(): object;
}
declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: object);
  }
}
declare module '@digitalbazaar/ed25519-signature-2018' {
  export class Ed25519Signature2018 {
    constructor(options?: object);
  }
}
declare module '@digitalbazaar/ed25519-verification-key-2018' {
  export class Ed25519VerificationKey2018 {
    static generate(options?: object): Promise<Ed25519VerificationKey2018>;
    id: string;
    controller: string;
    fingerprint(): string;
    export(options: object): object;
  }
}

interface MultikeyPair {
  id: string;
  controller: string;
  publicKeyMultibase: string;
  signer(): object;
  export(options: object): Promise<Record<string, string>>;
}

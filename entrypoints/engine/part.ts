/**
 * What few credentials need, as scripts of their own. What imports such a part when it is first needed is led
 * here by the build (bin/build/apart.ts); each script leaves its part at one global handle.
 */
import { loadScript } from './scripts.ts';

/** What each script holds: the modules that are imported from it. */
export interface AllParts {
  readonly general: Pick<typeof import('../../lib/jsonld/general.ts'), 'canonicaliseGenerally'>;
  readonly rare: Pick<typeof import('../../lib/proofs/bbs.ts'), 'verifyBbsProof'> &
    Pick<typeof import('@noble/curves/secp256k1.js'), 'secp256k1'> &
    Pick<typeof import('@noble/hashes/legacy.js'), 'md5'> &
    Pick<typeof import('saxes'), 'SaxesParser'>;
}

export type Parts = Partial<AllParts>;

declare global {
  /** Filled by the scripts, in the worker's or the event page's global scope. */
  var bonafideParts: Parts | undefined;
}

/** The part of a name. Rejects where its script cannot be had. */
export function part<Name extends keyof AllParts>(name: Name): Promise<AllParts[Name]> {
  return loadScript<AllParts[Name]>(`/${name}.js`, () => globalThis.bonafideParts?.[name]);
}

/** Called by the scripts. */
export function leave(part: Parts): void {
  globalThis.bonafideParts = { ...globalThis.bonafideParts, ...part };
}

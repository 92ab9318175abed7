/** What few credentials need, as a script of its own: curves and a hash that the browser has not, and the parser of pictures that are XML. */
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { md5 } from '@noble/hashes/legacy.js';
import { SaxesParser } from 'saxes';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { verifyBbsProof } from '../../lib/proofs/bbs.ts';
import { leave } from '../engine/part.ts';

export default defineUnlistedScript({
  main() {
    leave({ rare: { verifyBbsProof, secp256k1, md5, SaxesParser } });
  },
});

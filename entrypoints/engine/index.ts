/**
 * The engine as a script of its own, beside the worker's: reading, proving and asking are three quarters of all code and are not
 * needed to show what is known. Lists that are checked again by themselves are in it, for they ask issuers too. It leaves what makes
 * them at one global handle, from which handle.ts takes them.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRecheck } from '../../lib/batch/recheck.ts';
import { createEngine } from '../../lib/checking/engine.ts';

export default defineUnlistedScript({
  main() {
    globalThis.bonafideEngine = { createEngine, createRecheck };
  },
});

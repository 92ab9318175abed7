/**
 * The engine as a script of its own, beside the worker's: reading, proving and asking are three quarters of all code and are not
 * needed to show what is known. It leaves what makes it at one global handle, from which handle.ts takes it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createEngine } from '../../lib/checking/engine.ts';

export default defineUnlistedScript({
  main() {
    globalThis.bonafideEngine = createEngine;
  },
});

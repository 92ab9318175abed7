/** The general way through JSON-LD as a script of its own: documents that the tables of known contexts cover need none of it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { canonicaliseGenerally } from '../../lib/jsonld/general.ts';
import { leave } from '../engine/part.ts';

export default defineUnlistedScript({
  main() {
    leave({ general: { canonicaliseGenerally } });
  },
});

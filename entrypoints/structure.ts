/** What a page is built of, when the user asks for it in the popup: put in for this page only, answers whoever put it there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { structureOf } from '../lib/claims/structure.ts';

export default defineUnlistedScript(() => structureOf(document));

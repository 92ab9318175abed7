/** Sites where people learn, when the user asks for it: put in through activeTab, for this page only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { LEARNING } from '../../lib/claims/learning-on-request.ts';
import { watchOneOf } from '../page.content/wire.ts';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: (ctx) => watchOneOf(ctx, LEARNING),
});

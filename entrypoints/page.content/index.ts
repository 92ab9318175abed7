/** Any other page, when the user asks for it: put in through activeTab, for this page only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { generic } from '../../lib/claims/sites/generic.ts';
import { watchProfile } from './wire.ts';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: (ctx) => watchProfile(ctx, generic),
});

/** Wallets of badges, when the user asks for it: put in through activeTab, for this page only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { WALLETS } from '../../lib/claims/wallets-on-request.ts';
import { watchOneOf } from '../page.content/wire.ts';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: (ctx) => watchOneOf(ctx, WALLETS),
});

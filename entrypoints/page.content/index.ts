/** Any other page, when the user asks for it in the popup: put in through activeTab, for this page only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteOnRequest } from '../../lib/claims/on-request.ts';
import { watchProfile } from './wire.ts';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: (ctx) => watchProfile(ctx, siteOnRequest(new URL(location.href))),
});

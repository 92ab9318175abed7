/** LinkedIn profiles. The whole site matches, since it loads pages by itself; the site's rules say which are profiles. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { linkedin } from '../../lib/claims/sites/linkedin.ts';
import { watchProfile } from '../page.content/wire.ts';

export default defineContentScript({
  matches: [...linkedin.matches],
  cssInjectionMode: 'manual',
  main: (ctx) => watchProfile(ctx, linkedin),
});

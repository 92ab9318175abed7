/** GitHub profiles. The whole site matches, since it loads pages by itself; the site's rules say which are profiles. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { github } from '../../lib/claims/sites/github.ts';
import { watchProfile } from '../page.content/wire.ts';

export default defineContentScript({
  matches: [...github.matches],
  cssInjectionMode: 'manual',
  main: (ctx) => watchProfile(ctx, github),
});

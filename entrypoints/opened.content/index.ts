/** A certificate's own page, read once when the user presses our icon there: put in through activeTab, and gone with its answer. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readOpened } from '../../lib/claims/opened.ts';

export default defineContentScript({
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: () => readOpened(document, new URL(location.href)),
});

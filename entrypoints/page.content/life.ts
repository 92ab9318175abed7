/**
 * The life of a content script: it ends when the extension is updated or removed, which a script notices by itself when it
 * next looks. Stands in for WXT's own (wxt.config.ts), which tells the page of each start and of each change of address by
 * events with the extension's id in them: a page must not learn it (DESIGN 5.2).
 */
import { browser } from 'wxt/browser';

export interface Life {
  /** False from the moment at which the browser has taken the extension away. */
  readonly isValid: boolean;
  readonly signal: AbortSignal;
  onInvalidated(callback: () => void): unknown;
}

export class ContentScriptContext implements Life {
  readonly #ending = new AbortController();

  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  get isValid(): boolean {
    if (!browser.runtime?.id) this.#ending.abort();
    return !this.signal.aborted;
  }

  onInvalidated(callback: () => void): void {
    this.signal.addEventListener('abort', callback);
  }
}

/** Pages for tests, parsed without running anything in them. */
import { Window } from 'happy-dom';
import type { SiteContext } from '../../lib/claims/claim.ts';
import { targetsFrom } from '../../lib/claims/targets.ts';

export function contentOfPage(url: string, body: string, head = ''): Document {
  return savedPage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, url);
}

export function savedPage(html: string, url: string): Document {
  const window = new Window({
    url,
    settings: { enableJavaScriptEvaluation: false, disableJavaScriptFileLoading: true },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** Where every link is known at once. */
export function sceneAt(address: string): SiteContext {
  const url = new URL(address);
  return { url, targetOf: targetsFrom(url) };
}

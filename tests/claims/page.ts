/** Pages for tests, parsed without running anything in them. */
import { Window } from 'happy-dom';

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

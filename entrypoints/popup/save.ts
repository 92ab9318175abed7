/** Gives a file to the browser to save: a press on a link of a page of our own, which needs no permission. */
import type { SavedFile } from '../../components/popup/deps.ts';

export function saveFile({ name, type, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after the press; a page that stays open lets go of it by itself when it is closed.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Gives a file to the browser to save: a press on a link of a page of our own, which needs no permission. */

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser reads it after the press; a page that stays open lets go of it by itself when it is closed.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

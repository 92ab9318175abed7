/**
 * An extension that does nothing, as the floor under ours: its content script asks its worker as soon as it starts, and draws
 * one element a claim when the answer is there. What it takes is the browser's own: a process, a worker, two messages.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface EmptyExtension {
  readonly folder: string;
  remove(): void;
}

/** A page of its own that keeps its process alive. */
export const EMPTY_PAGE = 'page.html';

/** @param page the address of the page that its content script runs in */
export function writeEmptyExtension(page: string, claims: number): EmptyExtension {
  const folder = mkdtempSync(join(tmpdir(), 'bonafide-empty-'));
  const files: Readonly<Record<string, string>> = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      background: { service_worker: 'worker.js' },
      content_scripts: [{ matches: [`${new URL(page).origin}/*`], js: ['content.js'] }],
    }),
    'worker.js': `
      chrome.runtime.onMessage.addListener((_message, _sender, answer) => {
        answer({});
      });`,
    'content.js': `
      chrome.runtime.sendMessage({}).then(() => {
        for (let at = 0; at < ${claims}; at++) document.body.append(document.createElement('span'));
      });`,
    [EMPTY_PAGE]: '<!doctype html><title>Empty</title>',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

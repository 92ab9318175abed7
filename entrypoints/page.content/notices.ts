/** What the worker tells content scripts. Most tabs have none that listens, which is no trouble. */
import { browser } from 'wxt/browser';
import type { Notice } from '../../lib/messages/protocol.ts';

export function notify(tab: number, notice: Notice): void {
  browser.tabs.sendMessage(tab, notice).catch(() => undefined);
}

/** Something changed for every page. */
export async function notifyAll(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) notify(id, { type: 'changed' });
}

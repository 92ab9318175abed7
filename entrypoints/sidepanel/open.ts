/** Opens the panel at the side of the window: `sidePanel` in Chrome, the sidebar in Firefox. Phones have neither. */
import { browser } from 'wxt/browser';

/** What the polyfill's types leave out of one browser or the other. */
interface Sides {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** To be called first thing in a press; undefined where there is no side. */
export function openPanel(): (() => void) | undefined {
  const { sidePanel, sidebarAction }: Sides = browser as Sides;
  if (sidebarAction) return () => void sidebarAction.open().then(() => window.close());
  if (!sidePanel) return undefined;
  let windowId: number | undefined;
  // Known before the press, since nothing may be waited for in it.
  void browser.windows.getCurrent().then(({ id }) => {
    windowId = id;
  });
  return () => {
    if (windowId !== undefined) void sidePanel.open({ windowId }).then(() => window.close());
  };
}

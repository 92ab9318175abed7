/**
 * The popup at the side of a window, where it stays and follows the tab in front: to another tab, to another page in it, and to what
 * is found out there. What is told of the tab's marks tells it that something changed.
 */
import { browser } from 'wxt/browser';
import { openSurface } from '../popup/wire.tsx';

const model = openSurface({ left: () => undefined });
/** Several things tell of one change. */
const PAUSE = 200;

const windowId = (await browser.windows.getCurrent()).id;
let front: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function soon(work: () => Promise<void>): void {
  clearTimeout(timer);
  timer = setTimeout(() => void work(), PAUSE);
}

async function toFront(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, ...(windowId !== undefined && { windowId }) });
  front = tab?.id;
  await model.start();
}

browser.tabs.onActivated.addListener((active) => {
  if (active.windowId === windowId) soon(toFront);
});
browser.tabs.onUpdated.addListener((id, { status, url }) => {
  if (id === front && (status === 'complete' || url !== undefined)) soon(toFront);
});
browser.storage.session.onChanged.addListener((changes) => {
  const change = changes[`tab ${front}`];
  if (change && JSON.stringify(change.oldValue) !== JSON.stringify(change.newValue)) soon(model.follow);
});
await toFront();

/** Puts our scripts into a page that the user asked about, and hears what they say: for popup, side panel and keyboard. */
import { browser } from 'wxt/browser';
import { ANY_PAGE, type Script, scriptFor } from '../../lib/claims/scripts.ts';
import type { Notice, PageTold } from '../../lib/messages/protocol.ts';

/** The script that reads this tab's page. Rejects where the browser forbids it. */
export async function putScript(tabId: number): Promise<void> {
  const { url } = await browser.tabs.get(tabId);
  await put(tabId, url === undefined ? ANY_PAGE : scriptFor(new URL(url)));
}

/**
 * What stands on the page; undefined where no script of ours does. A known site whose page has an unknown layout is read by
 * the rules for any page then, where the browser lets us: opening a popup over the page does.
 */
export async function tellOf(tabId: number): Promise<PageTold | undefined> {
  const told = await tell(tabId);
  if (!told?.layoutUnknown || told.readAsAny) return told;
  const isLent = await put(tabId, ANY_PAGE).then(
    () => true,
    () => false,
  );
  return isLent ? ((await tell(tabId)) ?? told) : told;
}

const LONGEST_STRUCTURE = 200_000;

/** What the page is built of, without anything that it says; undefined where the browser keeps us out. */
export async function structureIn(tabId: number): Promise<string | undefined> {
  const target = { tabId };
  const [answer] = await browser.scripting.executeScript({ target, files: ['/structure.js'] }).catch(() => []);
  return typeof answer?.result === 'string' ? answer.result.slice(0, LONGEST_STRUCTURE) : undefined;
}

async function put(tabId: number, file: Script): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

const TELL: Notice = { type: 'tell' };

function tell(tabId: number): Promise<PageTold | undefined> {
  return browser.tabs.sendMessage(tabId, TELL).then(
    (told?: PageTold) => told,
    () => undefined,
  );
}

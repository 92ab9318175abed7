/**
 * The ways that lead to our own page besides the popup: context menu, address bar, keyboard. All of them are registered at
 * once, when the worker starts; what they do is done later. Where a browser has none of them (Firefox for Android) nothing is
 * missing.
 */
import { type Browser, browser } from 'wxt/browser';
import { addressIn, isProfile, webAddresses } from '../../lib/asking/addresses.ts';
import { aboutAddresses, putQuestion, type Question } from '../../lib/asking/question.ts';
import type { WordsOf } from '../../lib/language/words.ts';
import type { Notice } from '../../lib/messages/protocol.ts';
import { putScript } from '../page.content/put.ts';

/** Opens our own page with a question, beside the tab that it came from. */
export async function openQuestion(question: Question, beside?: number): Promise<void> {
  const id = await putQuestion(browser.storage.session, question);
  const url = `${browser.runtime.getURL('/')}credential.html#${id}`;
  await browser.tabs.create({ url, ...(beside !== undefined && { index: beside + 1 }) });
}

/**
 * @param report hears of what could not be done. @param words in the reader's language
 * @returns says the context menu anew, for when that language may be another one
 */
export function offerWays(report: (error: unknown) => void, words: () => Promise<WordsOf<'menus'>>): () => void {
  browser.runtime.onInstalled.addListener(() => void words().then(createMenus).catch(report));
  browser.runtime.onStartup.addListener(() => void words().then(createMenus).catch(report));
  browser.contextMenus?.onClicked.addListener((info, tab) => void byMenu(info, tab).catch(report));
  browser.omnibox?.onInputStarted.addListener(() => {
    void words().then(({ menus }) => browser.omnibox.setDefaultSuggestion({ description: menus.suggestion }));
  });
  browser.omnibox?.onInputEntered.addListener((typed) => void byAddress(typed).catch(report));
  browser.commands?.onCommand.addListener((command, tab) => void byKey(command, tab).catch(report));
  return () => void words().then(retitle).catch(report);
}

type Clicked = Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'linkUrl' | 'srcUrl'>;
type Tab = Pick<Browser.tabs.Tab, 'id' | 'index' | 'incognito'>;

async function createMenus({ menus: said }: WordsOf<'menus'>): Promise<void> {
  await browser.contextMenus?.removeAll();
  for (const [context, title] of titles(said))
    browser.contextMenus?.create({ id: context, title, contexts: [context], documentUrlPatterns: ['*://*/*'] });
}

async function retitle({ menus }: WordsOf<'menus'>): Promise<void> {
  for (const [context, title] of titles(menus)) await browser.contextMenus?.update(context, { title });
}

const titles = ({ link, picture, selection }: WordsOf<'menus'>['menus']) =>
  [
    ['link', link],
    ['image', picture],
    ['selection', selection],
  ] as const;

async function byMenu({ menuItemId, linkUrl, srcUrl }: Clicked, tab?: Tab): Promise<void> {
  const hrefs = menuItemId === 'selection' ? await selected(tab) : [menuItemId === 'image' ? srcUrl : linkUrl];
  const addresses = webAddresses(hrefs);
  // Whoever selects a part of a profile means the badges in it, not the people it links to.
  const meant = menuItemId === 'selection' ? addresses.filter((address) => !isProfile(address)) : addresses;
  await openQuestion(aboutAddresses(meant, tab?.incognito === true), tab?.index);
}

/** The links that the selection touches, in every frame's own document that we may see. */
async function selected(tab: Tab | undefined): Promise<readonly unknown[]> {
  if (tab?.id === undefined) return [];
  const results = await browser.scripting.executeScript({ target: { tabId: tab.id }, func: linksSelected });
  return results.flatMap(({ result }) => (Array.isArray(result) ? result : []));
}

/** Runs in the page, by itself. */
function linksSelected(): string[] {
  const selection = getSelection();
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')];
  return links.filter((link) => selection?.containsNode(link, true)).map(({ href }) => href);
}

async function byAddress(typed: string): Promise<void> {
  const address = addressIn(typed);
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await openQuestion(aboutAddresses(address ? [address] : [], tab?.incognito === true), tab?.index);
}

/** A page that has our script is told; into any other it is put, which the press of the keys allows. */
async function byKey(command: string, tab?: Tab): Promise<void> {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  const tell = (notice: Notice) => browser.tabs.sendMessage(id, notice);
  if (command === 'next-mark') return void (await tell({ type: 'next' }).catch(() => undefined));
  if (command !== 'check-page') return;
  const isThere = await tell({ type: 'tell' }).then(Boolean, () => false);
  if (isThere) await tell({ type: 'check' });
  else await putScript(id);
}

/** Wires the popup to the browser: the tab, its script, the worker, settings and permissions. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';
import { createPopupModel, type PopupState } from '../../components/popup/model.ts';
import { Popup } from '../../components/popup/Popup.tsx';
import { judgeAsserted } from '../../lib/checking/asserted.ts';
import { interpret } from '../../lib/claims/interpret.ts';
import type { Notice, PageTold } from '../../lib/messages/protocol.ts';
import { createSend } from '../../lib/messages/send.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');
const tell: Notice = { type: 'tell' };

const model = createPopupModel({
  send: createSend((request) => browser.runtime.sendMessage(request)),
  tab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
  tell: (tab) =>
    browser.tabs.sendMessage(tab, tell).then(
      (told?: PageTold) => told && { ...told, claims: told.claims.map(interpret) },
      () => undefined,
    ),
  read: (tabId) => browser.scripting.executeScript({ target: { tabId }, files: ['/content-scripts/page.js'] }),
  isProfileSite: (url) =>
    (browser.runtime.getManifest().content_scripts ?? []).some(({ matches = [] }) =>
      matches.some((pattern) => new MatchPattern(pattern).includes(url)),
    ),
  settings: createStoredSettings(browser.storage.local),
  allow: permissions.ask,
  openOptions: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  changed: draw,
  backed: ({ page, claims }, marks) => judgeAsserted(page.person, claims, marks),
});

function draw(state: PopupState): void {
  render(<Popup {...state} {...model} online={navigator.onLine} now={Date.now()} />, document.body);
}

void model.start();

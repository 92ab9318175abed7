/** Wires the popup to the browser: the tab, its script, the worker, settings and permissions. The side panel is wired alike. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { MatchPattern } from 'wxt/utils/match-patterns';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';
import { Language } from '../../components/language.ts';
import { profileOf } from '../../components/popup/lines.ts';
import { createPopupModel, type PopupModel, type PopupState } from '../../components/popup/model.ts';
import { Popup, type PopupView } from '../../components/popup/Popup.tsx';
import { putQuestion } from '../../lib/asking/question.ts';
import { judgeAsserted } from '../../lib/checking/asserted.ts';
import { interpret } from '../../lib/claims/interpret.ts';
import type { OpenedPage } from '../../lib/claims/opened.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import { toldMark } from '../../lib/language/told.ts';
import type { Words } from '../../lib/language/words.ts';
import { createSend } from '../../lib/messages/send.ts';
import { hasNews } from '../../lib/settings/news.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';
import { putScript, structureIn, tellOf } from '../page.content/put.ts';
import { saveFile } from './save.ts';

/** The reader of what is kept is loaded after the popup is there. */
async function expiringOf(area: typeof browser.storage.local) {
  const { mine } = await area.get('mine');
  if (mine === undefined) return [];
  const [{ createKeptMine }, { expiring }] = await Promise.all([
    import('../../lib/mine/kept.ts'),
    import('../../lib/mine/reminders.ts'),
  ]);
  return expiring((await createKeptMine(area).read()).reminders ?? [], Date.now());
}

type Spoken = Awaited<ReturnType<ReturnType<typeof createPageLanguages>['current']>>;

export interface Surface {
  /** What becomes of the surface when it leads somewhere else: a popup closes. */
  left(): void;
  /** Opens the panel at the side; absent where it stands there, or there is none. */
  readonly onPanel?: (() => void) | undefined;
}

export function openSurface({ left, onPanel }: Surface): PopupModel {
  const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');
  const open = (page: string) => void browser.tabs.create({ url: browser.runtime.getURL('/') + page }).then(left);

  const settings = createStoredSettings(browser.storage);
  const languages = createPageLanguages(browser, settings);
  /** Undefined until the language is known: what is found out meanwhile waits for it. */
  let words: Words | undefined;
  let latest: PopupState | undefined;
  let retold = (view: PopupView): PopupView => view;

  const model = createPopupModel({
    send: createSend((request) => browser.runtime.sendMessage(request)),
    tab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
    tell: async (tab) => {
      const told = await tellOf(tab);
      return told && { ...told, claims: told.claims.map(interpret) };
    },
    read: putScript,
    readOpened: async (tabId) => {
      const files = ['/content-scripts/opened.js'] as const;
      const [answer] = await browser.scripting.executeScript({ target: { tabId }, files: [...files] });
      return answer?.result as OpenedPage | undefined;
    },
    isProfileSite: (url) =>
      (browser.runtime.getManifest().content_scripts ?? []).some(({ matches = [] }) =>
        matches.some((pattern) => new MatchPattern(pattern).includes(url)),
      ),
    settings,
    allow: permissions.ask,
    openOptions: (part) => (part ? open(`options.html#${part}`) : void browser.runtime.openOptionsPage().then(left)),
    openPage: (page, question, print) =>
      void putQuestion(browser.storage.session, question).then((id) =>
        open(`${page}.html${print ? '?print' : ''}#${id}`),
      ),
    openNews: () => open('news.html'),
    hasNews: () => hasNews(browser.storage.local),
    expiring: async () => await expiringOf(browser.storage.local),
    copy: (text) => navigator.clipboard.writeText(text),
    save: saveFile,
    profile: (told, marks) => profileOf(told, marks, words ?? ENGLISH),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    changed: draw,
    backed: ({ page, claims }, marks) => judgeAsserted(page.person, claims, marks),
  });

  const structure = {
    onStructure: async () => {
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      return tab?.id === undefined ? undefined : await structureIn(tab.id);
    },
    onCopyText: (text: string) => navigator.clipboard.writeText(text),
  };

  function draw(state: PopupState): void {
    latest = state;
    if (!words) return;
    render(
      <Language.Provider value={words}>
        <Popup
          {...state}
          view={retold(state.view)}
          {...model}
          onPanel={onPanel}
          structure={structure}
          online={navigator.onLine}
          now={Date.now()}
        />
      </Language.Provider>,
      document.body,
    );
    // For bench/popup.ts: from here on it can be used.
    if (state.view.kind !== 'loading' && performance.getEntriesByName('shown').length === 0) performance.mark('shown');
  }

  function speak(language: Spoken): void {
    words = language.words;
    speakOn(document, words.speech, words.popup.name);
    if (latest) draw(latest);
  }

  // At the side of a window it stays open: what the worker told before is said in the new language, too.
  const followed = followLanguage(languages, settings, (language) => {
    retold = (view) =>
      view.kind === 'page' ? { ...view, marks: view.marks.map((mark) => toldMark(mark, language)) } : view;
    speak(language);
  });
  void followed.then(speak);
  void model.start();
  return model;
}

/** Wires our own page about a credential: the question that waits for it, the worker, settings and permissions. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';
import '../../components/credential/credential.css';
import { Credential } from '../../components/credential/Credential.tsx';
import { type CredentialState, createCredentialModel } from '../../components/credential/model.ts';
import { Language } from '../../components/language.ts';
import { takeQuestion } from '../../lib/asking/question.ts';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import { toldMark } from '../../lib/language/told.ts';
import { createSend } from '../../lib/messages/send.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';
import { saveFile } from '../popup/save.ts';

const settings = createStoredSettings(browser.storage);
const languages = createPageLanguages(browser, settings);
let spoken = await followLanguage(languages, settings, (chosen) => {
  spoken = chosen;
  if (shown) draw(shown);
});
let shown: CredentialState | undefined;

const model = createCredentialModel({
  send: createSend((request) => browser.runtime.sendMessage(request)),
  question: () => takeQuestion(browser.storage.session, location.hash.slice(1)),
  settings,
  allow: createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome').ask,
  save: saveFile,
  version: browser.runtime.getManifest().version,
  changed: draw,
});

/** What the worker told is said in the language that is chosen now. */
function draw(state: CredentialState): void {
  shown = state;
  const { words } = spoken;
  const asked = state.asked && {
    ...state.asked,
    marks: state.asked.marks.map((mark) => toldMark(mark, spoken)),
  };
  speakOn(document, words.speech, words.credential.page);
  render(
    <Language.Provider value={words}>
      <Credential {...state} {...model} asked={asked} online={navigator.onLine} now={Date.now()} />
    </Language.Provider>,
    document.body,
  );
}

await model.start();

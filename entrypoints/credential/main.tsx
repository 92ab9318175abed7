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
import { createPageLanguages, speakOn } from '../../lib/language/pages.ts';
import { createSend } from '../../lib/messages/send.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';
import { saveFile } from '../popup/save.ts';

const settings = createStoredSettings(browser.storage);
const { words } = await createPageLanguages(browser, settings).current();
speakOn(document, words.speech, words.credential.page);

const model = createCredentialModel({
  send: createSend((request) => browser.runtime.sendMessage(request)),
  question: () => takeQuestion(browser.storage.session, location.hash.slice(1)),
  settings,
  allow: createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome').ask,
  save: saveFile,
  version: browser.runtime.getManifest().version,
  changed: draw,
});

function draw(state: CredentialState): void {
  render(
    <Language.Provider value={words}>
      <Credential {...state} {...model} online={navigator.onLine} now={Date.now()} />
    </Language.Provider>,
    document.body,
  );
}

await model.start();

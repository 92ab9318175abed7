/** Wires the welcome page: one yes, kept in the settings. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';
import { Language } from '../../components/language.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { createPageLanguages, speakOn } from '../../lib/language/pages.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

const stored = createStoredSettings(browser.storage.local);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');

const languages = createPageLanguages(browser, stored);

async function draw({ agreedAt }: Settings): Promise<void> {
  const { words } = await languages.current();
  speakOn(document, words.speech, words.welcome.page);
  render(
    <Language.Provider value={words}>
      <Welcome
        agreed={agreedAt !== undefined}
        onAgree={() => void agree()}
        onOptions={() => void browser.runtime.openOptionsPage()}
      />
    </Language.Provider>,
    document.body,
  );
}

async function agree(): Promise<void> {
  if (await permissions.ask([])) await stored.change(() => ({ agreedAt: new Date().toISOString() }));
}

stored.watch((settings) => void draw(settings));
await draw(await stored.read());

/** Wires the welcome page: one yes, kept in the settings. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/welcome/welcome.css';
import { Language } from '../../components/language.ts';
import { createLooks, dress } from '../../components/mark/dom.ts';
import style from '../../components/mark/style.css?inline';
import tokens from '../../components/tokens.css?inline';
import { ICONS } from '../../components/verdict/icons.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { createPageLanguages, speakOn } from '../../lib/language/pages.ts';
import { pageWords, toldMark } from '../../lib/language/told.ts';
import type { MarkState, PageWords } from '../../lib/messages/protocol.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

const stored = createStoredSettings(browser.storage);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');

const languages = createPageLanguages(browser, stored);

type Spoken = Awaited<ReturnType<typeof languages.current>>;

const looks = createLooks();
dress(looks, { style: tokens + style, icons: ICONS });
const opened = Date.now();
let spoken: (Spoken & { readonly pageWords: PageWords; say(mark: MarkState): MarkState }) | undefined;

/** The same as long as the language is, so that the made-up profile is not drawn anew at each change. */
async function speech() {
  const language = await languages.current();
  if (spoken?.words !== language.words) {
    spoken = { ...language, pageWords: pageWords(language), say: (mark) => toldMark(mark, language) };
  }
  return spoken;
}

async function draw({ agreedAt }: Settings): Promise<void> {
  const { words, pageWords: told, say } = await speech();
  speakOn(document, words.speech, words.welcome.page);
  render(
    <Language.Provider value={words}>
      <Welcome
        agreed={agreedAt !== undefined}
        onAgree={() => void agree()}
        onOptions={() => void browser.runtime.openOptionsPage()}
        demo={{ looks, pageWords: told, say, now: opened }}
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

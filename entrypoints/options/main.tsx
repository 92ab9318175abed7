/** Wires the options to settings, permissions and the worker. What changes elsewhere is drawn here too. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/options/options.css';
import { Language } from '../../components/language.ts';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import { createPageLanguages, speakOn } from '../../lib/language/pages.ts';
import { chosenTag } from '../../lib/language/tags.ts';
import type { Words } from '../../lib/language/words.ts';
import { createSend } from '../../lib/messages/send.ts';
import { AS_OF, REGISTERS } from '../../lib/registries/known.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';

const SITES = [
  { id: 'linkedin', name: 'LinkedIn' },
  { id: 'github', name: 'GitHub' },
];

const send = createSend((request) => browser.runtime.sendMessage(request));
const stored = createStoredSettings(browser.storage.local);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');

const languages = createPageLanguages(browser, stored);

let words: Words = (await languages.current()).words;
let shown: Pick<OptionsProps, 'settings' | 'kept' | 'said'> = { settings: DEFAULTS };

function draw(changes: Partial<typeof shown>): void {
  shown = { ...shown, ...changes };
  speakOn(document, words.speech, words.options.page);
  render(
    <Language.Provider value={words}>
      <Options
        {...shown}
        sites={SITES}
        browserLanguage={chosenTag([browser.i18n.getUILanguage()])}
        onChange={(change) => void stored.change(() => change)}
        onAgree={() => void agree()}
        onWithdraw={() => void stored.change(() => ({ agreedAt: undefined }))}
        registers={{ names: REGISTERS.map(({ name }) => name), asOf: AS_OF }}
        onRegisters={(on) => void askRegisters(on)}
        onClear={() => void clear()}
        onForgetEverything={() => void forgetEverything()}
      />
    </Language.Provider>,
    document.body,
  );
}

async function agree(): Promise<void> {
  if (await permissions.ask([])) await stored.change(() => ({ agreedAt: new Date().toISOString() }));
}

/** A refusal leaves the box as it was, so it is drawn again. */
async function askRegisters(on: boolean): Promise<void> {
  const hosts = [...new Set(REGISTERS.map(({ url }) => new URL(url).hostname))];
  if (!on || (await permissions.ask(hosts))) await stored.change(() => ({ registers: on }));
  draw({ settings: await stored.read() });
}

async function clear(): Promise<void> {
  const { trouble } = await send({ type: 'forget', what: 'everything' });
  draw({ said: trouble ? words.options.keptTrouble : words.options.done });
  await count();
}

async function forgetEverything(): Promise<void> {
  await stored.change(() => ({ ...DEFAULTS, agreedAt: undefined, language: undefined }));
  await clear();
}

async function count(): Promise<void> {
  const { answers, trouble } = await send({ type: 'kept' });
  draw({ kept: { answers, trouble: trouble !== undefined } });
}

stored.watch(async (settings) => {
  words = (await languages.current()).words;
  draw({ settings });
});
draw({ settings: await stored.read() });
await count();

/** Wires the options to settings, permissions and the worker. What changes elsewhere is drawn here too. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/options/options.css';
import { Language } from '../../components/language.ts';
import { ledgerCsv, ledgerJson } from '../../components/ledger/saved.ts';
import { issuersJson } from '../../components/options/issuers.ts';
import { Options, type OptionsProps } from '../../components/options/Options.tsx';
import { fileName } from '../../lib/batch/saved-profile.ts';
import { createPageLanguages, speakOn } from '../../lib/language/pages.ts';
import { chosenTag } from '../../lib/language/tags.ts';
import type { Words } from '../../lib/language/words.ts';
import type { Asked } from '../../lib/messages/protocol.ts';
import { createSend } from '../../lib/messages/send.ts';
import { AS_OF, REGISTERS } from '../../lib/registries/known.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { DEFAULTS } from '../../lib/settings/settings.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';
import { saveFile } from '../popup/save.ts';

const SITES = [
  { id: 'linkedin', name: 'LinkedIn' },
  { id: 'github', name: 'GitHub' },
];

const send = createSend((request) => browser.runtime.sendMessage(request));
const stored = createStoredSettings(browser.storage);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');

const languages = createPageLanguages(browser, stored);

let words: Words = (await languages.current()).words;
let shown: Pick<OptionsProps, 'settings' | 'kept' | 'said' | 'ledger' | 'platforms'> = { settings: DEFAULTS };

function draw(changes: Partial<typeof shown>): void {
  shown = { ...shown, ...changes };
  speakOn(document, words.speech, words.options.page);
  render(
    <Language.Provider value={words}>
      <Options
        {...shown}
        sites={SITES}
        now={Date.now()}
        browserLanguage={chosenTag([browser.i18n.getUILanguage()])}
        onChange={(change) => void stored.change(() => change)}
        onAgree={() => void agree()}
        onWithdraw={() => void stored.change(() => ({ agreedAt: undefined }))}
        registers={{ names: REGISTERS.map(({ name }) => name), asOf: AS_OF }}
        onRegisters={(on) => void askRegisters(on)}
        onClear={() => void clear('answers')}
        onForgetEverything={() => void forgetEverything()}
        onExportIssuers={(issuers) => saveJson('bonafide-issuers', issuersJson(issuers))}
        onSaveLedger={saveLedger}
        onClearLedger={() => void clearLedger()}
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

async function clear(what: 'answers' | 'everything'): Promise<void> {
  const { trouble } = await send({ type: 'forget', what });
  draw({ said: trouble ? words.options.keptTrouble : words.options.done });
  await count();
}

async function forgetEverything(): Promise<void> {
  await stored.change(() => ({ ...DEFAULTS, agreedAt: undefined, language: undefined }));
  await clear('everything');
}

async function clearLedger(): Promise<void> {
  await send({ type: 'forget', what: 'ledger' });
  draw({ said: words.options.done });
  await count();
}

function saveJson(name: string, text: string): void {
  saveFile({ name: fileName(name, 'json', Date.now()), type: 'application/json', text });
}

function saveLedger(as: 'csv' | 'json', entries: readonly Asked[]): void {
  if (as === 'json') saveJson('bonafide-ledger', ledgerJson(entries));
  else saveFile({ name: fileName('bonafide-ledger', 'csv', Date.now()), type: 'text/csv', text: ledgerCsv(entries) });
}

async function count(): Promise<void> {
  const [kept, { entries }] = await Promise.all([send({ type: 'kept' }), send({ type: 'ledger' })]);
  draw({ kept, ledger: entries });
}

/** A large part of all code, and seldom looked at. */
async function loadPlatforms(): Promise<void> {
  const { PLATFORMS } = await import('../../lib/platforms/index.ts');
  const platforms = PLATFORMS.map(({ links: { name }, policy, asks }) => ({ name, policy, asks }));
  draw({ platforms: platforms.toSorted((a, b) => a.name.localeCompare(b.name)) });
}

stored.watch(async (settings) => {
  words = (await languages.current()).words;
  draw({ settings });
});
draw({ settings: await stored.read() });
await count();
document.getElementById(location.hash.slice(1))?.scrollIntoView();
await loadPlatforms();

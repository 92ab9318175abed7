/** Wires the learners' page: the profile that waits for it, the worker, what is kept, the threads that read files. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/popup/popup.css';
import '../../components/mine/mine.css';
import { Language } from '../../components/language.ts';
import { createLooks, dress } from '../../components/mark/dom.ts';
import style from '../../components/mark/style.css?inline';
import { Mine } from '../../components/mine/Mine.tsx';
import tokens from '../../components/tokens.css?inline';
import { ICONS } from '../../components/verdict/icons.ts';
import { createRemoteReading } from '../../lib/batch/remote-reading.ts';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import { pageWords, toldMark } from '../../lib/language/told.ts';
import { createSend } from '../../lib/messages/send.ts';
import { readFiles } from '../../lib/mine/files.ts';
import { WALLETS } from '../../lib/mine/given.ts';
import { type Handed, takeHanded } from '../../lib/mine/handed.ts';
import { createKeptMine } from '../../lib/mine/kept.ts';
import { createMineModel } from '../../lib/mine/model.ts';
import type { MineState } from '../../lib/mine/state.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { retentionOf } from '../../lib/settings/retention.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';
import { createLedger } from '../../lib/store/ledger.ts';
import { answerQuestion } from '../batch/answers.ts';
import { planReminder } from './reminding.ts';

const NOTIFICATIONS = { permissions: ['notifications' as const] };

const settings = createStoredSettings(browser.storage);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');
const send = createSend((request) => browser.runtime.sendMessage(request));
const kept = createKeptMine(browser.storage.local);
const ledger = createLedger({ age: async () => retentionOf(await settings.read()) });
const languages = createPageLanguages(browser, settings);
let latest: MineState | undefined;
let spoken = await followLanguage(languages, settings, (chosen) => {
  spoken = chosen;
  told = pageWords(chosen);
  retold = (state) => ({ ...state, marks: state.marks.map((mark) => toldMark(mark, chosen)) });
  if (latest) draw(latest);
});
let told = pageWords(spoken);
/** What the worker told is said in a language that was chosen since. */
let retold = (state: MineState): MineState => state;
const looks = createLooks();
dress(looks, { style: tokens + style, icons: ICONS });
const opened = Date.now();
const question = location.hash.slice(1);

const files = {
  reading: createRemoteReading(
    () => new Worker(new URL('../batch/reading.worker.ts', import.meta.url), { type: 'module' }),
  ),
  thread: () => new Worker(new URL('../batch/asking.worker.ts', import.meta.url), { type: 'module' }),
  answer: answerQuestion(permissions.holds),
  record: (exchanged: Parameters<typeof ledger.note>[0]) => void ledger.note(exchanged),
  settings: settings.read,
};

let handed: Handed | undefined;

const model = createMineModel({
  send,
  handed: async () => {
    if (question === '') return 'none';
    handed = await takeHanded(browser.storage.session, question);
    return handed;
  },
  settings,
  kept,
  private: browser.extension.inIncognitoContext,
  allow: permissions.ask,
  readFiles: (given, isPrivate) => readFiles(files, given, isPrivate),
  copy: (text) => navigator.clipboard.writeText(text),
  plan: () => planReminder(kept),
  notifications: {
    held: () => browser.permissions.contains(NOTIFICATIONS),
    ask: () => browser.permissions.request(NOTIFICATIONS),
  },
  changed: draw,
});

function draw(state: MineState): void {
  latest = state;
  const { words } = spoken;
  speakOn(document, words.speech, words.mine.page);
  render(
    <Language.Provider value={words}>
      <Mine
        {...model}
        state={retold(state)}
        wallets={WALLETS}
        online={navigator.onLine}
        now={opened}
        looks={looks}
        pageWords={told}
        onWhole={(claim) =>
          void send({
            type: 'open',
            about: 'claim',
            page: handed?.profile?.page ?? { site: 'asked-for', url: '' },
            claim,
          })
        }
      />
    </Language.Provider>,
    document.body,
  );
}

await model.start();

/** Wires the batch page: its threads, the runs on disk, settings and permissions. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/tokens.css';
import '../../components/page.css';
import '../../components/batch/batch.css';
import { Batch } from '../../components/batch/Batch.tsx';
import '../../components/batch/report.css';
import type { ExportKind } from '../../components/batch/RunView.tsx';
import { Language } from '../../components/language.ts';
import { createDesk, type DeskState } from '../../lib/batch/desk.ts';
import { fileNameOf } from '../../lib/batch/export.ts';
import { createRemoteReading } from '../../lib/batch/remote-reading.ts';
import { reportOf } from '../../lib/batch/result.ts';
import { groupsOf, type Row } from '../../lib/batch/rows.ts';
import { RECHECK } from '../../lib/batch/saved.ts';
import { SAMPLE } from '../../lib/batch/sample.ts';
import type { RoomName } from '../../lib/language/catalogue.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import type { Language as Spoken } from '../../lib/language/load.ts';
import { createPageLanguages, followLanguage, speakOn } from '../../lib/language/pages.ts';
import { createPermissions } from '../../lib/settings/permissions.ts';
import { retentionOf } from '../../lib/settings/retention.ts';
import { createStoredSettings } from '../../lib/settings/stored.ts';
import { createLedger } from '../../lib/store/ledger.ts';
import { createRunStore } from '../../lib/store/runs-disk.ts';
import { createMemoryRunStore } from '../../lib/store/runs-memory.ts';
import { fileOf, writeElsewhere } from '../../lib/batch/writing.ts';
import { answerQuestion } from './answers.ts';
import { acceptDrops } from './drop.ts';
import { lock, others } from './lock.ts';
import { saveBlob } from './save.ts';

const isPrivate = browser.extension.inIncognitoContext;
const settings = createStoredSettings(browser.storage);
const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');
const languages = createPageLanguages(browser, settings);
const ledger = createLedger({ age: async () => retentionOf(await settings.read()) });
let spoken: Spoken<RoomName> | undefined;
let shown: DeskState | undefined;
let notifies = false;

/** The thread that asks, started while a preview is looked at: its script is large. */
let spare: Worker | undefined;
const askingThread = () => new Worker(new URL('./asking.worker.ts', import.meta.url), { type: 'module' });

function keepReady({ view }: DeskState): void {
  if (view.kind === 'preview') spare ??= askingThread();
  if (view.kind !== 'start') return;
  spare?.terminate();
  spare = undefined;
}

const desk = createDesk({
  store: isPrivate ? createMemoryRunStore() : createRunStore(),
  reading: createRemoteReading(() => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' })),
  thread() {
    const ready = spare ?? askingThread();
    spare = undefined;
    return ready;
  },
  settings: settings.read,
  answer: answerQuestion(permissions.holds),
  record: (exchanged) => void ledger.note(exchanged),
  private: isPrivate,
  lock,
  others,
  allow: permissions.ask,
  agree: () => settings.change(() => ({ agreedAt: new Date().toISOString() })),
  online: () => navigator.onLine,
  id: () => crypto.randomUUID(),
  nameOf: (parts) => parts.find(({ name }) => name !== '')?.name ?? words().batch.pasted,
  now: Date.now,
  said: (result) => {
    const report = reportOf(result);
    return report && spoken ? { report: spoken.speaker.report(report) } : result;
  },
  changed(state) {
    shown = state;
    keepReady(state);
    draw();
  },
});

const words = () => spoken?.words ?? ENGLISH;

function draw(): void {
  if (!shown) return;
  const { view } = shown;
  const hash = 'open' in view ? `#${view.open.run.id}` : '';
  if (location.hash !== hash) location.replace(hash || '#');
  render(
    <Language.Provider value={words()}>
      <Batch
        state={shown}
        now={Date.now()}
        onText={(text) => void desk.read([text])}
        onFiles={(files) => void desk.read(files)}
        onSample={() => void desk.read([new File([SAMPLE], `${words().batch.sampleName}.csv`)])}
        onOpen={(run) => void desk.open(run)}
        onRename={(run, name) => void desk.rename(run, name)}
        onRemove={(run) => void desk.remove(run)}
        onMap={desk.map}
        onBegin={() => void desk.begin()}
        onLeave={() => void desk.leave()}
        onBack={desk.back}
        onStart={desk.go}
        onPause={desk.pause}
        onStop={desk.stop}
        onRetry={desk.retry}
        onAgain={() => void desk.again()}
        onAllow={(hosts) => void desk.allow(hosts)}
        onAgree={() => void desk.agree()}
        onNote={desk.note}
        onExport={(kind) => void give(kind)}
        onPrint={() => print()}
        onCompare={(earlier) => void desk.compare(earlier)}
        onPin={(days) => void pin(days)}
        notifies={notifies}
        lasts={!isPrivate}
        onNotify={() => void allowNotifications()}
        answerOf={desk.answerOf}
        sameAs={sameAs}
      />
    </Language.Provider>,
    document.body,
  );
}

async function give(kind: ExportKind): Promise<void> {
  const source = desk.source();
  if (!source) return;
  if (kind === 'report') return await desk.report();
  const now = Date.now();
  const { tag } = words().speech;
  const file = await writeElsewhere(writingThread, source, kind, { tag, now });
  // Where there is no thread to be had, the page does without for as long as it takes.
  saveBlob(file ?? (await fileOf(kind, source, words(), now)), fileNameOf(source.run, kind));
}

const writingThread = () => new Worker(new URL('./writing.worker.ts', import.meta.url), { type: 'module' });

/** The worker checks again when the alarm rings. */
async function pin(days: number | undefined): Promise<void> {
  await desk.pin(days);
  const times = shown?.runs.flatMap(({ pinned }) => (pinned ? [pinned.next] : [])) ?? [];
  if (times.length > 0) await browser.alarms.create(RECHECK, { when: Math.min(...times) });
}

const NOTIFICATIONS = { permissions: ['notifications' as const] };

async function allowNotifications(): Promise<void> {
  notifies = await browser.permissions.request(NOTIFICATIONS);
  draw();
}

/** Rows of the same credential, by row; made once for the rows that are shown. */
let folded: { readonly rows: readonly Row[]; readonly groups: ReadonlyMap<number, readonly number[]> } | undefined;

function sameAs(row: number): readonly number[] {
  const rows = shown?.view.kind === 'run' ? shown.view.open.rows : [];
  if (folded?.rows !== rows) {
    const several = groupsOf(rows).filter((group) => group.rows.length > 1);
    folded = { rows, groups: new Map(several.flatMap((group) => group.rows.map((one) => [one, group.rows] as const))) };
  }
  return folded.groups.get(row)?.filter((other) => other !== row) ?? [];
}

acceptDrops(document, (files) => void desk.read(files));
for (const event of ['online', 'offline']) addEventListener(event, () => void desk.woken());
browser.permissions.onAdded.addListener(() => void desk.woken());
browser.permissions.onRemoved.addListener(() => void desk.woken());
settings.watch(() => void desk.woken());
document.body.classList.add('batch-page');

function speak(language: Spoken<RoomName>): void {
  spoken = language;
  speakOn(document, words().speech, words().batch.page);
  draw();
}

notifies = await browser.permissions.contains(NOTIFICATIONS);
speak(await followLanguage(languages, settings, speak));
await desk.start(location.hash.slice(1));

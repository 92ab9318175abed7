/**
 * The worker: every listener is registered at once, so that whatever wakes it is heard. It wires the house together and
 * decides nothing; it may be stopped at any moment, and nothing but what was under way is lost.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import style from '../components/mark/style.css?inline';
import tokens from '../components/tokens.css?inline';
import { withCard } from '../components/verdict/card.ts';
import { ICONS } from '../components/verdict/icons.ts';
import { aboutClaim, forgetPrivateQuestions } from '../lib/asking/question.ts';
import { listsNaming } from '../lib/batch/naming.ts';
import { leadsTo } from '../lib/checking/asked.ts';
import { createChecker } from '../lib/checking/checker.ts';
import { trustFor } from '../lib/checking/issuers.ts';
import { createLateEngine } from '../lib/checking/late-engine.ts';
import { createLedMemory, ledFrom } from '../lib/checking/led.ts';
import { compareOpened, findLed } from '../lib/checking/opened.ts';
import { createPrivateEnd } from '../lib/checking/private-end.ts';
import { createTabs } from '../lib/checking/tabs.ts';
import type { Badge } from '../lib/checking/toolbar.ts';
import type { Claim } from '../lib/claims/claim.ts';
import { targetOf } from '../lib/claims/targets.ts';
import { WORKER } from '../lib/language/en/worker.ts';
import { createLanguages, type Language } from '../lib/language/load.ts';
import { pageWords, toldMark } from '../lib/language/told.ts';
import { answering } from '../lib/messages/answering.ts';
import type { MarkState, MarkText, PageFacts, Request } from '../lib/messages/protocol.ts';
import { createReceiver, type From, type Handlers } from '../lib/messages/receive.ts';
import type { Exchanged } from '../lib/net/recorder.ts';
import { ASKS } from '../lib/platforms/asks.gen.ts';
import type { Reference } from '../lib/platforms/platform.ts';
import { refer, referDocument } from '../lib/platforms/refer.ts';
import { createMemoryCopies, createStoredCopies } from '../lib/registries/kept.ts';
import { nextEnd } from '../lib/settings/modes.ts';
import { noteUpdate } from '../lib/settings/news.ts';
import { createKeptMine } from '../lib/mine/kept.ts';
import { EXPIRY } from '../lib/mine/reminders.ts';
import { createPermissions } from '../lib/settings/permissions.ts';
import { retentionOf } from '../lib/settings/retention.ts';
import { createStoredSettings } from '../lib/settings/stored.ts';
import { createDiskStore } from '../lib/store/disk.ts';
import { createLedger } from '../lib/store/ledger.ts';
import { createMemoryStore } from '../lib/store/memory.ts';
import { createRunStore } from '../lib/store/runs-disk.ts';
import { pageMark, type StoreTrouble } from '../lib/store/store.ts';
import { checkPinnedAgain } from './batch/by-itself.ts';
import { offerWays, openQuestion } from './credential/ways.ts';
import { keepEngine, loadEngine } from './engine/handle.ts';
import { remindOfExpiry } from './mine/reminding.ts';
import { notify, notifyAll } from './page.content/notices.ts';

/** An idle worker is stopped after 30 s; a call of the browser's counts as work. */
const AWAKE_EVERY = 20_000;
const RETRY = 'retry';
const PAUSE_ENDS = 'pause ends';

type WorkerRoom = keyof typeof WORKER.texts;
type Forget = Extract<Request, { readonly type: 'forget' }>;

export default defineBackground({
  main() {
    keepEngine();
    const settings = createStoredSettings(browser.storage);
    const permissions = createPermissions(browser.permissions, import.meta.env.FIREFOX ? 'firefox' : 'chrome');
    const allowed = async (host: string) =>
      (await settings.read()).agreedAt !== undefined && (await permissions.holds(host));
    const copies = { disk: createStoredCopies(browser.storage.local), memory: createMemoryCopies() };
    const age = async () => retentionOf(await settings.read());
    const disk = createDiskStore({ age });
    // Opens the database while whatever woke the worker is still on its way.
    void disk.get([]);
    const ledger = createLedger({ age });
    const record = (exchanged: Exchanged) => void ledger.note(exchanged);
    const engine = createLateEngine(
      async () => (await loadEngine())({ fetch: (url, init) => fetch(url, init), allowed, record }),
      report,
    );
    const checker = createChecker({
      refer: leadOf,
      leadsTo: (reference) => leadsTo(ASKS[reference.platform], reference),
      gather: engine.gather,
      ask: engine.ask,
      holds: permissions.holds,
      settings: settings.read,
      trust: ({ trusted, registers }, evidence, { private: isPrivate, asking }) => {
        const kept = isPrivate ? copies.memory : copies.disk;
        return trustFor(
          evidence,
          trusted,
          registers ? (ids) => engine.registers(ids, kept, asking, { private: isPrivate }) : undefined,
        );
      },
      disk,
      memory: createMemoryStore(),
      online: () => navigator.onLine,
      report,
    });
    const languages = createLanguages({
      english: WORKER,
      file: async (path) => await (await fetch(new URL(path, browser.runtime.getURL('/')))).json(),
      choice: async () => (await settings.read()).language,
      preferred: () => [browser.i18n.getUILanguage()],
      report,
    });
    const tabs = createTabs(browser.storage.session, showBadge, async () => (await languages.current()).words);
    const led = createLedMemory(browser.storage.session);
    const endPrivate = createPrivateEnd({
      tabs: () => browser.tabs.query({}),
      forget: [
        checker.forgetPrivate,
        ledger.forgetPrivate,
        led.forgetPrivate,
        () => copies.memory.clear(),
        () => forgetPrivateQuestions(browser.storage.session),
      ],
    });

    // The toolbar and the alarm are told, but what becomes of that never holds up an answer.
    const handlers: Handlers = {
      refer: async ({ links }) => ({ targets: links.map((link) => targetOf(link) ?? null) }),
      async look({ page, claims, undressed }, from) {
        const [marks, language] = await Promise.all([checker.look(page, claims, from), languages.current()]);
        const marked = marks && claims.flatMap(({ key }, at) => (marks[at] ? [[key, marks[at]] as const] : []));
        if (from.tab !== undefined) tabs.looked(from.tab, page.url, marked).catch(report);
        if (!from.own) led.remember(ledFrom(page, claims, byHand), from.private).catch(report);
        const looks = undressed && { looks: { style: tokens + style, icons: ICONS } };
        const words = from.own ? {} : { words: pageWords(language), ...looks };
        return marks
          ? { marks: marks.map((mark, at) => told(claims[at], mark, language, from)), ...words }
          : { marks: [], off: true, ...words };
      },
      async check({ page, claim, by, again, addresses, ledger }, from) {
        const how = { by, ...(again && { again }), ...(addresses && { addresses }), ...(ledger && { ledger }) };
        const mark = await awake(checker.check(page, claim, from, how));
        retryLater(mark).catch(report);
        if (from.tab !== undefined) {
          tabs.checked(from.tab, page.url, [claim.key, mark]).catch(report);
          if (from.own) notify(from.tab, { type: 'changed' });
        }
        return { mark: told(claim, mark, await languages.current(), from) };
      },
      async open(request, from) {
        if (request.about === 'claim') await openQuestion(aboutClaim(request.page, request.claim, from.private));
        else if (request.about === 'options') await browser.runtime.openOptionsPage();
        else await openWelcome();
        return { done: true };
      },
      async opened({ url, read }, from) {
        const reference = byHand(url);
        const found = reference && findLed(reference, read, await led.all(from.private));
        if (!reference || !found || found === 'perhaps' || !read) return { led: found !== undefined };
        const opened = await compareOpened({ read, led: found, reference, now: Date.now() });
        const mark = toldMark({ state: 'checked', report: opened }, await languages.current());
        return { led: true, compared: { page: found.page, claim: found.claim, mark } };
      },
      kept: () => disk.about(),
      async ledger({ page }, from) {
        const mark = page === undefined ? undefined : await pageMark(page);
        return { entries: await ledger.read({ page: mark, private: from.private }) };
      },
      async forget(request) {
        engine.forget();
        const troubles = await Promise.all(forgetting(request));
        await notifyAll();
        const trouble = troubles.find((each) => each !== undefined);
        const isPerson = request.what === 'person';
        const lists = isPerson ? await listsNaming(createRunStore(), request.page, request.claims) : [];
        return { done: true, ...(trouble && { trouble }), ...(lists.length > 0 && { lists }) };
      },
    };

    function forgetting(request: Forget): readonly Promise<StoreTrouble | undefined>[] {
      switch (request.what) {
        case 'person':
          return [
            checker.forget(request.page, request.claims),
            forgetAsked(request.page, request.claims),
            led.forget(request.page.url),
          ];
        case 'answers':
          return [checker.forgetEverything()];
        case 'ledger':
          return [ledger.clear()];
        case 'everything':
          return [
            checker.forgetEverything(),
            ledger.clear(),
            forgetCopies(),
            led.forget(),
            createRunStore().forgetEverything(),
            forgetMine(),
          ];
      }
    }

    async function forgetAsked({ url }: PageFacts, claims: readonly Claim[]): Promise<StoreTrouble | undefined> {
      const canonicals = claims.flatMap((claim) => (claim.url && leadOf(claim.url)?.canonical) || []);
      return await ledger.forget(canonicals, await pageMark(url));
    }

    async function forgetMine(): Promise<undefined> {
      await createKeptMine(browser.storage.local).forget();
      await browser.alarms.clear(EXPIRY);
    }

    async function forgetCopies(): Promise<undefined> {
      await Promise.all([copies.disk.clear(), copies.memory.clear()]);
    }

    browser.runtime.onMessage.addListener(
      answering(
        createReceiver({
          id: browser.runtime.id,
          base: browser.runtime.getURL('/'),
          activeTab: async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0],
          handlers,
        }),
      ),
    );
    browser.runtime.onInstalled.addListener(({ reason, previousVersion }) => {
      if (reason === 'install') void openWelcome();
      const { version } = browser.runtime.getManifest();
      if (reason === 'update') noteUpdate(browser.storage.local, previousVersion, version).catch(report);
    });
    checkPinnedAgain({ checker, words: async () => (await languages.current()).words, awake, report });
    remindOfExpiry(async () => (await languages.current()).words, report);
    const sayMenus = offerWays(report, async () => (await languages.current()).words);
    browser.tabs.onRemoved.addListener((tab) => {
      void tabs.left(tab);
      endPrivate(tab).catch(report);
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === RETRY || name === PAUSE_ENDS) notifyAll().catch(report);
    });
    browser.permissions.onAdded.addListener(() => notifyAll().catch(report));
    browser.permissions.onRemoved.addListener(() => notifyAll().catch(report));
    settings.watch((changed) => {
      notifyAll().catch(report);
      sayMenus();
      const end = nextEnd(changed, Date.now());
      if (end !== undefined) void browser.alarms.create(PAUSE_ENDS, { when: end });
    });
  },
});

/** What a link names: a credential of a platform, or a document wherever it lies. */
function leadOf(url: string): Reference | undefined {
  return refer(url) ?? referDocument(url);
}

/** What a link names, where only the reader can look at it. */
function byHand(url: string): Reference | undefined {
  const reference = refer(url);
  const isByHand = reference?.kind === 'credential' && leadsTo(ASKS[reference.platform], reference).host === undefined;
  return isByHand ? reference : undefined;
}

function report(error: unknown): void {
  console.error(error);
}

/** Our own pages are told what stands; a content script is given it in words. Either way sentences are the reader's. */
function told(
  claim: Claim | undefined,
  mark: MarkState,
  language: Language<WorkerRoom>,
  { own }: From,
): MarkState | MarkText {
  const said = toldMark(mark, language);
  return own || !claim ? said : withCard(claim, said, language.words, Date.now());
}

async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

async function showBadge(tabId: number, { text, title, colour }: Badge): Promise<void> {
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** What could not be checked is looked at again when its time has come, as long as a page shows it. */
async function retryLater(mark: MarkState): Promise<void> {
  if (mark.state !== 'checked' || mark.report.retryAt === undefined) return;
  const when = Date.parse(mark.report.retryAt);
  const planned = await browser.alarms.get(RETRY);
  if (!planned || planned.scheduledTime > when || planned.scheduledTime < Date.now())
    await browser.alarms.create(RETRY, { when });
}

/** Keeps the worker from being stopped as idle while it waits for an issuer. */
function awake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_EVERY);
  return work.finally(() => clearInterval(timer));
}

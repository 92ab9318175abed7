/**
 * What the popup knows and does, without a browser: which view a tab gets, and what each press leads to. Everything that it
 * needs is given; `changed` is called with what to draw. Permissions are asked for first thing in a press, before any await.
 */
import { aboutClaim, aboutProfile } from '../../lib/asking/question.ts';
import { asCsv, asJson, asText, fileName } from '../../lib/batch/saved-profile.ts';
import type { Claim } from '../../lib/claims/claim.ts';
import type { Asked, MarkState, PageFacts, PageTold } from '../../lib/messages/protocol.ts';
import { choose, modeAt, pause } from '../../lib/settings/modes.ts';
import { DEFAULTS, type Mode, type Settings } from '../../lib/settings/settings.ts';
import { stackOf } from '../stack/stack.ts';
import type { PopupDeps } from './deps.ts';
import { NO_LISTS, readLists } from './lists.ts';
import { compareTab } from './opened.ts';
import type { PopupActions, PopupProps, PopupView, Said } from './Popup.tsx';

export interface PopupState {
  readonly view: PopupView;
  readonly agreed: boolean;
  /** The site's own choice. */
  readonly mode?: Mode | undefined;
  readonly asked?: readonly Asked[] | undefined;
  readonly news?: boolean;
  readonly expiring?: PopupProps['expiring'];
  readonly said?: Said | undefined;
  readonly inLists?: readonly string[] | undefined;
}

/** A script that was just put in needs a moment to read the page. */
const TRIES = 20;
const PAUSE = 100;

export interface PopupModel extends PopupActions {
  start(): Promise<void>;
  /** The page or what is known of it changed: what is shown follows, and nobody is asked. */
  follow(): Promise<void>;
}

export function createPopupModel(deps: PopupDeps): PopupModel {
  const { send, settings, now = Date.now } = deps;
  let state: PopupState = { view: { kind: 'loading' }, agreed: false };
  /** Goes up with each: at the side of a window the tab may be left while its page still answers. */
  let starts = 0;
  /** What the page names beside its lines. */
  let lists = { of: '', read: NO_LISTS };
  let tab: { id: number; url: URL | undefined; private: boolean } | undefined;

  function change(changes: Partial<PopupState>): void {
    state = { ...state, ...changes };
    deps.changed(state);
  }

  function showPage(told: PageTold, marks: readonly MarkState[]): void {
    const beside = lists.of === told.page.url ? lists.read : NO_LISTS;
    const all = { ...told, claims: [...told.claims, ...beside.claims] };
    change({ view: { kind: 'page', told, marks, asserted: deps.backed(all, [...marks, ...beside.marks]) } });
  }

  async function lookIntoLists(told: PageTold): Promise<void> {
    lists = { of: told.page.url, read: await readLists(deps, told) };
    if (state.view.kind === 'page' && lists.read.claims.length > 0) showPage(state.view.told, state.view.marks);
  }

  async function start(): Promise<void> {
    const mine = ++starts;
    const [found, chosen] = await Promise.all([deps.tab(), settings.read()]);
    change({ agreed: chosen.agreedAt !== undefined, asked: undefined, said: undefined, inLists: undefined });
    void deps.hasNews().then((news) => news && change({ news }));
    if (!found?.incognito) void deps.expiring().then((expiring) => expiring.length > 0 && change({ expiring }));
    if (found?.id === undefined) return change({ view: { kind: 'closed' } });
    const url = addressOf(found.url);
    if (url && !/^https?:$/.test(url.protocol)) return change({ view: { kind: 'closed' } });
    tab = { id: found.id, url, private: found.incognito === true };
    const told = await deps.tell(tab.id);
    if (mine !== starts) return;
    const compared = url && !told?.claims.length ? await compareTab(deps, url.href, tab.id) : undefined;
    if (mine !== starts) return;
    if (compared && url) return change({ view: { kind: 'compared', host: url.host, compared } });
    if (told) {
      change({ mode: ownMode(chosen, told) });
      return show(told, { asks: true });
    }
    if (!url) return change({ view: { kind: 'unseen' } });
    const { mode, until } = modeAt(chosen, [url.host], now());
    if (mode === 'off') return change({ view: { kind: 'off', place: url.host, ...(until && { until }) } });
    change({ view: deps.isProfileSite(url.href) ? { kind: 'mute' } : { kind: 'elsewhere', host: url.host } });
  }

  async function follow(): Promise<void> {
    const told = tab && (await deps.tell(tab.id));
    if (told) await show(told, { asks: false, known: true });
  }

  function ownMode({ sites }: Settings, { page }: PageTold): Mode | undefined {
    return sites.find(({ place }) => namesOf(page).includes(place))?.mode;
  }

  /** By which a site is known: its own id, unless the generic reader reads it, and the host. */
  function namesOf(page: PageFacts | undefined): readonly [string, ...string[]] {
    const host = tab?.url?.host ?? (page && addressOf(page.url)?.host) ?? '';
    return page && page.site !== 'generic' ? [page.site, host] : [host];
  }

  /** Draws what is known; with `asks`, what may be asked without a press is asked. `known`: what waits goes on waiting. */
  async function show(
    told: PageTold,
    { asks, known = false }: { readonly asks: boolean; readonly known?: boolean },
  ): Promise<void> {
    const mine = starts;
    const answer = await send({ type: 'look', page: told.page, claims: told.claims }).catch(() => undefined);
    if (mine !== starts) return;
    if (!answer) return change({ view: { kind: 'silent' } });
    const { marks, off } = answer;
    if (off) return await showOff(told);
    const waits: MarkState = { state: 'on-click' };
    const shown = asks || known ? marks : marks.map((mark) => (mark.state === 'checking' ? waits : mark));
    showPage(told, shown);
    if (asks) void lookIntoLists(told);
    if (asks) await Promise.all(told.claims.filter((_, at) => isDue(marks[at])).map((claim) => check(claim, 'view')));
  }

  async function showOff({ page }: PageTold): Promise<void> {
    const names = namesOf(page);
    const { until } = modeAt(await settings.read(), names, now());
    change({ view: { kind: 'off', place: tab?.url?.host ?? page.site, ...(until && { until }) } });
  }

  function isDue(mark: MarkState | undefined): boolean {
    return mark?.state === 'checking' || (mark?.state === 'checked' && Date.parse(mark.report.freshUntil) <= now());
  }

  async function check(claim: Claim, by: 'view' | 'click', again = false): Promise<void> {
    if (state.view.kind !== 'page') return;
    const { page } = state.view.told;
    const before = markOf(claim);
    if (by === 'click') mark(claim, { state: 'checking' });
    const answer = await send({ type: 'check', page, claim, by, ...(again && { again }) }).catch(() => undefined);
    const after = answer?.mark ?? before;
    if (after) mark(claim, after);
  }

  function markOf({ key }: Claim): MarkState | undefined {
    const { view } = state;
    return view.kind === 'page' ? view.marks[view.told.claims.findIndex((each) => each.key === key)] : undefined;
  }

  function mark({ key }: Claim, next: MarkState): void {
    const { view } = state;
    if (view.kind !== 'page') return;
    const marks = view.marks.map((each, at) => (view.told.claims[at]?.key === key ? next : each));
    showPage(view.told, marks);
  }

  async function again(asks: boolean): Promise<void> {
    if (state.view.kind === 'page') await show(state.view.told, { asks });
  }

  async function agree(): Promise<void> {
    if (!(await deps.allow([]))) return;
    await settings.change(() => ({ agreedAt: new Date(now()).toISOString() }));
    change({ agreed: true });
    await again(true);
  }

  async function allow(hosts: readonly string[]): Promise<void> {
    if (!(await deps.allow(hosts)) || state.view.kind !== 'page') return;
    const { told, marks } = state.view;
    const waiting = told.claims.filter((_, at) => {
      const standing = marks[at];
      return standing?.state === 'ask-host' && hosts.includes(standing.host);
    });
    await Promise.all(waiting.map((claim) => check(claim, 'click')));
  }

  async function checkAll(): Promise<void> {
    if (state.view.kind !== 'page') return;
    const { told, marks } = state.view;
    const may = told.claims.filter((_, at) => marks[at]?.state === 'checked' || marks[at]?.state === 'on-click');
    await Promise.all(may.map((claim) => check(claim, 'click', true)));
  }

  async function readPage(): Promise<void> {
    if (!tab) return;
    change({ view: { kind: 'loading' } });
    const { id } = tab;
    const isIn = await deps.read(id).then(
      () => true,
      () => false,
    );
    for (let tries = 0; isIn && tries < TRIES; tries += 1) {
      const told = await deps.tell(id);
      if (told) return show(told, { asks: true });
      await deps.wait(PAUSE);
    }
    change({ view: { kind: 'closed' } });
  }

  async function onSite(how: (before: Settings, names: readonly [string, ...string[]]) => Partial<Settings>) {
    if (!tab) return;
    const told = state.view.kind === 'page' ? state.view.told : await deps.tell(tab.id);
    const names = namesOf(told?.page);
    await settings.change((before) => how(before, names));
    await start();
  }

  async function forgetPerson(): Promise<void> {
    if (state.view.kind !== 'page') return;
    const { page, claims } = state.view.told;
    const { trouble, lists: inLists } = await send({ type: 'forget', what: 'person', page, claims });
    change({ said: trouble ? 'trouble' : 'forgotten', asked: undefined, inLists });
    await again(false);
  }

  async function forgetEverything(): Promise<void> {
    await settings.change(() => ({ ...DEFAULTS, agreedAt: undefined }));
    const { trouble } = await send({ type: 'forget', what: 'everything' });
    change({ agreed: false, mode: undefined, asked: undefined, said: trouble ? 'trouble' : 'forgotten' });
    await again(false);
  }

  /** As everywhere, unless that is off. */
  function switchedOn(before: Settings, names: readonly [string, ...string[]]): Partial<Settings> {
    const next = choose(before, names, undefined);
    return modeAt({ ...before, ...next }, names, now()).mode === 'off' ? choose(before, names, 'automatic') : next;
  }

  /** With whatever is shown; nothing where there is no profile. */
  function withPage<T>(use: (told: PageTold, marks: readonly MarkState[]) => T): T | undefined {
    return state.view.kind === 'page' ? use(state.view.told, state.view.marks) : undefined;
  }

  async function copy(): Promise<void> {
    const text = withPage((told, marks) => asText(deps.profile(told, marks)));
    if (text !== undefined) await deps.copy(text).then(() => change({ said: 'copied' }));
  }

  function save(as: 'csv' | 'json'): void {
    withPage((told, marks) => {
      const profile = deps.profile(told, marks);
      const text = as === 'csv' ? asCsv(profile) : asJson(profile, told, marks, { stack: stackOf(told.claims, marks) });
      const type = as === 'csv' ? 'text/csv' : 'application/json';
      deps.save({ name: fileName(profile.name, as, now()), type, text });
      change({ said: 'saved' });
    });
  }

  async function lookUpAsked(): Promise<void> {
    const page = withPage(({ page: { url } }) => url);
    const answer = page !== undefined && (await send({ type: 'ledger', page }).catch(() => undefined));
    if (answer) change({ asked: answer.entries });
  }

  return {
    start,
    follow,
    onAgree: () => void agree(),
    onAllow: (hosts) => void allow(hosts),
    onCheck: (claim) => void check(claim, 'click', markOf(claim)?.state === 'checked'),
    onCheckAll: () => void checkAll(),
    onWhole: (claim) =>
      withPage(({ page }) => deps.openPage('credential', aboutClaim(page, claim, tab?.private === true))),
    onStack: (print) =>
      withPage(({ page, claims }) => deps.openPage('stack', aboutProfile(page, claims, tab?.private === true), print)),
    onMine: () =>
      withPage(({ page, claims }) => deps.openPage('mine', aboutProfile(page, claims, tab?.private === true))),
    onRead: () => void readPage(),
    onSwitchOn: () => void onSite(switchedOn),
    onMode: (mode) => void onSite((before, names) => choose(before, names, mode)),
    onPause: (length) => void onSite((before, [place]) => pause(before, place, length, now())),
    onCopy: () => void copy(),
    onSave: save,
    onLookUp: () => void lookUpAsked(),
    onLedger: () => deps.openOptions('ledger'),
    onNews: deps.openNews,
    onForgetPerson: () => void forgetPerson(),
    onForgetEverything: () => void forgetEverything(),
    onOptions: () => deps.openOptions(),
  };
}

function addressOf(url: string | undefined): URL | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url) : undefined;
}

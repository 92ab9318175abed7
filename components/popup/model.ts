/**
 * What the popup knows and does, without a browser: which view a tab gets, and what each press leads to. Everything that it
 * needs is given; `changed` is called with what to draw. Permissions are asked for first thing in a press, before any await.
 */
import type { Claim } from '../../lib/claims/claim.ts';
import type { Backing } from '../../lib/matching/asserted.ts';
import type { MarkState, PageTold } from '../../lib/messages/protocol.ts';
import type { Send } from '../../lib/messages/send.ts';
import { choose, modeAt } from '../../lib/settings/modes.ts';
import { DEFAULTS, type Settings } from '../../lib/settings/settings.ts';
import type { PopupActions, PopupView } from './Popup.tsx';
import { TEXT } from './text.ts';

export interface PopupState {
  readonly view: PopupView;
  readonly agreed: boolean;
  readonly said?: string;
}

export interface PopupDeps {
  readonly send: Send;
  /** The tab that the popup stands over. */
  tab(): Promise<{ readonly id?: number; readonly url?: string } | undefined>;
  /** What our script in that tab says; undefined where there is none. */
  tell(tab: number): Promise<PageTold | undefined>;
  /** Puts our script into the page; rejects where the browser forbids it. */
  read(tab: number): Promise<unknown>;
  /** Whether a script of ours should stand on that page by itself. */
  isProfileSite(url: string): boolean;
  readonly settings: {
    read(): Promise<Settings>;
    change(how: (settings: Settings) => Partial<Settings>): Promise<Settings>;
  };
  /** Asks the user for hosts, and where the browser wants it for the yes to sending. */
  allow(hosts: readonly string[]): Promise<boolean>;
  openOptions(): void;
  wait(milliseconds: number): Promise<void>;
  changed(state: PopupState): void;
  /** What name and headline assert without a link, and whether what is shown backs it. */
  backed(told: PageTold, marks: readonly MarkState[]): readonly Backing[];
  readonly now?: () => number;
}

/** A script that was just put in needs a moment to read the page. */
const TRIES = 20;
const PAUSE = 100;

export function createPopupModel(deps: PopupDeps): PopupActions & { readonly start: () => Promise<void> } {
  const { send, settings, now = Date.now } = deps;
  let state: PopupState = { view: { kind: 'loading' }, agreed: false };
  let tab: { id: number; url: URL } | undefined;

  function change(changes: Partial<PopupState>): void {
    state = { ...state, ...changes };
    deps.changed(state);
  }

  function showPage(told: PageTold, marks: readonly MarkState[]): void {
    change({ view: { kind: 'page', told, marks, asserted: deps.backed(told, marks) } });
  }

  async function start(): Promise<void> {
    const found = await deps.tab();
    const chosen = await settings.read();
    change({ agreed: chosen.agreedAt !== undefined });
    if (found?.id === undefined || !found.url || !/^https?:/.test(found.url))
      return change({ view: { kind: 'closed' } });
    tab = { id: found.id, url: new URL(found.url) };
    const told = await deps.tell(tab.id);
    if (told) return show(told, { asks: true });
    const { host, href } = tab.url;
    if (modeAt(chosen, [host], now()).mode === 'off') return change({ view: { kind: 'off', place: host } });
    change({ view: deps.isProfileSite(href) ? { kind: 'mute' } : { kind: 'elsewhere', host } });
  }

  /** Draws what is known; with `asks`, what may be asked without a press is asked. */
  async function show(told: PageTold, { asks }: { readonly asks: boolean }): Promise<void> {
    const answer = await send({ type: 'look', page: told.page, claims: told.claims }).catch(() => undefined);
    if (!answer) return change({ view: { kind: 'silent' } });
    const { marks, off } = answer;
    if (off) return change({ view: { kind: 'off', place: tab?.url.host ?? told.page.site } });
    const waits: MarkState = { state: 'on-click' };
    const shown = asks ? marks : marks.map((mark) => (mark.state === 'checking' ? waits : mark));
    showPage(told, shown);
    if (asks) await Promise.all(told.claims.filter((_, at) => isDue(marks[at])).map((claim) => check(claim, 'view')));
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

  async function switchSite(on: boolean): Promise<void> {
    if (!tab) return;
    const { host } = tab.url;
    const site = state.view.kind === 'page' && state.view.told.page.site;
    const place = site && site !== 'generic' ? site : host;
    const told = on ? await deps.tell(tab.id) : undefined;
    const names = [place, host, ...(told ? [told.page.site] : [])] as const;
    await settings.change((before) => choose(before, names, on ? undefined : 'off'));
    if (on) await start();
    else change({ view: { kind: 'off', place: host } });
  }

  async function forgetPerson(): Promise<void> {
    if (state.view.kind !== 'page') return;
    const { page, claims } = state.view.told;
    const { trouble } = await send({ type: 'forget', what: 'person', page, claims });
    change({ said: trouble ? TEXT.trouble : TEXT.forgotten });
    await again(false);
  }

  async function forgetEverything(): Promise<void> {
    await settings.change(() => ({ ...DEFAULTS, agreedAt: undefined }));
    const { trouble } = await send({ type: 'forget', what: 'everything' });
    change({ agreed: false, said: trouble ? TEXT.trouble : TEXT.forgotten });
    await again(false);
  }

  return {
    start,
    onAgree: () => void agree(),
    onAllow: (hosts) => void allow(hosts),
    onCheck: (claim) => void check(claim, 'click', markOf(claim)?.state === 'checked'),
    onCheckAll: () => void checkAll(),
    onRead: () => void readPage(),
    onSwitch: (on) => void switchSite(on),
    onForgetPerson: () => void forgetPerson(),
    onForgetEverything: () => void forgetEverything(),
    onOptions: deps.openOptions,
  };
}

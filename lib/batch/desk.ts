/**
 * What the batch page knows and does, without a browser: from what was given to a preview, from there to a run, and between
 * saved runs. `changed` is called with what to draw. Permissions are asked for first thing in a press, before any await.
 */
import type { Settings } from '../settings/settings.ts';
import { type Run, runAgain } from './saved.ts';
import { type Mapping, mappingOf, namedMapping, signatureOf } from './columns.ts';
import { type Change, compareRuns } from './compare.ts';
import { type OpenRun, type OpenRunDeps, openRun, type RunHandle } from './open-run.ts';
import type { ListRows, Part } from './reading.ts';
import { type Candidates, candidatesOf } from './report.ts';
import type { ExportSource } from './export.ts';
import type { Head, Result } from './result.ts';
import type { Row } from './rows.ts';

export type DeskView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'start' }
  | { readonly kind: 'preview'; readonly parts: readonly Part[]; readonly mappings: ReadonlyMap<number, Mapping> }
  | { readonly kind: 'run'; readonly open: OpenRun }
  | {
      readonly kind: 'compare';
      readonly open: OpenRun;
      readonly earlier: Run;
      readonly changes: readonly Change[];
      readonly gone: readonly Row[];
    }
  | { readonly kind: 'report'; readonly open: OpenRun; readonly candidates: Candidates };

export interface DeskState {
  readonly view: DeskView;
  readonly runs: readonly Run[];
  readonly agreed: boolean;
  readonly online: boolean;
  /** Something is being read: how many files are left. */
  readonly reading: number;
  readonly trouble?: 'not-read' | 'not-kept' | undefined;
}

export interface RemoteReading {
  /** Whether there is a thread with what was given so far. */
  holds(): boolean;
  /** Rejects where it could not be read, or the thread is gone; so does `rows`. */
  add(given: File | string): Promise<readonly Part[]>;
  rows(mappings: ReadonlyMap<number, Mapping>): Promise<ListRows>;
  clear(): Promise<unknown>;
}

interface DeskDeps extends Omit<OpenRunDeps, 'changed'> {
  readonly reading: RemoteReading;
  /** Asks the user for hosts, and where the browser wants it for the yes to sending. */
  readonly allow: (hosts: readonly string[]) => Promise<boolean>;
  readonly agree: () => Promise<Settings>;
  readonly online: () => boolean;
  readonly id: () => string;
  /** What a list is called that nobody named. */
  readonly nameOf: (parts: readonly Part[]) => string;
  /** A result with its sentences in the reader's language. */
  readonly said: (result: Result) => Result;
  readonly changed: (state: DeskState) => void;
}

export function createDesk(deps: DeskDeps) {
  const { store } = deps;
  let state: DeskState = { view: { kind: 'loading' }, runs: [], agreed: false, online: deps.online(), reading: 0 };
  let handle: RunHandle | undefined;
  /** Runs are opened and closed one after the other: two at once would work on both. */
  let turn: Promise<unknown> = Promise.resolve();
  /** What is read now; whoever leaves begins another. */
  let given = {};

  function inTurn(work: () => Promise<void>): Promise<void> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  function set(changes: Partial<DeskState>): void {
    state = { ...state, ...changes };
    deps.changed(state);
  }

  const latestFirst = async () => (await store.list()).toSorted((a, b) => b.createdAt - a.createdAt);

  /** @param wanted the run that is asked for; else one that was under way when the page went */
  async function start(wanted?: string): Promise<void> {
    const [runs, settings] = await Promise.all([latestFirst(), deps.settings()]);
    set({ runs, agreed: settings.agreedAt !== undefined });
    const run = runs.find(({ id }) => id === wanted) ?? runs.find(({ state: its }) => its === 'running');
    if (run) await show(run);
    else set({ view: { kind: 'start' } });
  }

  const show = (run: Run) => inTurn(() => showNow(run));

  async function showNow(run: Run): Promise<void> {
    await handle?.close();
    handle = undefined;
    handle = await openRun(run, {
      ...deps,
      changed(open) {
        if (state.view.kind === 'run' && state.view.open.run.id === open.run.id) set({ view: { kind: 'run', open } });
      },
    });
    set({ view: { kind: 'run', open: handle.shown() } });
  }

  async function read(all: readonly (File | string)[]): Promise<void> {
    const mine = given;
    set({ reading: state.reading + all.length, trouble: undefined });
    for (const one of all) {
      const parts = await deps.reading.add(one).catch(() => undefined);
      if (mine !== given) return;
      if (parts) set({ view: { kind: 'preview', parts, mappings: await mapped(parts) } });
      else if (!deps.reading.holds()) return lost();
      else set({ trouble: 'not-read' });
      set({ reading: state.reading - 1 });
    }
  }

  /** The thread died, and with it what it had read. */
  function lost(): void {
    given = {};
    set({ view: { kind: 'start' }, reading: 0, trouble: 'not-read' });
  }

  /** What was chosen before for tables of these headers goes before a guess. */
  async function mapped(parts: readonly Part[]): Promise<ReadonlyMap<number, Mapping>> {
    const chosen = state.view.kind === 'preview' ? state.view.mappings : new Map<number, Mapping>();
    const mappings = new Map(chosen);
    for (const [at, part] of parts.entries()) {
      if (part.kind !== 'table' || mappings.has(at)) continue;
      const remembered = await store.mapping(signatureOf(part.columns));
      mappings.set(at, remembered ? mappingOf(remembered, part.columns) : part.guess);
    }
    return mappings;
  }

  async function begin(): Promise<void> {
    if (state.view.kind !== 'preview') return;
    const { view } = state;
    const { parts, mappings } = view;
    set({ view: { kind: 'loading' } });
    for (const [at, part] of parts.entries()) {
      const mapping = mappings.get(at);
      if (part.kind === 'table' && mapping && part.columns.some(Boolean))
        await store.remember(signatureOf(part.columns), namedMapping(mapping, part.columns));
    }
    const list = await deps.reading.rows(mappings).catch(() => undefined);
    if (!list) return lost();
    const id = deps.id();
    const run: Run = {
      id,
      name: deps.nameOf(parts),
      createdAt: deps.now(),
      state: 'running',
      list: id,
      rows: list.rows.length,
      counts: {},
    };
    // What was read stays at hand until it is kept.
    if (await store.create(run, list.rows, list.files)) return set({ view, trouble: 'not-kept' });
    await deps.reading.clear();
    set({ runs: await latestFirst(), trouble: undefined });
    await show(run);
  }

  const leave = () =>
    inTurn(async () => {
      given = {};
      await handle?.close();
      handle = undefined;
      await deps.reading.clear();
      set({ view: { kind: 'start' }, runs: await latestFirst(), reading: 0, trouble: undefined });
    });

  async function compare(earlier: Run): Promise<void> {
    if (!handle) return;
    const open = handle.shown();
    const rows = await store.rows(earlier.list);
    const heads: (Head | undefined)[] = [];
    await store.heads(earlier.id, (row, head) => {
      heads[row] = head;
    });
    const changes = compareRuns({ rows, heads }, open);
    set({ view: { kind: 'compare', open, earlier, changes, gone: rows } });
  }

  /** Everything of the open run, for files and the report. */
  function source(): ExportSource | undefined {
    if (!handle) return undefined;
    const { results } = handle;
    const { run, rows, notes } = handle.shown();
    return { run, rows, notes, said: deps.said, each: results };
  }

  return {
    start,
    read,
    source,
    async report() {
      const all = source();
      if (handle && all) set({ view: { kind: 'report', open: handle.shown(), candidates: await candidatesOf(all) } });
    },
    begin,
    leave,
    compare,
    open: (run: Run) => show(run),
    map(at: number, mapping: Mapping) {
      if (state.view.kind !== 'preview') return;
      set({ view: { ...state.view, mappings: new Map(state.view.mappings).set(at, mapping) } });
    },
    /** Back from comparing, or from the report. */
    back() {
      if (handle) set({ view: { kind: 'run', open: handle.shown() } });
    },
    /** The same list once more, as a run of its own. */
    async again() {
      const before = handle?.shown().run;
      if (!before) return;
      const run = runAgain(before, deps.id(), deps.now());
      if (await store.create(run)) return set({ trouble: 'not-kept' });
      set({ runs: await latestFirst() });
      await show(run);
    },
    go: () => handle?.start(),
    pause: () => handle?.pause(),
    stop: () => handle?.stop(),
    retry: (rows: readonly number[]) => handle?.retry(rows),
    note: (row: number, text: string) => void handle?.note(row, text),
    async answerOf(row: number): Promise<Result | undefined> {
      const result = await handle?.answerOf(row);
      return result && deps.said(result);
    },
    async rename(run: Run, name: string) {
      if (handle?.shown().run.id === run.id) await handle.rename(name);
      else await store.change(run.id, { name });
      set({ runs: await latestFirst() });
    },
    async pin(days: number | undefined) {
      const pinned = days === undefined ? undefined : { days, next: deps.now() + days * 86_400_000 };
      await handle?.change({ pinned });
      set({ runs: await latestFirst() });
    },
    async remove(run: Run) {
      await store.remove(run.id);
      set({ runs: await latestFirst() });
    },
    /** First thing in a press. */
    async allow(hosts: readonly string[]) {
      if (await deps.allow(hosts)) handle?.wake();
    },
    async agree() {
      if (!(await deps.allow([]))) return;
      const { agreedAt } = await deps.agree();
      set({ agreed: agreedAt !== undefined });
      handle?.wake();
    },
    /** Network, permissions or settings changed. */
    async woken() {
      const { agreedAt } = await deps.settings();
      set({ online: deps.online(), agreed: agreedAt !== undefined });
      handle?.wake();
    },
  };
}

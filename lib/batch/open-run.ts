/**
 * A run that is open in this page: its rows and heads in memory, answers written down as they come, and the thread that asks. One
 * page at a time works on a run (a lock of the browser's); another page follows it and takes over when that one is closed.
 */
import type { Exchanged } from '../net/recorder.ts';
import type { Settings } from '../settings/settings.ts';
import type { RunStore } from '../store/runs.ts';
import type { Answered, Run, Spot } from './saved.ts';
import { NOT_STARTED, type Progress } from './progress.ts';
import { countFamilies, type Head, headOf, type Result } from './result.ts';
import type { Row } from './rows.ts';
import type { FromAsking, Question, Thread, ToAsking } from './threads.ts';

/** What is shown of it. The arrays are the same ones throughout: `version` says that something in them changed. */
export interface OpenRun {
  readonly run: Run;
  readonly rows: readonly Row[];
  readonly heads: readonly (Head | undefined)[];
  readonly notes: ReadonlyMap<number, string>;
  readonly progress: Progress;
  readonly version: number;
  /** Another tab works on it. */
  readonly elsewhere: boolean;
}

export interface OpenRunDeps {
  readonly store: RunStore;
  readonly thread: () => Thread<ToAsking, FromAsking>;
  readonly settings: () => Promise<Settings>;
  /** Answers what the thread wants to know of the browser. */
  readonly answer: (question: Exclude<Question, { about: 'file' }>) => Promise<unknown>;
  readonly record: (exchanged: Exchanged) => void;
  readonly private: boolean;
  /** Runs the work while nobody else holds the name; `waiting` is called when somebody does. */
  readonly lock: (name: string, work: () => Promise<void>, waiting: () => void) => void;
  /** Other pages with the same run: tells them that something was written, and hears it of them. */
  readonly others: (name: string, heard: () => void) => Others;
  readonly changed: (open: OpenRun) => void;
  readonly now: () => number;
}

interface Others {
  tell(): void;
  stop(): void;
}

/** Milliseconds; following reads the whole log. */
const FOLLOW_AFTER = 1_000;

export interface RunHandle {
  start(): void;
  pause(): void;
  /** Ends it as it stands. */
  stop(): void;
  retry(rows: readonly number[]): void;
  wake(): void;
  note(row: number, text: string): Promise<void>;
  rename(name: string): Promise<void>;
  change(changes: Partial<Run>): Promise<void>;
  answerOf(row: number): Promise<Result | undefined>;
  shown(): OpenRun;
  close(): Promise<void>;
}

export async function openRun(given: Run, deps: OpenRunDeps): Promise<RunHandle> {
  const { store, now } = deps;
  const rows = await store.rows(given.list);
  const notes = new Map(await store.notes(given.list));
  const heads: (Head | undefined)[] = new Array(rows.length).fill(undefined);
  const spots = new Map<number, Spot>();
  let run = given;
  let [version, isElsewhere, isClosed] = [0, false, false];
  let thread: Thread<ToAsking, FromAsking> | undefined;
  let written: Promise<unknown> = Promise.resolve();
  let release: () => void = () => undefined;
  /** Answers of the moment that are not written yet. */
  const unwritten = new Map<number, Result>();
  let following: ReturnType<typeof setTimeout> | undefined;
  await readHeads();
  let progress: Progress = { ...NOT_STARTED(rows.length, done()), state: run.state === 'done' ? 'done' : 'paused' };

  function done(): number {
    return heads.reduce((sum, head) => sum + (head ? 1 : 0), 0);
  }

  async function readHeads(): Promise<void> {
    await store.heads(run.id, (row, head, spot) => {
      heads[row] = head;
      spots.set(row, spot);
    });
  }

  const shown = (): OpenRun => ({ run, rows, heads, notes, progress, version, elsewhere: isElsewhere });

  function changed(): void {
    version += 1;
    if (!isClosed) deps.changed(shown());
  }

  const others = deps.others(`bonafide-run-${run.id}`, () => {
    if (isElsewhere && !isClosed) following ??= setTimeout(() => void follow(), FOLLOW_AFTER);
  });

  /** Whoever takes over when this page lets go reads all of it anyway. */
  function tellOthers(): void {
    if (!isClosed) others.tell();
  }

  /** What the other page has written since. */
  async function follow(): Promise<void> {
    following = undefined;
    const latest = await store.get(run.id);
    await readHeads();
    if (!isElsewhere || isClosed) return;
    run = latest ?? run;
    progress = { ...progress, done: done(), state: run.state };
    changed();
  }

  function heard({ data }: { readonly data: FromAsking }): void {
    if (data.type === 'asked') deps.record(data.exchanged);
    else if (data.type === 'question') void reply(data.id, data.question);
    else told(data.answers, data.progress);
  }

  async function reply(id: number, question: Question): Promise<void> {
    const value = question.about === 'file' ? await store.file(run.list, question.hash) : await deps.answer(question);
    thread?.postMessage({ type: 'answer', id, value });
  }

  function told(answers: readonly Answered[], next: Progress): void {
    const moment = new Date(now()).toISOString();
    const fresh = answers.map(([, result]) => headOf(result, moment));
    for (const [at, [row, result]] of answers.entries()) {
      heads[row] = fresh[at];
      unwritten.set(row, result);
    }
    const ended = next.state === 'done' && progress.state !== 'done';
    progress = next;
    written = written.then(() => write(answers, fresh, ended));
    changed();
  }

  async function write(answers: readonly Answered[], fresh: readonly Head[], ended: boolean): Promise<void> {
    if (answers.length > 0) {
      const part = await store.add(run.id, answers, fresh);
      for (const [place, [row, result]] of answers.entries()) {
        if (part === undefined) continue;
        spots.set(row, [part, place]);
        if (unwritten.get(row) === result) unwritten.delete(row);
      }
    }
    if (ended) await change({ state: 'done', finishedAt: now(), counts: countFamilies(heads) });
    else tellOthers();
  }

  async function change(changes: Partial<Run>): Promise<void> {
    run = (await store.change(run.id, changes)) ?? { ...run, ...changes };
    tellOthers();
    changed();
  }

  /** The thread is started when there is something to ask, and kept until the run is closed. */
  async function working(): Promise<Thread<ToAsking, FromAsking>> {
    if (thread) return thread;
    const fresh = deps.thread();
    thread = fresh;
    fresh.addEventListener('message', heard);
    const answered = Uint8Array.from(heads, (head) => (head ? 1 : 0));
    const { private: isPrivate } = deps;
    fresh.postMessage({
      type: 'open',
      run: run.id,
      rows,
      answered,
      settings: await deps.settings(),
      private: isPrivate,
    });
    return fresh;
  }

  const send = (message: ToAsking) => void working().then((ready) => ready.postMessage(message));

  function start(): void {
    if (isElsewhere) return;
    send({ type: 'start' });
    progress = { ...progress, state: 'running' };
    void change({ state: 'running' });
  }

  deps.lock(
    `bonafide-run-${run.id}`,
    async () => {
      if (isClosed) return;
      if (isElsewhere) {
        isElsewhere = false;
        run = (await store.get(run.id)) ?? run;
        await readHeads();
        progress = { ...progress, done: done(), state: run.state === 'done' ? 'done' : 'paused' };
      }
      if (run.state === 'running') start();
      changed();
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    },
    () => {
      isElsewhere = true;
      changed();
    },
  );

  return {
    start,
    shown,
    change,
    pause() {
      send({ type: 'pause' });
      progress = { ...progress, state: 'paused' };
      void change({ state: 'paused', counts: countFamilies(heads) });
    },
    stop() {
      thread?.postMessage({ type: 'stop' });
      thread = undefined;
      progress = { ...progress, state: 'done', hosts: [] };
      void change({ state: 'done', finishedAt: now(), counts: countFamilies(heads) });
    },
    retry(wanted) {
      if (isElsewhere) return;
      send({ type: 'retry', rows: wanted });
      progress = { ...progress, state: 'running' };
      void change({ state: 'running' });
    },
    wake() {
      if (thread) void deps.settings().then((settings) => send({ type: 'wake', settings }));
    },
    async note(row, text) {
      if (text) notes.set(row, text);
      else notes.delete(row);
      changed();
      await store.note(run.list, row, text);
    },
    rename: (name) => change({ name }),
    async answerOf(row) {
      const spot = spots.get(row);
      return unwritten.get(row) ?? (spot && (await store.answer(run.id, spot)));
    },
    async close() {
      isClosed = true;
      clearTimeout(following);
      thread?.terminate();
      await written;
      others.stop();
      await store.change(run.id, { counts: countFamilies(heads) });
      release();
    },
  };
}

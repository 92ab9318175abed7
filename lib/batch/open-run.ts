/**
 * A run that is open in this page: its rows and heads in memory, answers written down as they come, and the thread that asks. One
 * page at a time works on a run (a lock of the browser's); another page follows it and takes over when that one is closed.
 */
import type { Exchanged } from '../net/recorder.ts';
import type { Settings } from '../settings/settings.ts';
import type { RunStore } from '../store/runs.ts';
import { type AskingThread, createAskingThread } from './asking-thread.ts';
import { createKeeping } from './keeping.ts';
import type { Answered, Run } from './saved.ts';
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
  /** Answers that the browser has no room for, which go with this page; or the thread that asks is gone. */
  readonly trouble?: 'not-kept' | 'halted' | undefined;
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
  /** Every answer, those included that could not be kept; the last one of a row counts. */
  results(each: (row: number, result: Result) => void): Promise<void>;
  shown(): OpenRun;
  close(): Promise<void>;
}

export async function openRun(given: Run, deps: OpenRunDeps): Promise<RunHandle> {
  const { store, now } = deps;
  const rows = await store.rows(given.list);
  const notes = new Map(await store.notes(given.list));
  const heads: (Head | undefined)[] = new Array(rows.length).fill(undefined);
  let run = given;
  let [version, isElsewhere, isClosed] = [0, false, false];
  let thread: AskingThread | undefined;
  let trouble: OpenRun['trouble'];
  /** Whether the thread has told anything since it was started. */
  let hasTold = false;
  let release: () => void = () => undefined;
  const keeping = createKeeping({
    store,
    run: given.id,
    headAt: (row) => heads[row],
    room(isThere) {
      if (isThere === (trouble !== 'not-kept')) return;
      trouble = isThere ? undefined : 'not-kept';
      changed();
    },
  });
  let following: ReturnType<typeof setTimeout> | undefined;
  await readHeads();
  let progress: Progress = { ...NOT_STARTED(rows.length, done()), state: run.state === 'done' ? 'done' : 'paused' };

  function done(): number {
    return heads.reduce((sum, head) => sum + (head ? 1 : 0), 0);
  }

  async function readHeads(): Promise<void> {
    await store.heads(run.id, (row, head, spot) => {
      heads[row] = head;
      keeping.spots.set(row, spot);
    });
  }

  const shown = (): OpenRun => ({ run, rows, heads, notes, progress, version, elsewhere: isElsewhere, trouble });

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
    const written = await store.notes(run.list);
    await readHeads();
    if (!isElsewhere || isClosed) return;
    notes.clear();
    for (const [row, text] of written) notes.set(row, text);
    run = latest ?? run;
    progress = { ...progress, done: done(), state: run.state };
    changed();
  }

  function heard(message: FromAsking, isStopping: boolean): void {
    if (message.type === 'asked') deps.record(message.exchanged);
    else if (message.type === 'question') void reply(message.id, message.question);
    // What it still knew when it was stopped counts; how it stands does not.
    else if (message.type === 'told') told(message.answers, isStopping ? undefined : message.progress);
  }

  async function reply(id: number, question: Question): Promise<void> {
    const asked = thread;
    const value = question.about === 'file' ? await store.file(run.list, question.hash) : await deps.answer(question);
    asked?.send({ type: 'answer', id, value });
  }

  /** @param next how it stands; where that is not known any more, undefined */
  function told(answers: readonly Answered[], next: Progress | undefined): void {
    hasTold = true;
    const moment = new Date(now()).toISOString();
    const fresh = answers.map(([, result]) => headOf(result, moment));
    for (const [at, [row]] of answers.entries()) heads[row] = fresh[at];
    const ended = next?.state === 'done' && progress.state !== 'done';
    progress = next ?? { ...progress, done: done() };
    keeping.add(answers, fresh, async () => {
      if (ended) await change({ state: 'done', finishedAt: now(), counts: countFamilies(heads) });
      else tellOthers();
    });
    changed();
  }

  async function change(changes: Partial<Run>): Promise<void> {
    run = (await store.change(run.id, changes)) ?? { ...run, ...changes };
    tellOthers();
    changed();
  }

  /** The thread is started when there is something to ask, and kept until the run is closed. */
  function working(): AskingThread {
    if (thread) return thread;
    hasTold = false;
    const fresh = createAskingThread({
      start: deps.thread,
      opening: async () => ({
        type: 'open',
        run: run.id,
        rows,
        settings: await deps.settings(),
        answered: Uint8Array.from(heads, (head) => (head ? 1 : 0)),
        private: deps.private,
      }),
      heard,
      died() {
        if (thread !== fresh) return;
        thread = undefined;
        if (isClosed || progress.state !== 'running') return;
        // One that got somewhere is worth another; one that did not would die again.
        if (hasTold) start();
        else halt();
      },
    });
    thread = fresh;
    return fresh;
  }

  function halt(): void {
    trouble = 'halted';
    progress = { ...progress, state: 'paused', hosts: [] };
    void change({ state: 'paused', counts: countFamilies(heads) });
  }

  function start(): void {
    if (isElsewhere) return;
    if (trouble === 'halted') trouble = undefined;
    working().send({ type: 'start' });
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
      thread?.send({ type: 'pause' });
      progress = { ...progress, state: 'paused' };
      void change({ state: 'paused', counts: countFamilies(heads) });
    },
    stop() {
      thread?.stop();
      thread = undefined;
      progress = { ...progress, state: 'done', hosts: [] };
      void change({ state: 'done', finishedAt: now(), counts: countFamilies(heads) });
    },
    retry(wanted) {
      if (isElsewhere) return;
      working().send({ type: 'retry', rows: wanted });
      progress = { ...progress, state: 'running' };
      void change({ state: 'running' });
    },
    wake() {
      const asked = thread;
      void (asked && deps.settings().then((settings) => asked.send({ type: 'wake', settings })));
    },
    async note(row, text) {
      if (text) notes.set(row, text);
      else notes.delete(row);
      changed();
      await store.note(run.list, row, text);
      tellOthers();
    },
    rename: (name) => change({ name }),
    answerOf: keeping.answerOf,
    results: keeping.each,
    async close() {
      isClosed = true;
      clearTimeout(following);
      thread?.end();
      await keeping.settled();
      others.stop();
      if (!isElsewhere) await store.change(run.id, { counts: countFamilies(heads) });
      release();
    },
  };
}
